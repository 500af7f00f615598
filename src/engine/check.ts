/** What is wrong with an SOP although every name in it is known: things a person would only notice when a case is already stuck. */
import type { Path, Report } from './compile.js';
import { START, type Sop, type Transition } from './model.js';
import { Space } from './space.js';

/** Reports every defect that can be told from the file without exploring it. */
export function checkSop(sop: Sop, report: Report): void {
  for (const check of [checkStates, checkWays, checkTransitions, checkClocks, checkHandoffs, checkOwners, checkFacts, checkUnused])
    check(sop, report);
}

const statesOf = (sop: Sop) =>
  Object.entries(sop.file.regions).flatMap(([region, { states }]) =>
    Object.entries(states).map(([state, form]) => ({
      region,
      state,
      form,
      path: ['regions', region, 'states', state] as Path,
      label: form.label,
    })),
  );

function checkStates(sop: Sop, report: Report): void {
  for (const { region, state, form, path, label } of statesOf(sop)) {
    if (form.final && (form.owner || form.clocks)) {
      report('final-state-with-work', path, {
        id: `"${label.id}" adalah akhir, jadi tidak punya pemilik atau jam.`,
        en: `"${label.en}" is an end, so it has no owner and no clock.`,
      });
    }
    if (region !== sop.main || form.final) continue;
    if (!form.owner) {
      report('state-without-owner', path, {
        id: `"${label.id}" tidak punya pemilik: tidak ada yang bertanggung jawab selama kasus menunggu di sini.`,
        en: `"${label.en}" has no owner: nobody is responsible while a case waits here.`,
      });
    }
    if (!form.clocks?.length && !form.no_clock) {
      report('state-without-clock', path, {
        id: `"${label.id}" tidak punya jam: kasus dapat menunggu di sini selamanya. Beri "clocks", atau alasannya dalam "no_clock".`,
        en: `"${label.en}" has no clock: a case could wait here for ever. Give it "clocks", or the reason in "no_clock".`,
      });
    }
    if (!ownArrows(sop).some(({ from }) => from === state)) {
      report('state-without-way-out', path, {
        id: `Tidak ada kejadian yang membawa kasus keluar dari "${label.id}", dan ini bukan akhir.`,
        en: `No event takes a case out of "${label.en}", and it is not an end.`,
      });
    }
  }
}

/** Arrows of the main line between states, without those of events possible from (nearly) everywhere: they are no way on. */
function ownArrows(sop: Sop): Transition[] {
  return sop.transitions.filter(({ region, to, everywhere }) => region === sop.main && to !== null && !everywhere);
}

/** Ways in and ways to an end, by the arrows alone. */
function checkWays(sop: Sop, report: Report): void {
  for (const [region, { states, initial }] of Object.entries(sop.file.regions)) {
    const arrows = sop.transitions.filter((t) => t.region === region && t.to !== null);
    const alsoEntered = sop.transitions.flatMap(({ also }) => (also[region] === undefined ? [] : [also[region]]));
    const reached = closure([initial ?? START, ...alsoEntered], arrows, ({ from, to }) => [from, to!]);
    for (const [state, { label }] of Object.entries(states)) {
      if (reached.has(state)) continue;
      report('state-unreachable', ['regions', region, 'states', state], {
        id: `Tidak ada jalan masuk ke "${label.id}".`,
        en: `There is no way into "${label.en}".`,
      });
    }
    if (region !== sop.main) continue;
    const ends = closure([...sop.finals], ownArrows(sop), ({ from, to }) => [to!, from]);
    const trapped = Object.entries(states).filter(
      ([state, { final }]) => !final && reached.has(state) && !ends.has(state) && ownArrows(sop).some(({ from }) => from === state),
    );
    for (const [state, { label }] of trapped) {
      report('states-without-an-end', ['regions', region, 'states', state], {
        id: `Dari "${label.id}" kasus tidak dapat sampai ke akhir mana pun; jalannya hanya ke: ${targets(sop, state).id}.`,
        en: `From "${label.en}" a case cannot come to any end; its ways only lead to: ${targets(sop, state).en}.`,
      });
    }
  }
}

function targets(sop: Sop, state: string): { id: string; en: string } {
  const labels = new Set(
    ownArrows(sop)
      .filter(({ from }) => from === state)
      .map((t) => sop.file.regions[sop.main]?.states[t.to!]?.label),
  );
  const of = (lang: 'id' | 'en') =>
    [...labels]
      .map((label) => label?.[lang])
      .filter(Boolean)
      .join(', ');
  return { id: of('id'), en: of('en') };
}

function closure<T>(from: readonly string[], arrows: readonly T[], ends: (arrow: T) => [string, string]): Set<string> {
  const reached = new Set(from);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const arrow of arrows) {
      const [source, target] = ends(arrow);
      if (reached.has(source)) reached.add(target);
    }
  }
  return reached;
}

/** Guards: each can hold, and for one role no two on the same event and state can hold together. */
function checkTransitions(sop: Sop, report: Report): void {
  const space = new Space(sop);
  const told = new Set<string>();
  for (const transition of sop.transitions) {
    const key = `${transition.line}`;
    if (transition.when && !told.has(key) && !space.canHoldTogether(transition.when)) {
      told.add(key);
      report('guard-never-holds', placeOf(transition), {
        id: `Syarat baris ${transition.row} tidak pernah dapat terpenuhi: ${transition.when.text}`,
        en: `The guard of row ${transition.row} can never hold: ${transition.when.text}`,
      });
    }
  }
  for (const [event, states] of sop.byEvent) {
    for (const [state, candidates] of states) {
      candidates.forEach((first, index) => {
        for (const second of candidates.slice(index + 1)) {
          const roles = [...first.by].filter((role) => second.by.has(role));
          if (roles.length === 0 || !space.canHoldTogether(first.when, second.when) || told.has(`${first.line} ${second.line}`)) continue;
          told.add(`${first.line} ${second.line}`);
          report('overlapping-transitions', placeOf(second), {
            id: `Untuk ${roles.join(', ')}, kejadian "${event}" dari "${state}" punya dua kelanjutan yang dapat berlaku bersamaan: baris ${first.row} dan ${second.row}.`,
            en: `For ${roles.join(', ')}, the event "${event}" from "${state}" has two outcomes that can hold together: rows ${first.row} and ${second.row}.`,
          });
        }
      });
    }
  }
}

/** The path of a transition, near enough for its line. */
function placeOf({ region, from, event }: Transition): Path {
  return from === START ? ['regions', region, 'start', event] : ['regions', region, 'states', from, 'on', event];
}

function checkClocks(sop: Sop, report: Report): void {
  for (const [clock, { steps, label }] of Object.entries(sop.file.clocks)) {
    const path: Path = ['clocks', clock];
    steps.forEach(({ tell, event }, index) => {
      if (tell?.length || event) return;
      report('clock-without-act', [...path, 'steps', index], {
        id: `Jam "${label.id}" habis, lalu tidak terjadi apa-apa. Beri "tell" atau "event".`,
        en: `The clock "${label.en}" runs out and nothing happens. Give it "tell" or "event".`,
      });
    });
    for (const event of steps.flatMap((step) => step.event ?? [])) {
      for (const { region, state, form, label: where } of statesOf(sop)) {
        if (!form.clocks?.includes(clock) || taken(sop, event, state, ['system'])) continue;
        report('clock-event-not-taken', ['regions', region, 'states', state], {
          id: `Jam "${label.id}" membangunkan "${event}" di "${where.id}", tetapi di sana system tidak dapat melakukannya.`,
          en: `The clock "${label.en}" raises "${event}" in "${where.en}", but there system cannot do it.`,
        });
      }
    }
  }
}

function taken(sop: Sop, event: string, state: string, roles: readonly string[]): boolean {
  return (sop.byEvent.get(event)?.get(state) ?? []).some(({ by }) => roles.some((role) => by.has(role)));
}

/** Where a handoff can be open: in the states that offering it leads to. */
function whereOpen(sop: Sop, handoff: string): Set<string> {
  return new Set(sop.transitions.filter(({ offers }) => offers.includes(handoff)).map(({ from, to }) => to ?? from));
}

function checkHandoffs(sop: Sop, report: Report): void {
  for (const [handoff, { label, to, accepted, declined, expired }] of Object.entries(sop.file.handoffs)) {
    const receivers = sop.file.owners[to]?.roles ?? [];
    for (const state of whereOpen(sop, handoff)) {
      const where = sop.file.regions[sop.main]?.states[state]?.label;
      for (const [event, roles] of [
        [accepted, receivers],
        [declined, receivers],
        [expired, ['system']],
      ] as const) {
        if (taken(sop, event, state, roles)) continue;
        report('handoff-outcome-not-taken', ['handoffs', handoff], {
          id: `Serah terima "${label.id}" dapat terbuka di "${where?.id ?? state}", tetapi di sana ${roles.join('/')} tidak dapat "${event}".`,
          en: `The handoff "${label.en}" can be open in "${where?.en ?? state}", but there ${roles.join('/')} cannot do "${event}".`,
        });
      }
    }
  }
}

/** A case changes hands only when the new owner takes it: by an act of its own people, or by accepting a handoff. */
function checkOwners(sop: Sop, report: Report): void {
  const states = sop.file.regions[sop.main]?.states ?? {};
  const declines = new Set(Object.values(sop.file.handoffs).map(({ declined }) => declined));
  const told = new Set<number>();
  for (const transition of sop.transitions) {
    const { region, from, to, by, offers, event, row, line } = transition;
    if (region !== sop.main || to === null || to === 'previous' || from === START || sop.finals.has(from)) continue;
    const [giver, taker] = [states[from]?.owner, states[to]?.owner];
    if (!giver || !taker || giver === taker || taker === 'unchanged' || declines.has(event) || told.has(line)) continue;
    const theirs = new Set(sop.file.owners[taker]?.roles);
    const handed = offers.some((handoff) => sop.file.handoffs[handoff]?.to === taker);
    if (handed || [...by].every((role) => theirs.has(role))) continue;
    told.add(line);
    const label = states[to]!.label;
    report('ownership-moves-without-handoff', placeOf(transition), {
      id: `Baris ${row}: kasus berpindah ke "${taker}" (${label.id}) tanpa serah terima kepadanya.`,
      en: `Row ${row}: the case moves to "${taker}" (${label.en}) without a handoff to it.`,
    });
  }
}

function checkFacts(sop: Sop, report: Report): void {
  const guards = [
    ...sop.transitions.map(({ when }) => when),
    ...sop.whens.values(),
    ...sop.rules.flatMap(({ when, goal }) => [when, goal]),
  ];
  const asked = new Set(guards.flatMap((guard) => [...(guard?.reads ?? [])]));
  const written = new Set([...sop.writes.values()].flat().map(({ fact }) => fact));
  const taken = new Set(sop.transitions.map(({ event }) => event));
  for (const variable of [...sop.variables, ...sop.inputs]) {
    const { kind, name, label } = variable;
    const path: Path = [`${kind}s`, name];
    if (kind === 'fact' && !written.has(name)) {
      report('fact-never-written', path, {
        id: `Tidak ada kejadian yang menulis fakta "${label.id}".`,
        en: `No event writes the fact "${label.en}".`,
      });
    }
    if ((kind === 'fact' || kind === 'flag' || kind === 'input') && !asked.has(variable)) {
      report(`${kind}-never-asked`, path, {
        id: `Tidak ada syarat yang menanyakan "${label.id}".`,
        en: `No guard asks for "${label.en}".`,
      });
    }
  }
  for (const [event, writes] of sop.writes) {
    if (taken.has(event)) continue;
    report('writer-never-happens', ['facts', writes[0]!.fact], {
      id: `Fakta "${writes[0]!.fact}" ditulis oleh "${event}", tetapi kejadian itu tidak ada di region mana pun.`,
      en: `The fact "${writes[0]!.fact}" is written by "${event}", but that event is in no region.`,
    });
  }
}

/** Everything that is declared is used. */
function checkUnused(sop: Sop, report: Report): void {
  const { file, transitions } = sop;
  const clocks = statesOf(sop).flatMap(({ form }) => form.clocks ?? []);
  const guardTexts = [
    ...transitions.map(({ when }) => when?.text),
    ...[...sop.whens.values()].map(({ text }) => text),
    ...sop.rules.flatMap(({ when, goal }) => [when?.text, goal?.text]),
    ...Object.values(file.conditions).map(({ when }) => when),
  ].join(' ');
  const because = [
    ...transitions.map((t) => t.because),
    ...[file.clocks, file.handoffs, file.rules, file.facts, file.flags].flatMap((entries) =>
      Object.values(entries).map((entry: { because: string }) => entry.because),
    ),
  ].join(' ');
  const words = (text: string) => new Set(text.split(/[^A-Za-z0-9_-]+/));
  const momentsUsed = Object.values(file.clocks).flatMap(({ counts_from }) =>
    counts_from && 'moment' in counts_from ? [counts_from.moment] : [],
  );
  const uses: Record<string, [declared: object, used: Iterable<string>, code: string]> = {
    events: [file.events, transitions.map(({ event }) => event), 'event-never-used'],
    documents: [file.documents, transitions.flatMap(({ issues }) => issues), 'document-never-issued'],
    effects: [file.effects, transitions.flatMap(({ does }) => does), 'effect-never-used'],
    handoffs: [file.handoffs, transitions.flatMap(({ offers }) => offers), 'handoff-never-offered'],
    clocks: [file.clocks, clocks, 'clock-never-runs'],
    moments: [file.moments, momentsUsed, 'moment-never-used'],
    conditions: [file.conditions, words(guardTexts), 'condition-never-used'],
    sources: [file.sources, words(because), 'source-never-cited'],
    owners: [
      file.owners,
      [...statesOf(sop).flatMap(({ form }) => form.owner ?? []), ...Object.values(file.handoffs).map(({ to }) => to)],
      'owner-never-used',
    ],
  };
  for (const [catalogue, [declared, used, code]] of Object.entries(uses)) {
    const known = new Set(used);
    for (const name of Object.keys(declared).filter((each) => !known.has(each))) {
      report(code, [catalogue, name], {
        id: `"${name}" dinyatakan tetapi tidak pernah dipakai.`,
        en: `"${name}" is declared but never used.`,
      });
    }
  }
}
