/** Acts about the beds themselves. */
import fc from 'fast-check';
import { bedAt, command, DONE, sometimes, somewhere, wardAt } from './beds-acts.js';
import { WARDS, type Model, type Site } from './beds-model.js';

const closures = (what: 'close' | 'open') =>
  somewhere((at) =>
    fc.record({ at: fc.constant(at), beds: sometimes(fc.uniqueArray(bedAt(at), { minLength: 1, maxLength: 3 })), ward: wardAt(at) }),
  ).map(({ at, beds, ward }) => {
    const asked = (model: Model) =>
      model.beds.filter((bed) => bed.site === at && (beds ? beds.includes(bed.name) : bed.ward.name === ward && !bed.extra));
    const uses = (model: Model) => asked(model).flatMap((bed) => model.useOf(at, bed.name) ?? []);
    // a ward is not closed around somebody in a place over capacity
    const over = (model: Model) =>
      model.beds.flatMap((bed) =>
        !beds && bed.extra && bed.site === at && bed.ward.name === ward ? (model.useOf(at, bed.name) ?? []) : [],
      );
    return command<unknown>({
      words: `${what} ${beds ? beds.join('+') : `ward ${ward}`} at ${at}`,
      check: (model) =>
        asked(model).length > 0 &&
        asked(model).length === (beds?.length ?? asked(model).length) &&
        !asked(model).some(({ extra }) => extra),
      judge: (model) => ({
        must: what === 'close' && [...uses(model), ...over(model)].some(({ kind }) => kind !== 'closed') ? ['beds_in_use'] : [],
      }),
      run: (house) => house.closures(what, at, beds ? { beds } : { ward }),
      adopt: (model) => {
        for (const use of uses(model)) if (use.kind === 'closed') model.end(use);
        if (what === 'close') for (const bed of asked(model)) model.begin({ kind: 'closed', site: at, bed: bed.name });
      },
    });
  });

let later = 0;
const until = () => new Date(Date.now() + 86_400_000 + (later += 1) * 60_000).toISOString();

const extra = fc
  .record({ at: fc.constantFrom<Site>('S', 'T'), name: fc.constantFrom('Extra-1', 'Extra-1', 'Extra-2') })
  .chain(({ at, name }) =>
    fc.constantFrom(
      command<unknown>({
        words: `${name} is allowed at ${at}`,
        judge: (model) => ({ must: model.bed(at, name) ? ['name_taken'] : [] }),
        run: (house) =>
          house.ask('director', 'post', `/facilities/${house.code(at)}/extra-places`, {
            ward: at === 'S' ? 'Bersama' : 'Tamu',
            name,
            until: until(),
            reason: 'disaster',
          }),
        adopt: (model) => {
          const ward = WARDS.find((each) => each.name === (at === 'S' ? 'Bersama' : 'Tamu'))!;
          model.beds.push({ site: at, name, ward, extra: true, allowed: true });
        },
      }),
      command<unknown>({
        words: `${name} at ${at} is allowed for longer`,
        judge: (model) => ({ must: model.bed(at, name) ? [] : ['bed_not_found'] }),
        run: (house) =>
          house.ask('director', 'post', `/facilities/${house.code(at)}/extra-places/${name}/renew`, { until: until(), reason: 'disaster' }),
        adopt: (model) => (model.bed(at, name)!.allowed = true),
      }),
      command({
        words: `${name} at ${at} is no longer allowed`,
        check: (model) => model.bed(at, name)?.allowed === true,
        run: async (house) => {
          const sql = `update extra_places x set during = tstzrange(lower(x.during), clock_timestamp()) from beds b join facilities f on f.id = b.facility_id
          where x.bed_id = b.id and b.name = $2 and f.code = $1 and b.removed_at is null and x.during @> clock_timestamp()`;
          await house.query(sql, [house.code(at), name]);
          return DONE;
        },
        adopt: (model) => (model.bed(at, name)!.allowed = false),
      }),
    ),
  );

export const KEEPING = [closures('close'), closures('open'), extra, extra];
