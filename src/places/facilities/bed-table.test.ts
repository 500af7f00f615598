import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvLines, tableOf, writeTable } from '../../platform/tables/index.js';
import { BED_COLUMNS, BED_HEADINGS, bedCells, bedRow, planBeds, type BedPlan } from './bed-table.js';
import type { ListedBed } from './facility-numbers.js';
import { PLACE_NAME } from './forms.js';

const read = async (rows: readonly (readonly (string | number | null)[])[], headings: readonly string[] = BED_HEADINGS) =>
  tableOf(csvLines(await writeTable('csv', headings, rows)), BED_COLUMNS).rows.map(bedRow);
const listed = ({ wards, beds }: BedPlan): ListedBed[] =>
  beds.map(({ ward, name, closed }) => ({
    ...wards.find((each) => each.name === ward)!,
    ward,
    bed: name,
    state: closed ? 'closed' : 'free',
  }));

const name = (longest: number) => fc.stringMatching(PLACE_NAME).filter((text) => text.length <= longest && text === text.normalize('NFC'));
const ages = fc.tuple(fc.option(fc.integer({ min: 0, max: 60 })), fc.option(fc.integer({ min: 60, max: 120 })));
const ward = fc.record({
  sex: fc.constantFrom('female' as const, 'male' as const, 'any' as const),
  ages,
  condition: fc.constantFrom('general', 'psychiatric', 'disabled', 'medical'),
  isolation: fc.boolean(),
});
const state = fc.constantFrom('free' as const, 'stay' as const, 'hold' as const, 'closed' as const);
/** A list of beds as a facility may have it: wards by name, and beds of different names in them. */
const list = fc
  .tuple(
    fc.dictionary(name(80), ward, { minKeys: 1, maxKeys: 5 }),
    fc.uniqueArray(fc.record({ bed: name(40), at: fc.nat(), state }), { minLength: 1, maxLength: 30, selector: ({ bed }) => bed }),
  )
  .map(([wards, beds]) =>
    beds.map(({ bed, at, state: now }): ListedBed => {
      const [
        wardName,
        {
          ages: [ageMin, ageMax],
          ...of
        },
      ] = Object.entries(wards)[at % Object.keys(wards).length]!;
      return { ward: wardName, bed, ageMin, ageMax, ...of, state: now };
    }),
  );

describe('a list of beds', () => {
  it('that is exported and imported again adds and says nothing', async () => {
    await fc.assert(
      fc.asyncProperty(list, async (beds) => {
        const wards = [...new Map(beds.map((bed) => [bed.ward, { ...bed, id: bed.ward, name: bed.ward }])).values()];
        const known = beds.map(({ ward: of, bed, state: now }) => ({ name: bed, ward: of, extra: false, closed: now === 'closed' }));

        const plan = planBeds(await read(beds.map(bedCells)), wards as never, known);

        expect(plan).toEqual({ findings: [], wards: [], beds: [], known: beds.length });
      }),
    );
  });

  it('that is exported and imported elsewhere is the same there', async () => {
    await fc.assert(
      fc.asyncProperty(list, async (beds) => {
        const plan = planBeds(await read(beds.map(bedCells)), [], []);

        expect(plan.findings).toEqual([]);
        expect(listed(plan)).toMatchObject(beds.map((bed) => ({ ...bed, state: bed.state === 'closed' ? 'closed' : 'free' })));
      }),
    );
  });

  it('is described by whichever row says something of a ward', async () => {
    const rows = await read(
      [
        ['Melati', 'M-1', '', ''],
        ['Melati', 'M-2', 'L', ''],
        ['Melati', 'M-3', '', '60 th'],
      ],
      ['wisma', 'ranjang', 'l/p', 'usia min'],
    );

    expect(planBeds(rows, [], []).wards).toEqual([
      { name: 'Melati', sex: 'male', ageMin: 60, ageMax: null, condition: 'general', isolation: false },
    ]);
  });

  it('has no bed of the name of a place over capacity', async () => {
    const rows = await read([['Melati', 'M-1']], ['ward', 'bed']);

    const { findings, beds } = planBeds(rows, [], [{ name: 'M-1', ward: 'Melati', extra: true, closed: false }]);

    expect(findings).toMatchObject([{ line: 2, column: 'bed', code: 'bed_is_extra', severity: 'bad' }]);
    expect(beds).toEqual([]);
  });
});
