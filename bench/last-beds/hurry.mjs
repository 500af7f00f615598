/** The clients, the same for every arm. */
import { setTimeout as sleep } from 'node:timers/promises';
import { counting } from '../handoff-chain/statements.mjs';

export const CLIENTS = 200;
export const BEDS = 20;
/** Of the largest family: every client asks for one family, again and again. */
export const MEMBERS = 4;
/** How long a hold lasts that is forgotten, and how long one is kept at most before it is given back; ms. */
const LASTS = 500;
const KEPT = 250;

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;

function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}

/** @returns answers and holds a second, and how long they took: a hold that is granted, and any answer */
export async function hurry(arm, ms) {
  const [granted, all] = [[], []];
  const begun = performance.now();
  const end = begun + ms;
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      while (performance.now() < end) {
        const began = performance.now();
        const holds = await arm.hold(client, 1 + (client % MEMBERS), LASTS);
        const took = performance.now() - began;
        all.push(took);
        if (!holds) continue;
        granted.push(took);
        if (Math.random() < 0.2) {
          await sleep(LASTS + 5);
          continue;
        }
        await sleep(Math.random() * KEPT);
        for (const each of holds) await arm.release(each);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  return { answers: all.length / seconds, holds: granted.length / seconds, hold: spread(granted), answer: spread(all) };
}

/** One who asks while all beds are free. @returns how long a hold takes, and how many statements it is, BEGIN and COMMIT counted */
export async function alone(arm) {
  const times = [];
  let trips = 0;
  for (let n = 0; n < 330; n++) {
    const began = performance.now();
    const [holds, asked] = await counting(() => arm.hold(0, 1, 10_000));
    if (n >= 30) times.push(performance.now() - began);
    trips = asked;
    for (const each of holds) await arm.release(each);
  }
  return { hold: spread(times), trips };
}
