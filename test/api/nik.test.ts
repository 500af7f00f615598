import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NikReadingView } from '../../src/identity/nik.view.js';
import { testApi, type Person, type TestApi } from '../support/api.js';

describe('a NIK while it is typed', () => {
  let api: TestApi;
  let officer: Person;

  beforeAll(async () => {
    api = await testApi();
    officer = await api.as('satpol.officer', 'SATPOL-35.78');
  }, 60_000);

  afterAll(() => api.close());

  const read = async (body: object) => (await officer.post<NikReadingView>('/nik/reading', body)).body;

  it('says what its digits say, by the areas of the reference data', async () => {
    expect(await read({ nik: '3578085708900000' })).toEqual({
      verdict: 'correct',
      words: { id: 'susunan benar', en: 'structure is right' },
      findings: [],
      sex: 'female',
      day: 17,
      month: 8,
      years: [1990],
      area: { code: '35.78', name: 'Kota Surabaya' },
    });
  });

  it('names the present area of one that is retired', async () => {
    const { verdict, findings } = await read({ nik: '9101081708900000' });

    expect(verdict).toBe('warning');
    expect(findings[0]).toMatchObject({ code: 'area_retired', message: { id: expect.stringContaining('93.01') } });
  });

  it('does not send back what was typed', async () => {
    expect(JSON.stringify(await read({ nik: '35780817089O0099', sex: 'male' }))).not.toContain('0099');
  });
});
