import { beforeAll, describe, expect, it } from '@jest/globals';
import { Population } from './population.js';
import { Register } from './register.js';
import { decodeSample, encodeSample, pictureOf, type Kind, type Sample, type Setting } from './samples.js';
import { matchScore, search, type Search } from './station.js';

describe('the 1:N station', () => {
  let everybody: Population;

  beforeAll(() => {
    everybody = new Population(new Register(7, 10_000), []);
  });

  const sampleOf = (of: string, setting: Setting = 'street', mark = '1'): Sample => ({ of, setting, condition: 'good', mark });
  const niks = (kind: 'enrolled' | 'never_enrolled' | 'twin', many: number): string[] =>
    everybody.ofKind(kind, 0, many).map(({ person }) => person.record.NIK);
  const isFound = ({ candidates }: Search, nik: string): boolean => candidates.some((one) => one.nik === nik);
  const names = ({ candidates }: Search): boolean => candidates.length > 0;

  it.each<[Setting, Kind, number, string]>([
    ['street', 'face', 0.61, '14 of 23 among ODGJ in Jember'],
    ['quiet', 'face', 0.89, '81 of 91 in a prison'],
    ['street', 'finger', 0.7, 'ours'],
    ['street', 'iris', 0.55, 'ours'],
    ['quiet', 'finger', 0.94, 'ours'],
  ])('%s, %s: finds %d of those enrolled (%s)', (setting, kind, rate) => {
    const all = niks('enrolled', 3_000);

    const found = all.filter((nik) => isFound(search(sampleOf(nik, setting), kind, everybody), nik));

    expect(Math.abs(found.length / all.length - rate)).toBeLessThan(0.03);
  });

  it('another sample of one person may be found where the first was not', () => {
    const [nik] = niks('enrolled', 1);

    const tries = Array.from({ length: 30 }, (_, i) => isFound(search(sampleOf(nik!, 'street', String(i)), 'face', everybody), nik!));

    expect(new Set(tries)).toEqual(new Set([true, false]));
  });

  it('nobody never enrolled or unknown is found; at times it names somebody else, with a score no true one has', () => {
    const samples = [...niks('never_enrolled', 100), ...Array.from({ length: 900 }, (_, i) => `unknown-${i}`)].map((of) => sampleOf(of));

    const found = samples.map((sample) => search(sample, 'finger', everybody));

    expect(found.filter((one, i) => isFound(one, samples[i]!.of))).toEqual([]);
    expect(found.filter(names).length / 1_000).toBeLessThan(0.1);
    expect(Math.max(...found.flatMap(({ candidates }) => candidates.map(({ score }) => score)))).toBeLessThan(60);
  });

  it('twins are two candidates with one score, whichever of them it is', () => {
    const found = niks('twin', 40).map((nik) => search(sampleOf(nik, 'quiet'), 'finger', everybody));
    const both = found.filter(({ candidates }) => candidates.length === 2);

    expect(both.length).toBeGreaterThan(25);
    expect(both.filter(({ candidates: [one, other] }) => one!.score !== other!.score || one!.nik === other!.nik)).toEqual([]);
  });

  it('a sample is read from its own text, and from a picture that holds it', () => {
    const sample: Sample = { of: '3578081708900000', condition: 'agitated', setting: 'quiet', mark: 'x-1' };

    expect(decodeSample(encodeSample(sample))).toEqual(sample);
    expect(decodeSample(pictureOf(sample))).toEqual(sample);
  });

  it('any other bytes are somebody unknown, the same for the same bytes', () => {
    const photo = Buffer.from('a photo').toString('base64');

    expect(decodeSample(photo)).toEqual(decodeSample(photo));
    expect(decodeSample(photo).of).not.toBe(decodeSample(Buffer.from('another').toString('base64')).of);
  });

  it('a face is like that of its twin, and like nobody else', () => {
    const [one, other] = niks('twin', 2).map((nik) => everybody.byNik(nik)!);
    const stranger = everybody.byNik(niks('enrolled', 1)[0]!)!;
    const sample = sampleOf(one!.record.NIK);

    expect([one!, other!].map((person) => matchScore(sample, person) >= 7)).toEqual([true, true]);
    expect(matchScore(sample, stranger)).toBeLessThan(4);
  });
});
