import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { statusOfRefusal } from './refusal-status.js';

const SOURCE = path.resolve(import.meta.dirname, '../..');
const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(path.join(SOURCE, file), 'utf8'));

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, code]) => code!);
const engine = readFileSync(path.join(SOURCE, 'engine/decide.ts'), 'utf8');
const ofTheEngine = found(/export type RefusalCode =[^;]+;/.exec(engine)![0], /\| '([^']+)'/g);
const used = [...new Set([...ofTheEngine, ...sources.flatMap((text) => found(text, /(?:refused|new Refusal)\(\s*'([^']+)'/g))])].sort();

describe('the HTTP status of a refusal', () => {
  it.each([
    ['case_not_found', 404],
    ['sop_not_found', 404],
    ['person_not_found', 404],
    ['person_erased', 410],
    ['stale_version', 409],
    ['person_changed_meanwhile', 409],
    ['bed_taken', 409],
    ['already_redriven', 409],
    ['handoff_not_open', 409],
    ['not_now', 409],
    ['case_closed', 409],
    ['not-a-dead-letter', 409],
    ['still-running', 409],
    ['not_for_role', 403],
    ['not_your_unit', 403],
    ['unknown_event', 422],
    ['which_handoff', 422],
    ['input_missing', 422],
    ['guard', 422],
    ['rule', 422],
    ['something_that_no_line_of_the_table_names', 422],
  ])('%s is %i', (code, status) => {
    expect(statusOfRefusal(code)).toBe(status);
  });

  it('is asked for every code that the program refuses with', () => {
    expect(used).toEqual(expect.arrayContaining(['guard', 'case_closed', 'handoff_not_open', 'person_erased', 'not-a-dead-letter']));
  });

  it.each(used)('of %s, which the program uses, is one that a client can act on', (code) => {
    expect([403, 404, 409, 410, 422]).toContain(statusOfRefusal(code));
    expect(code).toMatch(/^[a-z]+([_-][a-z]+)*$/);
  });
});
