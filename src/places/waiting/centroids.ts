import { readReference } from '../../units/index.js';
import type { Point } from '../domain/match.js';

let known: ReadonlyMap<string, Point> | undefined;

/** The middle of a city, regency or province. @param region its Kemendagri code */
export function centroidOf(region: string | null | undefined): Point | undefined {
  known ??= new Map(
    readReference().regions.flatMap(({ code, lat, lon }) => (lat === null || lon === null ? [] : [[code, { lat, lon }] as const])),
  );
  return known.get(region ?? '');
}
