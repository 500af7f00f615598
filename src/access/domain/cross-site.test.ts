import { describe, expect, it } from '@jest/globals';
import { cameFrom } from './cross-site.js';

describe('where a request comes from', () => {
  it.each([
    ['a script of ours', { 'x-requested-with': 'pulang' }, 'here'],
    ['a page of ours, by the browser', { 'sec-fetch-site': 'same-origin' }, 'here'],
    ['a page of ours, by an older browser', { origin: 'https://pulang.example', host: 'pulang.example' }, 'here'],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 'elsewhere'],
    ['a page of a neighbouring host', { 'sec-fetch-site': 'same-site' }, 'elsewhere'],
    ['a page of another site, by an older browser', { origin: 'https://evil.example', host: 'pulang.example' }, 'elsewhere'],
    ['another port', { origin: 'https://pulang.example:8443', host: 'pulang.example' }, 'elsewhere'],
    ['a page that hides where it is', { origin: 'null', host: 'pulang.example' }, 'elsewhere'],
    [
      'what the browser says goes before Origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://a.example', host: 'a.example' },
      'elsewhere',
    ],
    ['a program', { host: 'pulang.example' }, 'unsaid'],
    ['an empty header', { 'x-requested-with': '' }, 'unsaid'],
  ])('%s', (_what, headers, expected) => {
    expect(cameFrom(headers)).toBe(expected);
  });
});
