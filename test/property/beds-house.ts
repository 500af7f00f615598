/** The real thing, asked as people ask it, with shelters and cases of its own for each run. */
import { DataSource } from 'typeorm';
import type { Actor } from '../../src/access/index.js';
import { BedDoor } from '../../src/places/bed-door.js';
import { Clients } from '../../src/places/clients.js';
import { CloseBeds } from '../../src/places/facilities/close-beds.js';
import { UnitOfWork, type Tx } from '../../src/platform/database/index.js';
import { Refused } from '../../src/shared/refusal.js';
import type { Person, TestApi } from '../support/api.js';
import { aCase, addBeds, aFamily, aShelter } from '../support/places.js';
import { CAST, person, WARDS, type Site } from './beds-model.js';

/** What was answered: done, or refused with a code. */
export interface Outcome<T> {
  readonly code: string | undefined;
  readonly body: T;
}

const BY = { id: 'property', unit: null };

const STATE = `
select split_part(f.code, '-', 1) as site, b.name as bed, s.kind, s.case_id as "caseId", a.kind as away
from facilities f join stays s on s.facility_id = f.id left join beds b on b.id = s.bed_id left join absences a on a.stay_id = s.id and upper_inf(a.during)
where f.code = any($1) and s.during @> clock_timestamp()`;

const EXTRAS = `
select split_part(f.code, '-', 1) as site, b.name as bed from beds b join facilities f on f.id = b.facility_id where f.code = any($1) and b.extra and b.removed_at is null`;

/** The staff, who are the same in every run. */
export interface Staff {
  readonly officer: Person;
  readonly city: Person;
  readonly director: Person;
}

export class House {
  private static built = 0;
  private readonly number = (House.built += 1);
  private readonly cases = new Map<string, string>();

  private constructor(
    private readonly api: TestApi,
    readonly staff: Staff,
  ) {}

  static async build(api: TestApi, staff: Staff): Promise<House> {
    const house = new House(api, staff);
    for (const site of ['S', 'T'] as const) {
      await aShelter(api, house.code(site), []);
      const wards = WARDS.filter((ward) => ward.site === site);
      await addBeds(
        api,
        house.code(site),
        wards.map(({ name, sex, ageMax = null, beds }) => ({ name, ...(sex && { sex }), ages: [null, ageMax] as const, beds })),
      );
    }
    return house;
  }

  code(site: Site): string {
    return `${site}-${this.number}`;
  }

  /** The case of somebody, opened when it is first needed; of a family all at once. */
  async caseOf(name: string): Promise<string> {
    if (!this.cases.has(name)) {
      const { family } = person(name);
      const members = CAST.filter((each) => (family === undefined ? each.name === name : each.family === family));
      const stated = members.map(({ sex, age }) => ({ names: ['Tini'], sex, ageEstimate: age }));
      const opened = family === undefined ? [await aCase(this.api, stated[0])] : await aFamily(this.api, stated);
      for (const [i, member] of members.entries()) this.cases.set(member.name, opened[i]!.caseId);
      // the shelters' staff see them from the beginning
      await this.query(`insert into case_units (unit_id, case_id) select $1, unnest($2::uuid[])`, [
        this.staff.city.unit,
        opened.map(({ caseId }) => caseId),
      ]);
    }
    return this.cases.get(name)!;
  }

  casesOf(names: readonly string[]): Promise<string[]> {
    return names.reduce<Promise<string[]>>(async (before, name) => [...(await before), await this.caseOf(name)], Promise.resolve([]));
  }

  nameOf(caseId: string): string {
    return [...this.cases].find(([, id]) => id === caseId)![0];
  }

  async ask<T>(who: keyof Staff, method: 'post' | 'delete', url: string, body: object = {}): Promise<Outcome<T>> {
    const answer = method === 'post' ? await this.staff[who].post<T>(url, body) : await this.staff[who].delete<T>(url);
    const { code } = (answer.body ?? {}) as { readonly code?: string };
    return { code: answer.status < 300 ? undefined : (code ?? String(answer.status)), body: answer.body };
  }

  /** What only events of a case do. */
  throughTheDoor<T>(work: (door: BedDoor, tx: Tx, by: typeof BY) => Promise<T>): Promise<T> {
    return this.api.app.get(UnitOfWork).run((tx) => work(this.api.app.get(BedDoor), tx, BY));
  }

  async client(tx: Tx, name: string) {
    const caseId = await this.caseOf(name);
    return (await this.api.app.get(Clients).find(tx, [caseId])).get(caseId)!;
  }

  async closures(
    what: 'close' | 'open',
    site: Site,
    which: { readonly beds?: string[]; readonly ward?: string },
  ): Promise<Outcome<unknown>> {
    const use = new CloseBeds(this.api.app.get(UnitOfWork), this.api.app.get(BedDoor));
    const { account: accountId, unit: unitId } = this.staff.city;
    const actor = { accountId, unitId, role: 'city.dinsos', seesProvince: false, onBehalfOf: null } as Actor;
    try {
      const body = await (what === 'close'
        ? use.close(this.code(site), { ...which, reason: 'repair' }, actor)
        : use.open(this.code(site), which, actor));
      return { code: undefined, body };
    } catch (error) {
      if (error instanceof Refused) return { code: error.refusal.code, body: undefined };
      throw error;
    }
  }

  query<T>(sql: string, values: unknown[]): Promise<T[]> {
    return this.api.app.get(DataSource).query<T[]>(sql, values);
  }

  /** As `Model.lines`. */
  async lines(): Promise<string[]> {
    const codes = [[this.code('S'), this.code('T')]];
    const uses = await this.query<Record<'site' | 'bed' | 'kind' | 'caseId' | 'away', string | null>>(STATE, codes);
    const extras = await this.query<Record<'site' | 'bed', string>>(EXTRAS, codes);
    return [
      ...uses.map(
        ({ site, bed, kind, caseId, away }) =>
          `${site}/${bed ?? '-'} ${kind} ${caseId === null ? 'nobody' : this.nameOf(caseId)}${away === null ? '' : ` ${away}`}`,
      ),
      ...extras.map(({ site, bed }) => `${site}/${bed} extra`),
    ].sort();
  }
}
