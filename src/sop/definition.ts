import { createHash } from 'node:crypto';
import { sayEvent, sayGuard, type Sop, type Transition } from '../engine/index.js';
import type { Words } from '../shared/refusal.js';
import { sayBecause } from './because.js';
import type { NamedView, SopDefinition, TransitionDefinition } from './definition.view.js';

/** An SOP as data, and what it is known by to caches: a published version never changes, but how it is told may. */
export interface Told {
  readonly definition: SopDefinition;
  /** as the header `ETag` has it */
  readonly etag: string;
}

const made = new WeakMap<Sop, Told>();

export function definitionOf(sop: Sop): Told {
  const known = made.get(sop);
  if (known) return known;
  const definition = tell(sop);
  const told = { definition, etag: `"${createHash('sha256').update(JSON.stringify(definition)).digest('base64url').slice(0, 22)}"` };
  made.set(sop, told);
  return told;
}

function tell(sop: Sop): SopDefinition {
  const { id, version, main, file, transitions } = sop;
  const roles = (names: readonly string[]) => names.flatMap((name) => file.role_groups[name] ?? [name]);
  return {
    id,
    version,
    title: file.title,
    main,
    regions: Object.entries(file.regions).map(([region, { label, initial, states }]) => ({
      id: region,
      label,
      initial: initial ?? null,
      states: Object.entries(states).map(([state, { label, owner, final, clocks = [] }]) => {
        return { id: state, label, owner: owner && Object.hasOwn(file.owners, owner) ? owner : null, final: final ?? false, clocks };
      }),
    })),
    transitions: arrowsOf(sop),
    events: [...new Set(transitions.map(({ event }) => event))].map((event) => ({
      id: event,
      label: both((lang) => sayEvent(sop, event, lang)),
    })),
    roles: named(file.roles),
    owners: named(file.owners),
    clocks: Object.entries(file.clocks).map(([clock, { label, kind, steps, repeats, because }]) => ({
      id: clock,
      label,
      counting: kind,
      steps: steps.map(({ after, tell = [], event }) => ({ after, tells: roles(tell), event: event ?? null })),
      repeats: repeats ?? null,
      because: both((lang) => sayBecause(sop, because, lang)),
    })),
    documents: named(file.documents),
    handoffs: named(file.handoffs),
  };
}

function arrowsOf(sop: Sop): TransitionDefinition[] {
  const arrows = new Map<string, Omit<TransitionDefinition, 'from'> & { readonly from: string[] }>();
  for (const transition of sop.transitions) {
    const arrow = arrowOf(sop, transition);
    const key = JSON.stringify(arrow);
    const known = arrows.get(key);
    if (known) known.from.push(transition.from);
    else arrows.set(key, { ...arrow, from: [transition.from] });
  }
  return [...arrows.values()];
}

function arrowOf(sop: Sop, transition: Transition): Omit<TransitionDefinition, 'from'> {
  const { row, region, event, to, by, when, issues, offers, because, everywhere } = transition;
  const words = when ? both((lang) => sayGuard(sop, when.expr, lang)) : null;
  const why = both((lang) => sayBecause(sop, because, lang));
  return { row, region, event, to, by: [...by], when: words, issues, offers, because: why, everywhere };
}

const both = (say: (lang: 'id' | 'en') => string): Words => ({ id: say('id'), en: say('en') });

function named(all: Readonly<Record<string, { readonly label: Words }>>): NamedView[] {
  return Object.entries(all).map(([id, { label }]) => ({ id, label }));
}
