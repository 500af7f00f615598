import { describe, expect, it } from '@jest/globals';
import { definitionOf } from './definition.js';
import { readSops, WORKFLOWS } from './published-sops.js';

const [sop] = readSops(WORKFLOWS);
const { definition, etag } = definitionOf(sop!);

describe('an SOP as data', () => {
  it('has every arrow of the chart, each from every state it starts from', () => {
    const arrows = definition.transitions.flatMap(({ from, ...arrow }) =>
      from.map((state) => `${arrow.region} ${state} ${arrow.event} ${arrow.row}`),
    );

    expect(arrows.sort()).toEqual(sop!.transitions.map(({ region, from, event, row }) => `${region} ${from} ${event} ${row}`).sort());
    expect(definition.transitions.length).toBeLessThan(sop!.transitions.length);
  });

  it('calls by name only what it has a label for', () => {
    const ids = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id }) => id));
    const { transitions, regions, clocks } = definition;
    const states = new Set(regions.flatMap((region) => [...ids(region.states)]));
    const unknown = [
      ...transitions.flatMap(({ by, issues, offers, event, to }) => [
        ...by.filter((role) => !ids(definition.roles).has(role)),
        ...issues.filter((document) => !ids(definition.documents).has(document)),
        ...offers.filter((handoff) => !ids(definition.handoffs).has(handoff)),
        ...(ids(definition.events).has(event) ? [] : [event]),
        ...(to === null || to === 'previous' || states.has(to) ? [] : [to]),
      ]),
      ...regions.flatMap((region) => region.states.flatMap((state) => state.clocks.filter((clock) => !ids(clocks).has(clock)))),
      ...regions.flatMap((region) =>
        region.states.flatMap(({ owner }) => (owner === null || ids(definition.owners).has(owner) ? [] : [owner])),
      ),
      ...clocks.flatMap(({ steps }) => steps.flatMap(({ tells }) => tells.filter((role) => !ids(definition.roles).has(role)))),
    ];

    expect(unknown).toEqual([]);
  });

  it('says what an arrow rests on in words, not in the keys of the file', () => {
    const said = definition.transitions.map(({ because }) => because);
    const keys = /\b(table|adr\d|people|S\d+|region|flag)\b|\.md/;

    expect(said.find(({ en }) => en.includes('SOP table row 10 ("unknown" counts)'))?.id).toContain('Tabel SOP baris 10;');
    expect(said.map(({ id }) => id)).toContain('Tabel SOP bagian Identitas; Identitas kependudukan 4.2');
    expect(said.filter(({ id }) => keys.test(id))).toEqual([]);
  });

  it('says guards in words of both languages', () => {
    const guarded = definition.transitions.find(({ when }) => when !== null)!.when!;

    expect(guarded.id).not.toBe(guarded.en);
  });

  it('is known by what it says, the same each time', () => {
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(definitionOf(sop!).etag).toBe(etag);
  });
});
