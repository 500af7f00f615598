import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';
import { StartRefused } from './start-refused.js';

describe('the settings', () => {
  it('are not needed', () => {
    expect(readSettings({})).toEqual({ host: '127.0.0.1', port: 3000 });
  });

  it('are not needed when they are empty', () => {
    expect(readSettings({ HOST: '', PORT: ' ' })).toEqual({ host: '127.0.0.1', port: 3000 });
  });

  it('choose the address', () => {
    expect(readSettings({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 });
  });

  it.each(['abc', '-1', '65536', '3000.5', '3e3', '0x50', '999999'])('refuse %s as a port', (port) => {
    expect(() => readSettings({ PORT: port })).toThrow(StartRefused);
  });
});
