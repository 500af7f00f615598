/** Makes a file on which two readings differ as small as it gets, so that a person can see why. */
import { SopFile } from '../../src/engine/sop-file.js';

type Json = { [key: string]: Json } | Json[] | string | number | boolean;

/** Leaves out one part of the file after the other, as long as it stays an SOP file and `differs` stays true. */
export function smallerSop(file: SopFile, differs: (file: SopFile) => boolean): SopFile {
  let smallest = structuredClone(file) as Json;
  const stillDiffers = (json: Json): boolean => {
    const parsed = SopFile.safeParse(json);
    try {
      return parsed.success && differs(parsed.data);
    } catch {
      return false;
    }
  };
  for (let shrank = true; shrank;) {
    shrank = false;
    for (const path of pathsOf(smallest).reverse()) {
      const candidate = without(smallest, path);
      if (candidate === undefined || !stillDiffers(candidate)) continue;
      smallest = candidate;
      shrank = true;
    }
  }
  return SopFile.parse(smallest);
}

function pathsOf(json: Json): string[][] {
  if (typeof json !== 'object') return [];
  return Object.entries(json).flatMap(([key, value]) => [[key], ...pathsOf(value).map((path) => [key, ...path])]);
}

/** A copy without what the path leads to; `undefined` if it is not there any more. */
function without(json: Json, [key, ...rest]: string[]): Json | undefined {
  if (key === undefined || typeof json !== 'object' || !Object.hasOwn(json, key)) return undefined;
  if (rest.length === 0) return Array.isArray(json) ? json.filter((_, index) => String(index) !== key) : omit(json, key);
  const child = without((json as Record<string, Json>)[key] as Json, rest);
  if (child === undefined) return undefined;
  return Array.isArray(json) ? json.map((item, index) => (String(index) === key ? child : item)) : { ...json, [key]: child };
}

const omit = (json: { [key: string]: Json }, left: string): Json =>
  Object.fromEntries(Object.entries(json).filter(([key]) => key !== left));
