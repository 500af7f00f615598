import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { askStation } from './station.js';

const FOUND = {
  nik: '3578081708900000',
  nama: 'MASYKURI',
  tglLhr: '1990-08-17',
  jenisKlmin: 'LAKI-LAKI',
  kabupaten: 'JEMBER',
  score: 88.4,
};
const QUESTION = { kind: 'face', sample: 'c2FtcGxl' } as const;

describe('the 1:N station', () => {
  let station: Server | undefined;

  afterEach(() => void station?.close());

  /** one that always says this */
  const saying = async (status: number, text: string): Promise<string> => {
    station = createServer((_, response) => void response.writeHead(status).end(text));
    await new Promise<void>((resolve) => void station!.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(station.address() as AddressInfo).port}`;
  };

  it('proposes whom it finds', async () => {
    const url = await saying(200, JSON.stringify({ status: 'selesai', candidates: [FOUND], dataSintetis: true }));

    expect(await askStation(url, QUESTION)).toEqual({
      status: 'searched',
      reason: null,
      synthetic: true,
      candidates: [
        { names: ['MASYKURI'], nik: '3578081708900000', birthDate: '1990-08-17', sex: 'male', registeredAddress: 'JEMBER', score: 88 },
      ],
    });
  });

  it('says that a sample cannot be read', async () => {
    const url = await saying(200, JSON.stringify({ status: 'tidak terbaca', reason: 'gelisah', candidates: [] }));

    expect(await askStation(url, QUESTION)).toMatchObject({ status: 'not_readable', reason: 'gelisah', candidates: [] });
  });

  it.each([
    ['is down', 503, '{}'],
    ['talks nonsense', 200, '<html>'],
    ['names somebody with half a NIK', 200, JSON.stringify({ status: 'selesai', candidates: [{ ...FOUND, nik: '35780817' }] })],
  ])('is silent when it %s: nobody is "not found"', async (_, status, text) => {
    const url = await saying(status, text);

    await expect(askStation(url, QUESTION)).rejects.toMatchObject({ refusal: { code: 'station_silent' } });
  });

  it('is silent when nobody is there', async () => {
    await expect(askStation('http://127.0.0.1:9', QUESTION)).rejects.toMatchObject({ refusal: { code: 'station_silent' } });
  });
});
