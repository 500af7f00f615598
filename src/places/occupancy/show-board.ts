import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { sayInstant } from '../../cases/index.js';
import { prepared } from '../../platform/database/prepared.js';
import type { Words } from '../../shared/refusal.js';
import { facilityNotFound } from '../refusals.js';
import type { AwayView, BedBoard, BoardBed, BoardCounts, BoardExtraPlace, BoardHold, BoardResident, ReportedCensus } from './board.view.js';
import { Initials, type NameOf } from './initials.js';
import { momentInFuture } from './refusals.js';
import { isInsider } from './sight.js';
import { awayAt, daysAt, YEAR_LIMIT, type Absence } from './sql.js';

/**
 * One row: a facility with all its wards and beds, and what every bed is used for at `clock.at`. $1 code, $2 the moment, null: now. Of 3,000 beds and
 * 200,000 stays it reads those of one facility at one moment, by `stays_in_facility`.
 */
const BOARD = prepared(`
with clock as materialized (select now, coalesce($2::timestamptz, now) as at from clock_timestamp() as now)
select f.code, f.name, f.kind, f.synthetic, f.unit_id as "unitId", f.stay_limit_days as "stayLimitDays", clock.now, clock.at, clock.at > clock.now as future,
  (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'sex', w.sex, 'ageMin', w.age_min, 'ageMax', w.age_max, 'condition', w.condition,
     'isolation', w.isolation)), '[]') from wards w where w.facility_id = f.id) as wards,
  (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'wardId', b.ward_id, 'name', b.name, 'extra', b.extra, 'synthetic', b.synthetic,
     'standing', b.added_at <= clock.at and coalesce(b.removed_at > clock.at, true), 'permission', x.permission)), '[]')
   from beds b left join lateral (
     select jsonb_build_object('role', x.authorised_role, 'reason', x.reason, 'valid', x.during @> clock.at, 'until', case when x.during @> clock.at
       then (select max(upper(e.during)) from extra_places e where e.bed_id = b.id) -- a renewal follows on what is in force
       else upper(x.during) end) as permission
     from extra_places x where b.extra and x.bed_id = b.id and lower(x.during) <= clock.at order by lower(x.during) desc limit 1) x on true
   where b.facility_id = f.id) as beds,
  (select coalesce(jsonb_agg(to_jsonb(u)), '[]') from (
     select s.id, s.kind, s.bed_id as "bedId", s.said_bed as "saidBed", s.case_id as "caseId", s.person_id as "personId", c.number as "caseNumber", upper(s.during) as until,
       s.reason, u.code as unit, s.admitted_at as "admittedAt", ${daysAt('clock.at')} as days, s.expected_end as "expectedEnd",
       case when s.kind = 'stay' then ${YEAR_LIMIT} end as "yearLimit", case when s.kind = 'stay' then ${awayAt('clock.at')} end as away
     from stays s left join cases c on c.id = s.case_id left join units u on u.id = s.begun_unit
     where s.facility_id = f.id and s.during @> clock.at) u) as uses,
  (select to_jsonb(r) from (select r.as_of as "asOf", r.present, r.female, r.male, r.capacity, r.capacity_kind as "capacityKind", r.source
     from census_reports r where r.facility_id = f.id and r.as_of <= clock.at order by r.as_of desc limit 1) r) as reported
from clock, facilities f where f.code = $1 and coalesce(f.closed_at > clock.at, true)`);

interface Ward {
  readonly id: string;
  readonly name: string;
  readonly sex: string;
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly condition: string;
  readonly isolation: boolean;
}

interface Bed {
  readonly id: string;
  readonly wardId: string;
  readonly name: string;
  readonly extra: boolean;
  readonly synthetic: boolean;
  /** whether it was there at the moment */
  readonly standing: boolean;
  /** the latest begun until then */
  readonly permission: { readonly role: string; readonly reason: string; readonly until: string; readonly valid: boolean } | null;
}

/** A hold, a stay or a closure at the moment. */
interface Use {
  readonly id: string;
  readonly kind: 'hold' | 'stay' | 'closed';
  readonly bedId: string | null;
  readonly saidBed: string | null;
  readonly caseId: string | null;
  readonly personId: string | null;
  readonly caseNumber: string | null;
  readonly until: string | null;
  readonly reason: string | null;
  readonly unit: string | null;
  readonly admittedAt: string | null;
  readonly days: number | null;
  readonly expectedEnd: string | null;
  readonly yearLimit: string | null;
  readonly away: Absence | null;
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly synthetic: boolean;
  readonly unitId: string;
  readonly stayLimitDays: number | null;
  readonly now: Date;
  readonly at: Date;
  readonly future: boolean;
  readonly wards: readonly Ward[];
  readonly beds: readonly Bed[];
  readonly uses: readonly Use[];
  readonly reported: ReportedCensus | null;
}

const natural = new Intl.Collator('id', { numeric: true });
const byName = (a: { readonly name: string }, b: { readonly name: string }) => natural.compare(a.name, b.name);
const iso = (instant: string) => new Date(instant).toISOString();
const STATES = { stay: 'occupied', hold: 'held', closed: 'closed' } as const;

/** Shows which bed is what, now or at a moment of the past: who was in which bed on 3 March at 21:00. */
@Injectable()
export class ShowBoard {
  constructor(
    private readonly source: DataSource,
    private readonly initials: Initials,
  ) {}

  /**
   * Two statements. People are told of to the facility's own staff and to offices of the province; to others a bed is only a state.
   * @param at ISO 8601; undefined: now
   * @throws Refused facility_not_found, moment_in_future
   */
  async show(code: string, at: string | undefined, actor: Actor): Promise<BedBoard> {
    const [row] = await this.source.query<Row[]>(BOARD, [code, at ?? null]);
    if (!row) throw facilityNotFound();
    if (row.future) throw momentInFuture();
    const insider = isInsider(actor, row.unitId);
    const named = row.uses.flatMap(({ kind, personId }) => (insider && kind !== 'closed' && personId !== null ? personId : []));
    return new Board(row, insider ? await this.initials.of(this.source.manager, named) : undefined).view();
  }
}

/** One board being put together. @param nameOf undefined: whoever asks sees no people */
class Board {
  private readonly usedBy: ReadonlyMap<string | null, Use>;
  private readonly beds: readonly Bed[];

  constructor(
    private readonly row: Row,
    private readonly nameOf: NameOf | undefined,
  ) {
    this.usedBy = new Map(row.uses.map((use) => [use.bedId, use]));
    this.beds = row.beds.filter(({ id, standing }) => standing || this.usedBy.has(id)).sort(byName);
  }

  view(): BedBoard {
    const { code, name, kind, synthetic, stayLimitDays, now, at, uses, reported } = this.row;
    const listed = this.beds.filter(({ extra }) => !extra);
    const wards = [...this.row.wards].sort(byName).map(({ id, ...ward }) => {
      return { ...ward, beds: listed.filter(({ wardId }) => wardId === id).map((bed) => this.bed(bed)) };
    });
    const extra = this.beds.flatMap((bed) => (bed.extra && (this.usedBy.has(bed.id) || bed.permission?.valid) ? this.extraPlace(bed) : []));
    const withoutBed = uses
      .filter(({ bedId }) => bedId === null)
      .map((use) => ({ saidBed: this.nameOf ? use.saidBed : null, ...this.peopleOf(use) }));
    return {
      facility: { code, name, kind, synthetic, stayLimitDays },
      asOf: now.toISOString(),
      at: at.toISOString(),
      wards,
      extra,
      withoutBed,
      counts: this.counts(listed, extra),
      reported: listed.length || !reported ? null : { ...reported, asOf: iso(reported.asOf) },
    };
  }

  private bed(bed: Bed): BoardBed {
    const { id, name, synthetic } = bed;
    const use = this.usedBy.get(id);
    return { id, name, synthetic, state: use ? STATES[use.kind] : 'free', ...this.peopleOf(use), closure: this.closureOf(use) };
  }

  private extraPlace(bed: Bed): BoardExtraPlace {
    const { permission } = bed;
    const used = this.usedBy.has(bed.id);
    const [until, ended] = [permission && iso(permission.until), used && !permission?.valid];
    return {
      ...this.bed(bed),
      ...(used ? {} : { state: 'unused' }),
      ward: this.row.wards.find(({ id }) => id === bed.wardId)!.name,
      authorisedRole: permission?.role ?? null,
      reason: (this.nameOf && permission?.reason) ?? null,
      until,
      ended,
      alarm: used ? overCapacity(until, ended) : null,
    };
  }

  private peopleOf(use: Use | undefined): { resident: BoardResident | null; hold: BoardHold | null } {
    if (!use || !this.nameOf || use.kind === 'closed') return { resident: null, hold: null };
    const [caseId, caseNumber] = [use.caseId!, use.caseNumber!];
    const initials = this.nameOf(use.personId!);
    if (use.kind === 'hold')
      return { resident: null, hold: { holdId: use.id, caseId, caseNumber, initials, until: iso(use.until!), unit: use.unit } };
    const resident: BoardResident = {
      caseId,
      caseNumber,
      initials,
      admittedAt: iso(use.admittedAt!),
      days: use.days!,
      away: awayView(use.away, this.row.at),
      expectedEnd: use.expectedEnd,
      yearLimit: iso(use.yearLimit!),
    };
    return { resident, hold: null };
  }

  private closureOf(use: Use | undefined): { until: string | null; reason: string | null } | null {
    if (!this.nameOf || use?.kind !== 'closed') return null;
    return { until: use.until === null ? null : iso(use.until), reason: use.reason };
  }

  private counts(listed: readonly Bed[], extra: readonly BoardExtraPlace[]): BoardCounts {
    const { uses } = this.row;
    const known = listed.length > 0;
    const used = (kind: Use['kind']) => listed.filter(({ id }) => this.usedBy.get(id)?.kind === kind).length;
    const [held, occupied, closed] = [used('hold'), used('stay'), used('closed')];
    const stays = uses.filter(({ kind }) => kind === 'stay');
    const inExtra = extra.filter(({ state }) => state === 'occupied').length;
    const open = listed.length - closed;
    return {
      capacity: known ? 'known' : 'unknown',
      ...(known
        ? { beds: listed.length, free: open - held - occupied, held, occupied, closed }
        : { beds: null, free: null, held: null, occupied: null, closed: null }),
      extra: inExtra,
      extraEnded: extra.filter(({ ended }) => ended).length,
      withoutBed: stays.filter(({ bedId }) => bedId === null).length,
      residents: known || stays.length ? stays.filter(({ away }) => away?.kind !== 'absconded').length : null,
      onLeave: stays.filter(({ away }) => away?.kind === 'leave').length,
      utilisation: open > 0 ? Math.round((1000 * (occupied + inExtra)) / open) / 10 : null,
    };
  }
}

/** @param at the moment that is shown */
export function awayView(away: Absence | null, at: Date): AwayView | null {
  if (!away) return null;
  const dueBack = away.dueBack === null ? null : iso(away.dueBack);
  return { kind: away.kind, since: iso(away.since), dueBack, late: dueBack !== null && Date.parse(dueBack) < at.getTime() };
}

/** What is said, in red, of a place over capacity that is in use. @param until how long it is or was allowed; null: never was */
export function overCapacity(until: string | null, ended: boolean): Words {
  const [id, en] = [until && sayInstant(Date.parse(until), 'id'), until && sayInstant(Date.parse(until), 'en')];
  if (until === null)
    return {
      id: 'Melebihi kapasitas tanpa izin. Pindahkan, atau minta izin.',
      en: 'Over capacity without permission. Move them, or ask for permission.',
    };
  if (!ended) return { id: `Melebihi kapasitas, diizinkan sampai ${id}.`, en: `Over capacity, allowed until ${en}.` };
  return {
    id: `Melebihi kapasitas, dan izinnya habis ${id}. Pindahkan ke tempat tidur, atau minta perpanjangan.`,
    en: `Over capacity, and the permission ended ${en}. Move them to a bed, or ask to renew it.`,
  };
}
