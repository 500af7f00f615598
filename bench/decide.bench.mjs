/**
 * How long one decision takes, on the default SOP: events that are taken and events that are refused, over snapshots met on random walks.
 * Target: under 20 microseconds a decision.
 */
import { readFileSync } from 'node:fs';
import { decide, initialSnapshot, loadSop, possibilities } from '../dist/engine/index.js';

const WALKS = 200;
const STEPS = 40;
const REPEATS = 5;

export default function bench() {
  const { sop } = loadSop(readFileSync(new URL('../workflows/orang-terlantar.v1.yaml', import.meta.url), 'utf8'));
  const { taken, refused } = situations(sop);
  for (const [name, cases] of Object.entries({ taken, refused })) {
    const times = Array.from({ length: REPEATS + 1 }, () => timeEach(sop, cases))
      .slice(1)
      .sort((a, b) => a - b);
    console.log(
      `decide, ${name}: ${cases.length} different decisions, median of ${REPEATS} runs ${times[REPEATS >> 1].toFixed(2)} microseconds each (${times[0].toFixed(2)} to ${times.at(-1).toFixed(2)})`,
    );
  }
}

/** Snapshots and events as they come up: at each step of a random walk one event that is taken, and one that is not. */
function situations(sop) {
  const random = mulberry32(20261122);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const events = [...sop.byEvent.keys()];
  const roles = Object.keys(sop.file.roles);
  const taken = [];
  const refused = [];
  for (let walk = 0; walk < WALKS; walk++) {
    let snapshot = initialSnapshot(sop);
    for (let step = 0; step < STEPS; step++) {
      const any = { event: pick(events), actor: { id: `a${step}`, unit: `u${step}`, role: pick(roles) } };
      if (!decide(sop, snapshot, any).taken) refused.push([snapshot, any]);
      const open = possibilities(sop, snapshot).filter(({ ready }) => ready !== 'no');
      if (open.length === 0) break;
      const { transition } = pick(open);
      const inputs = Object.fromEntries(sop.inputs.map(({ name, values }) => [name, pick(values)]));
      const request = { event: transition.event, inputs, actor: { id: `b${step}`, unit: `v${step}`, role: pick([...transition.by]) } };
      const decision = decide(sop, snapshot, request);
      if (!decision.taken) continue;
      taken.push([snapshot, request]);
      snapshot = decision.next;
    }
  }
  return { taken, refused };
}

function timeEach(sop, cases) {
  const rounds = Math.ceil(200_000 / cases.length);
  const start = performance.now();
  for (let round = 0; round < rounds; round++) for (const [snapshot, request] of cases) decide(sop, snapshot, request);
  return ((performance.now() - start) * 1000) / (rounds * cases.length);
}

/** A small seeded generator, so that every run decides the same. */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
