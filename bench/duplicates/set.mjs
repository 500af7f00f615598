/** A labelled set: records of persons, some of whom are recorded twice, and some of whom have somebody who is like them. */
import { Dice } from './dice.mjs';
import { nikOf, NOW, person, recordOf } from './people.mjs';
import { LOOKALIKES, vary } from './variations.mjs';

const DAY = 86_400_000;

/**
 * Reproducible by the seed. @param persons how many @param twice which share of them is recorded twice @param alike which share has a lookalike
 * @returns records with `who` (the same number: the same person), `varied` (what was varied) and `like` (which kind of lookalike, of whom)
 */
export function labelledSet(seed, persons, { twice = 0.1, alike = 0.1 } = {}) {
  const dice = new Dice(seed);
  const records = [];
  const niks = new Set();
  let who = 0;
  for (let n = 0; n < persons; n++) {
    const truth = person(dice);
    // with serials that are all 0000 two strangers may come out with one NIK; in earnest they never do
    while (niks.has(truth.nik)) truth.nik = nikOf(truth.code, dice.int(1, 30), truth.born, truth.sex);
    niks.add(truth.nik);
    const first = { ...recordOf(dice, truth), who: who++, age: 2026 - truth.born.year, sex: truth.sex, varied: [] };
    records.push(first);
    if (dice.chance(twice)) {
      const second = recordOf(dice, truth, Math.min(NOW, first.at + dice.int(10, 700) * DAY));
      second.varied = vary(dice, second, truth, first);
      records.push({ ...second, who: first.who, age: first.age, sex: first.sex });
    }
    if (dice.chance(alike)) {
      const kind = dice.pick(LOOKALIKES.flatMap((each) => Array(Math.round(each.share * 20)).fill(each)));
      const other = kind.make(dice, truth, person(dice));
      records.push({
        ...recordOf(dice, other),
        who: who++,
        age: 2026 - other.born.year,
        sex: other.sex,
        varied: [],
        like: { kind: kind.key, who: first.who },
      });
    }
    // people met together: a raid or a family, of the same place and moment, and each somebody else
    if (first.found && dice.chance(0.05)) {
      const other = { ...person(dice), street: true };
      const met = recordOf(dice, other, first.at);
      first.group ??= `group-${n}`;
      records.push({
        ...met,
        found: { ...first.found },
        group: first.group,
        who: who++,
        age: 2026 - other.born.year,
        sex: other.sex,
        varied: [],
        like: { kind: 'met_together', who: first.who },
      });
    }
  }
  return records;
}
