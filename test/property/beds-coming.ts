/** Acts of those who ask for places, and of those who arrive. */
import fc from 'fast-check';
import type { CheckedInView, HoldsView } from '../../src/places/stays.view.js';
import { about, againstBed, bedAt, command, DONE, party, rarely, sometimes, somewhere, wardAt } from './beds-acts.js';
import { canHouse, forbidden, type Model, type WardOfHouse } from './beds-model.js';

/** Beds asked for, by a street officer; overridden by the director. */
const hold = somewhere((at) =>
  fc.record({
    at: fc.constant(at),
    names: party,
    named: sometimes(bedAt(at)),
    ward: sometimes(wardAt(at)),
    overridden: rarely,
    oddly: rarely,
  }),
).map(({ at, names, named, ward, overridden, oddly }) => {
  const bed = names.length === 1 || oddly ? named : undefined;
  return command<HoldsView>({
    words: `hold for ${names.join('+')} at ${at}${bed ? ` bed ${bed}` : ''}${ward && !bed ? ` ward ${ward}` : ''}${overridden ? ' overridden' : ''}`,
    judge: (model) => {
      const held = names.some((name) => model.hold(name)) ? ['already_held'] : [];
      const here = names.some((name) => model.stay(name)?.site === at) ? ['already_here'] : [];
      const there = (name: string, within: WardOfHouse | undefined) =>
        model.companionsOfAll(names, name, at, within).filter((other) => !names.includes(other));
      if (bed !== undefined && names.length > 1) return { must: ['bed_for_one'] };
      if (bed !== undefined) {
        const against = againstBed(model, at, bed, names[0]!, there(names[0]!, model.bed(at, bed)?.ward), overridden);
        const own = model.useOf(at, bed) ? ['bed_taken'] : [];
        return { must: [...against, ...own, ...held, ...here] };
      }
      const free = model.free(at, ward);
      const possible = overridden ? free.length >= names.length : canHouse(names, free, there);
      return { must: [...(possible ? [] : ['no_place_free', 'does_not_fit']), ...held, ...here] };
    },
    run: async (house) => {
      const more = {
        ...(bed !== undefined ? { bed } : ward !== undefined ? { ward } : {}),
        ...(overridden ? { override: 'emergency' } : {}),
      };
      return house.ask(overridden ? 'director' : 'officer', 'post', '/holds', {
        facility: house.code(at),
        caseIds: await house.casesOf(names),
        ...more,
      });
    },
    adopt: (model, { holds }, house) => {
      const couldBe = model.free(at, ward).map((each) => each.ward);
      const given = holds.map((each) => ({ name: house.nameOf(each.caseId), ...each }));
      if (given.length !== names.length || !names.every((name) => given.some((each) => each.name === name)))
        throw new Error('held for others');
      for (const { name, bed: got, holdId } of given)
        model.begin({ kind: 'hold', site: at, bed: got, who: name, hold: holdId, overridden });
      const wards = given.map(({ bed: got }) => model.bed(at, got)!.ward);
      for (const [i, { name }] of given.entries()) {
        const beside = [
          ...given.flatMap((other, j) => (j !== i && wards[j] === wards[i] ? other.name : [])),
          ...model.companionsOfAll(names, name, at, wards[i]),
        ];
        if (!overridden && forbidden(name, wards[i]!, beside)) throw new Error(`${name} may not be in ${wards[i]!.name}`);
      }
      const beside = (name: string, one: WardOfHouse) => [
        ...names.filter((other) => other !== name),
        ...model.companionsOfAll(names, name, at, one),
      ];
      const fitsAll = couldBe.find(
        (one, _, all) =>
          all.filter((each) => each === one).length >= names.length && !names.some((name) => forbidden(name, one, beside(name, one))),
      );
      if (bed === undefined && fitsAll && new Set(wards).size > 1)
        throw new Error(`parted, although ${fitsAll.name} could take all of them`);
    },
  });
});

const onHold = (word: 'extend' | 'release') =>
  about<unknown>(
    ({ holds }) => [...holds.keys()],
    (name) => ({
      words: `${word} the hold of ${name}`,
      check: (model) => model.holds.has(name),
      judge: (model) => ({ must: word === 'release' || model.hold(name)?.hold === model.holds.get(name) ? [] : ['hold_not_open'] }),
      run: (house, model) => {
        const hold = `/holds/${model.holds.get(name)}`;
        return word === 'extend' ? house.ask('city', 'post', `${hold}/extend`, { minutes: 60 }) : house.ask('city', 'delete', hold);
      },
      adopt: (model) => word === 'release' && model.end(model.hold(name)),
    }),
  );

/** The end of its time is moved into the past: then it is over, whoever has seen it. */
const expire = about(
  ({ uses }) => uses.flatMap(({ kind, who }) => (kind === 'hold' ? who! : [])),
  (name) => ({
    words: `the hold of ${name} is over by the clock`,
    check: (model) => model.hold(name) !== undefined,
    run: async (house, model) => {
      const { hold: id } = model.hold(name)!;
      await house.query('update stays set during = tstzrange(lower(during), clock_timestamp()) where id = $1', [id]);
      await house.query('update place_timers set due_at = clock_timestamp() where subject = $1', [id]);
      return DONE;
    },
    adopt: (model) => model.end(model.hold(name)),
  }),
);

/** Arrivals, at the door of a shelter of the city. */
const checkIn = somewhere((at) =>
  fc.record({ at: fc.constant(at), names: party, named: sometimes(bedAt(at)), transfer: fc.boolean(), before: rarely }),
).map(({ at, names, named: bed, transfer, before }) => {
  const [first] = names;
  const earlier = before && names.length === 1;
  const bedOf = (model: Model, name: string): string | undefined => {
    const held = model.hold(name);
    return (name === first ? bed : undefined) ?? (held?.site === at ? held.bed! : undefined);
  };
  return command<CheckedInView>({
    words: `check ${names.join('+')} in at ${at}${bed ? `, ${first} in ${bed}` : ''}${transfer ? ' by transfer' : ''}${earlier ? ' a moment ago' : ''}`,
    judge: (model) => {
      const rest = names.filter((name) => bedOf(model, name) === undefined);
      const wardOf = (name: string) => {
        const asked = bedOf(model, name);
        return asked === undefined ? undefined : model.bed(at, asked)?.ward;
      };
      // who has no bed yet may still come to the same ward
      const company = (name: string, ward: WardOfHouse | undefined) => [
        ...names.filter((other) => other !== name && (bedOf(model, other) === undefined || wardOf(other) === ward)),
        ...model.companions(name, at, ward).filter((other) => !names.includes(other)),
      ];
      const stays = names.flatMap((name) => model.stay(name) ?? []);
      const against = names.flatMap((name) => {
        const asked = bedOf(model, name);
        const held = model.hold(name);
        const kept = held?.overridden === true && held.site === at && held.bed === asked;
        return asked === undefined ? [] : againstBed(model, at, asked, name, company(name, wardOf(name)), kept);
      });
      const free = model.free(at).filter(({ name }) => !names.some((one) => bedOf(model, one) === name));
      const housed = earlier || canHouse(rest, free, company);
      // beside those whose bed is known the others are given theirs one after another, which does not always find the way there is
      const sure = earlier || rest.length < 2 || (rest.length === names.length && canHouse(rest, free));
      const full = ['no_place_free', 'does_not_fit'];
      return {
        must: [
          ...against,
          ...(housed ? [] : full),
          ...(stays.some((stay) => stay.site === at) ? ['already_here'] : []),
          ...(stays.some((stay) => stay.site !== at) && !transfer ? ['stays_elsewhere'] : []),
        ],
        may: [...(sure ? [] : full), ...(earlier ? ['bed_taken', 'impossible_time', 'stays_elsewhere'] : [])],
      };
    },
    run: async (house) => {
      const ids = await house.casesOf(names);
      const arrivals = ids.map((caseId, i) => ({ caseId, ...(i === 0 && bed !== undefined ? { bed } : {}) }));
      const when = earlier ? { at: new Date(Date.now() - 5).toISOString() } : {};
      return house.ask('city', 'post', `/facilities/${house.code(at)}/check-ins`, { arrivals, transfer, ...when });
    },
    adopt: (model, { stays }, house) => {
      const asked = new Map(names.map((name) => [name, bedOf(model, name)]));
      for (const name of names) {
        model.end(model.hold(name));
        model.forget(name);
      }
      for (const { caseId, bed: got } of stays) {
        const name = house.nameOf(caseId);
        if (asked.get(name) !== undefined && asked.get(name) !== got)
          throw new Error(`${name} was to be in ${asked.get(name)}, not ${got}`);
        if (asked.get(name) === undefined && got !== null && model.bed(at, got)!.extra) throw new Error(`${got} was chosen`);
        model.begin({ kind: 'stay', site: at, bed: got, who: name });
      }
    },
  });
});

/** The first ones the most often. */
export const COMING = [hold, hold, hold, hold, checkIn, checkIn, checkIn, checkIn, onHold('extend'), onHold('release'), expire];
