import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readDukcapilSettings } from './settings.js';

const REAL = {
  DUKCAPIL_URL: 'https://10.0.0.1:8443/',
  DUKCAPIL_USER: 'dinsos',
  DUKCAPIL_PASSWORD: 'secret',
  DUKCAPIL_CUSTOMER: 'DINSOS_JATIM',
};
const SIMULATOR = { url: 'http://127.0.0.1:4000', user: 'u', password: 'p', customer: 'PULANG', publicKey: undefined };
const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' }).toString();

describe('the settings of Dukcapil', () => {
  it('without any are the simulator’s, whose data are synthetic, with the usual thresholds', () => {
    expect(readDukcapilSettings({}, SIMULATOR)).toEqual({
      service: { ...SIMULATOR, ip: '127.0.0.1', facePath: '/dukcapil/face_recognition/PULANG', returnData: undefined, synthetic: true },
      thresholds: { name: 80, address: undefined },
      timeout: 10_000,
      rate: 2,
      dailyQuota: 1_000,
      perPerson: 10,
    });
  });

  it('without a simulator either leave checks waiting', () => {
    expect(readDukcapilSettings({}).service).toBeUndefined();
  });

  it('are the real service’s once its address is set, whatever runs beside it', () => {
    const key = rsa();
    const more = {
      DUKCAPIL_PUBLIC_KEY: key.replaceAll('\n', '\\n'),
      DUKCAPIL_RETURN_TOKEN: 'token',
      DUKCAPIL_NAME_THRESHOLD: '95',
      DUKCAPIL_ADDRESS_THRESHOLD: '70',
    };

    expect(readDukcapilSettings({ ...REAL, ...more }, SIMULATOR)).toMatchObject({
      service: { url: 'https://10.0.0.1:8443', customer: 'DINSOS_JATIM', synthetic: false, publicKey: key, returnData: { token: 'token' } },
      thresholds: { name: 95, address: 70 },
    });
  });

  it.each([
    [{ DUKCAPIL_URL: 'dukcapil' }, 'DUKCAPIL_URL must be'],
    [{ DUKCAPIL_URL: 'https://user:secret@10.0.0.1' }, 'DUKCAPIL_URL must be'],
    [{ DUKCAPIL_URL: 'https://10.0.0.1' }, 'DUKCAPIL_URL also needs DUKCAPIL_USER'],
    [{ ...REAL, DUKCAPIL_CUSTOMER: '../x' }, 'DUKCAPIL_CUSTOMER'],
    [{ ...REAL, DUKCAPIL_PUBLIC_KEY: 'secret' }, 'DUKCAPIL_PUBLIC_KEY must be'],
    [{ ...REAL, DUKCAPIL_FACE_PATH: 'https://elsewhere' }, 'DUKCAPIL_FACE_PATH must be'],
    [{ DUKCAPIL_TIMEOUT: '0' }, 'DUKCAPIL_TIMEOUT must be'],
    [{ DUKCAPIL_RATE: 'fast' }, 'DUKCAPIL_RATE must be'],
    [{ DUKCAPIL_NAME_THRESHOLD: '101' }, 'DUKCAPIL_NAME_THRESHOLD must be'],
  ])('cannot be %j, and no secret is repeated', (env, words) => {
    expect(() => readDukcapilSettings(env)).toThrow(words);
    expect(() => readDukcapilSettings(env)).not.toThrow('secret');
  });
});
