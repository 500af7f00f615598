/** Two hundred people and a few shelters, processes killed meanwhile; then quiet, then the count. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { bedViolations } from './beds-count.js';
import { BedPeople, type Entry, type Family, type Shelter } from './beds-people.js';
import { Chance } from './chance.js';
import { World, type Part } from './world.js';

const PEOPLE = 200;
const FAMILIES = 240;
const SHELTERS = 4;
const WARDS = { Anggrek: 8, Bugenvil: 6, Cempaka: 6 };
/** Asked for in each shelter when all is over. */
const SPARE = 30;
const PATIENCE = 30_000;
/** How long a killed process stays away at most, and how long nothing is killed. In ms. */
const AWAY = 300;
const PEACE = [1_000, 2_500] as const;
/** How long the next processes are waited for before one is killed again. */
const PREPARED = 6_000;

const shelters: readonly Shelter[] = Array.from({ length: SHELTERS }, (_, i) => ({
  code: `BADAI-${i + 1}`,
  wards: Object.keys(WARDS),
  beds: Object.entries(WARDS).flatMap(([ward, n]) => Array.from({ length: n }, (_bed, j) => `${ward}-${j + 1}`)),
}));

/** Run by the city's Dinsos; a hold that is not said otherwise lasts as long as it may. */
const SHELTER = `
with f as (
  insert into facilities (id, code, name, kind, unit_id, region, hold_minutes) select gen_random_uuid(), $1, $1, 'city_shelter', id, region, 10080 from units where code = 'DINSOS-35.78'
  returning id),
w as (insert into wards (id, facility_id, name) select gen_random_uuid(), f.id, key from f, json_each_text($2) returning id, facility_id, name)
insert into beds (id, facility_id, ward_id, name) select gen_random_uuid(), w.facility_id, w.id, w.name || '-' || n from w, json_each_text($2) j, generate_series(1, j.value::int) n where j.key = w.name`;

/** More cases like one, each of another person; their units see them, and so does the city. */
const COPIES = `
with copies as (
  insert into cases select (jsonb_populate_record(c, jsonb_build_object('id', x.id, 'number', c.number || '-' || x.n, 'person_id', gen_random_uuid(), 'group_id', null))).*
  from cases c, unnest($2::uuid[]) with ordinality x(id, n) where c.id = $1 returning id)
insert into case_units select u.unit, copies.id from copies, (select unit_id as unit from case_units where case_id = $1 union select id from units where code = 'DINSOS-35.78') u`;

const UNDER_WAY = `
select (select count(*)::int from outbox o where not exists (select from inbox i where i.message_id = o.id)) as messages,
  (select count(*)::int from place_timers where due_at < clock_timestamp()) as timers,
  (select count(*)::int from stays where kind = 'hold' and end_reason is null and upper(during) <= clock_timestamp()) as holds`;

const FREE = `
select count(*)::int as n from beds b join facilities f on f.id = b.facility_id where f.code = $1
  and not exists (select from stays s where s.bed_id = b.id and s.during @> clock_timestamp())`;

export interface BedTrial {
  readonly answers: number;
  readonly holds: number;
  readonly refusals: number;
  readonly expiries: number;
  readonly kills: number;
  /** of all answers, ms */
  readonly p50: number;
  readonly p99: number;
  readonly perKind: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
}

export class BedStorm {
  private kills = 0;

  private constructor(
    private readonly world: World,
    private readonly people: BedPeople,
    private readonly families: readonly Family[],
    /** of nobody yet */
    private readonly spare: readonly string[],
  ) {}

  static async gather(chance: Chance): Promise<BedStorm> {
    const world = await World.begin({ backend: 'postgresql' });
    try {
      await ready(world);
      const people = new BedPeople(world.url, world.password, shelters);
      const first = await people.openCase();
      const families = Array.from({ length: FAMILIES }, () => ids(1 + Math.floor(chance.upTo(5))));
      const spare = ids(SHELTERS * SPARE);
      for (const { code } of shelters) await write(world, SHELTER, [code, JSON.stringify(WARDS)]);
      await write(world, COPIES, [first, [...families.flat(), ...spare]]);
      return new BedStorm(world, people, families, spare);
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  async end(): Promise<void> {
    await this.world.close();
  }

  /** The constraints that forbid a bed to be given twice are no more. */
  async dropConstraints(): Promise<void> {
    await write(
      this.world,
      'alter table stays drop constraint bed_given_once, drop constraint person_in_one_place, drop constraint case_holds_one',
      [],
    );
  }

  async rage(chance: Chance, ms: number, struck: readonly Part[]): Promise<BedTrial> {
    await ready(this.world);
    const stop = AbortSignal.timeout(ms);
    const part = Math.ceil(FAMILIES / PEOPLE);
    const work = Array.from({ length: PEOPLE }, (_, i) => {
      const own = [this.families[i]!, ...this.families.slice(PEOPLE + i * (part - 1), PEOPLE + (i + 1) * (part - 1))];
      return this.people.work(new Chance(chance.upTo(1e9)), own, this.families, stop);
    });
    const keepers = shelters.map((shelter) => this.people.keep(new Chance(chance.upTo(1e9)), shelter, stop));
    await Promise.all([...work, ...keepers, this.strike(chance, struck, stop)]);
    await ready(this.world);
    const idle = await this.fillUp();
    const left = await this.quiet();
    const wrong = await this.world.look((db) =>
      bedViolations(db, this.people.history, {
        beds: Object.fromEntries(shelters.map(({ code, beds }) => [code, beds])),
        families: [...this.families, ...this.spare.map((id) => [id])],
      }),
    );
    const crashes = this.world.crashes.map((words) => `ended by itself: ${words}`);
    return { ...(await this.tally()), wrong: [...left, ...idle, ...this.people.surprises, ...crashes, ...wrong] };
  }

  /** kill -9 of one of `parts`, again and again. */
  private async strike(chance: Chance, parts: readonly Part[], stop: AbortSignal): Promise<void> {
    while (parts.length && !stop.aborted) {
      await Promise.race([this.world.prepared(), sleep(PREPARED)]);
      await sleep(PEACE[0] + chance.upTo(PEACE[1] - PEACE[0]), undefined, { signal: stop }).catch(() => {});
      if (stop.aborted) return;
      this.kills += 1;
      await this.world.strike(chance.of(parts), chance.upTo(AWAY), true);
    }
  }

  /** Now that nobody else is there, every free bed can be had: as many ask at once as there are, and some more. */
  private async fillUp(): Promise<string[]> {
    const wrong: string[] = [];
    for (const [i, { code }] of shelters.entries()) {
      const free = await this.world.look(async (db) => (await db.query<{ n: number }>(FREE, [code])).rows[0]!.n);
      const asking = this.spare.slice(i * SPARE, (i + 1) * SPARE);
      const answers = await Promise.all(asking.map((caseId) => this.people.hold(code, [caseId])));
      const granted = answers.filter(({ done }) => done).length;
      if (granted < free) wrong.push(`${code}: only ${granted} of ${free} free beds could be had`);
    }
    return wrong;
  }

  /** Until nothing is under way; or what still is when patience ends. */
  private async quiet(): Promise<string[]> {
    for (const end = Date.now() + PATIENCE; ; await sleep(50)) {
      const left = await this.world.look(async (db) => (await db.query<Record<string, number>>(UNDER_WAY)).rows[0]!);
      if (!Object.values(left).some(Boolean)) return [];
      if (Date.now() > end) return [`it does not come to rest: ${JSON.stringify(left)}`];
    }
  }

  private async tally(): Promise<Omit<BedTrial, 'wrong'>> {
    const { history } = this.people;
    const expired = await this.world.look((db) =>
      db.query<{ n: number }>(`select count(*)::int as n from stays where end_reason = 'expired'`),
    );
    const perKind: Record<string, number> = {};
    for (const { kind, done, code } of history)
      perKind[`${kind} ${done ? 'done' : code}`] = (perKind[`${kind} ${done ? 'done' : code}`] ?? 0) + 1;
    const count = (which: (entry: Entry) => boolean) => history.filter(which).length;
    const took = history.map(({ from, to }) => to - from).sort((a, b) => a - b);
    return {
      answers: history.length,
      p50: took[took.length >> 1]!,
      p99: took[Math.floor(took.length * 0.99)]!,
      holds: count(({ kind, done }) => kind === 'hold' && done),
      refusals: count(({ done }) => !done),
      expiries: expired.rows[0]!.n,
      kills: this.kills,
      perKind,
    };
  }
}

/** `World.look` only reads: what is laid out before a storm is written in a transaction of its own. */
async function write(world: World, sql: string, values: unknown[]): Promise<void> {
  await world.look(async (db) => {
    await db.query('commit');
    await db.query(sql, values);
  });
}

/** Until the service answers. @throws Error when patience ends */
async function ready(world: World): Promise<void> {
  for (const end = Date.now() + PATIENCE; !(await world.isReady()); await sleep(20))
    if (Date.now() > end) throw new Error(`the service is not ready: ${world.crashes.join('\n')}`);
}

function ids(n: number): string[] {
  return Array.from({ length: n }, () => randomUUID());
}
