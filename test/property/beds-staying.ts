/** Acts about those who stay. */
import fc from 'fast-check';
import { about, againstBed, bedAt, DONE, stayers } from './beds-acts.js';
import { forbidden, type Model, type Use } from './beds-model.js';

const absconded = ({ uses }: Model) => uses.flatMap(({ who, away }) => (away === 'absconded' && who !== undefined ? who : []));
const lost = (model: Model) => [...absconded(model), ...model.gone.keys()];

/** What the staff do about somebody who stays there. */
const onStay = (
  word: string,
  url: string,
  body: object,
  judge: (stay: Use) => readonly string[],
  adopt: (model: Model, stay: Use) => void,
) =>
  about<unknown>(stayers, (name) => ({
    words: `${name} ${word}`,
    judge: (model) => ({ must: model.stay(name) ? judge(model.stay(name)!) : ['stay_not_found'] }),
    run: async (house) => house.ask('city', 'post', `/cases/${await house.caseOf(name)}/stay/${url}`, body),
    adopt: (model) => adopt(model, model.stay(name)!),
  }));

const leave = onStay(
  'goes on leave',
  'leave',
  { reason: 'family' },
  ({ away }) => (away ? ['already_away'] : []),
  (_, stay) => (stay.away = 'leave'),
);
const back = onStay(
  'is back',
  'back',
  {},
  ({ away }) => (away === 'leave' ? [] : ['already_back']),
  (_, stay) => (stay.away = undefined),
);
const checkOut = onStay(
  'checks out',
  'check-out',
  { reason: 'left' },
  () => [],
  (model, stay) => model.end(stay),
);

const move = fc.oneof(...(['S', 'T'] as const).map(bedAt)).chain((bed) =>
  about<unknown>(stayers, (name) => ({
    words: `${name} moves to ${bed}`,
    judge: (model) => {
      const stay = model.stay(name);
      if (!stay) return { must: ['stay_not_found'] };
      const own = stay.bed === bed;
      const company = model.companions(name, stay.site, model.bed(stay.site, bed)?.ward);
      const against = againstBed(model, stay.site, bed, name, company, false).filter((code) => !(own && code === 'bed_taken'));
      return { must: [...against, ...(stay.away === 'absconded' ? ['already_away'] : [])], may: [...(own ? ['bed_taken'] : [])] };
    },
    run: async (house) => house.ask('city', 'post', `/cases/${await house.caseOf(name)}/stay/move`, { bed }),
    adopt: (model) => {
      const { site: at, away, bed: before } = model.stay(name)!;
      if (before !== bed) model.end(model.stay(name));
      if (before !== bed) model.begin({ kind: 'stay', site: at, bed, who: name, away });
    },
  })),
);

/** The bed of somebody who absconded is no longer kept. */
const lapse = about(absconded, (name) => ({
  words: `the bed of ${name} is no longer kept`,
  check: (model) => model.stay(name)?.away === 'absconded',
  run: async (house) => {
    const sql = `update stays set during = tstzrange(lower(during), clock_timestamp()) where case_id = $1 and kind = 'stay' and during @> clock_timestamp()`;
    await house.query(sql, [await house.caseOf(name)]);
    return DONE;
  },
  adopt: (model) => {
    const { site: at, bed } = model.stay(name)!;
    model.uses = model.uses.filter((use) => use !== model.stay(name));
    model.gone.set(name, { site: at, bed });
  },
}));

const abscond = about(stayers, (name) => ({
  words: `${name} absconds`,
  run: async (house) => {
    const caseId = await house.caseOf(name);
    await house.throughTheDoor((door, tx, by) => door.abscond(tx, caseId, by));
    return DONE;
  },
  adopt: (model) => {
    const stay = model.stay(name);
    if (stay) stay.away = 'absconded';
  },
}));

const comeBack = about<string | null>(lost, (name) => ({
  words: `${name} has come back`,
  check: (model) => model.gone.has(name) || model.stay(name)?.away === 'absconded',
  run: async (house) => {
    const again = await house.throughTheDoor(async (door, tx, by) => door.resume(tx, await house.client(tx, name), by));
    return { code: undefined, body: again!.bed };
  },
  adopt: (model, bed) => {
    const stay = model.stay(name);
    if (stay) {
      stay.away = undefined;
      return;
    }
    const at = model.gone.get(name)!.site;
    const fits = model.free(at).filter(({ ward }) => !forbidden(name, ward, []));
    if (bed === null ? fits.length : !fits.some((each) => each.name === bed)) throw new Error(`${name} came back to ${bed}`);
    model.forget(name);
    model.begin({ kind: 'stay', site: at, bed, who: name });
  },
}));

const die = about(
  (model) => [...stayers(model), ...lost(model)],
  (name) => ({
    words: `${name} dies`,
    check: (model) => model.gone.has(name) || model.stay(name) !== undefined,
    run: async (house) => {
      const caseId = await house.caseOf(name);
      await house.throughTheDoor((door, tx, by) => door.checkOut(tx, { caseId, reason: 'died', by }));
      return DONE;
    },
    adopt: (model) => model.forget(name),
  }),
);

export const STAYING = [move, move, leave, back, checkOut, abscond, abscond, lapse, comeBack, die];
