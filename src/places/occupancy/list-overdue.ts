import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { sayInstant } from '../../cases/index.js';
import { prepared } from '../../platform/database/prepared.js';
import type { Words } from '../../shared/refusal.js';
import { databaseNow } from './database-now.js';
import { Initials } from './initials.js';
import { FIRST, pageOf, placeOf, type Place } from './keyset.js';
import type { OverduePage } from './lists.view.js';
import type { PlacesPageDto } from './occupancy.dto.js';
import { YEAR_LIMIT } from './sql.js';

/** How long before its permission ends an extra place is listed, in days. */
const AHEAD = 7;

/**
 * $1 the whole province, $2 else the facilities of this unit, $3 and $4 where the page before ended, $5 how many, $6 days ahead.
 * Ids are of the stay, or of the bed for an extra place; a stay may be here for two reasons, so the reason is part of the order.
 */
const OVERDUE = prepared(`
with clock as materialized (select clock_timestamp() as now),
present as materialized (
  select f.code, f.stay_limit_days, s.id, s.case_id, s.person_id, s.bed_id, s.admitted_at, coalesce(b.name, s.said_bed) as bed, b.extra, ${YEAR_LIMIT} as year_limit
  from clock, facilities f join stays s on s.facility_id = f.id left join beds b on b.id = s.bed_id
  where f.closed_at is null and ($1 or f.unit_id = $2) and s.kind = 'stay' and s.during @> clock.now),
overdue as (
  select 'stay_limit' as kind, p.*, p.admitted_at + p.stay_limit_days * interval '1 day' as due from present p, clock
  where p.admitted_at + p.stay_limit_days * interval '1 day' < clock.now
  union all select 'year_limit', p.*, p.year_limit from present p, clock where p.year_limit < clock.now
  union all select 'leave', p.*, a.due_back from present p, clock, absences a where a.stay_id = p.id and a.kind = 'leave' and a.during @> clock.now and a.due_back < clock.now
  union all select case when x.until <= clock.now then 'extra_ended' else 'extra_ending' end, p.*, x.until
  from present p, clock, lateral (select coalesce(max(upper(e.during)), p.admitted_at) as until from extra_places e where e.bed_id = p.bed_id) x
  where p.extra and x.until < clock.now + $6 * interval '1 day')
select clock.now, o.kind, o.code as facility, o.case_id as "caseId", c.number as "caseNumber", o.person_id as "personId", o.bed, o.due, o.due::text as at,
  md5(o.id::text || o.kind)::uuid as id
from clock, overdue o join cases c on c.id = o.case_id
where (o.due, md5(o.id::text || o.kind)::uuid) > ($3::timestamptz, $4::uuid) order by o.due, md5(o.id::text || o.kind)::uuid limit $5`);

interface Row extends Place {
  readonly now: Date;
  readonly kind: keyof typeof WHAT_TO_DO;
  readonly facility: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly personId: string;
  readonly bed: string | null;
  readonly due: Date;
}

const WHAT_TO_DO = {
  stay_limit: {
    id: (due: string) => `Batas lama tinggal di sini lewat ${due}. Pulangkan, pindahkan ke UPT, atau catat alasannya.`,
    en: (due: string) => `The limit of this facility passed ${due}. See them home, move them to a UPT, or note the reason.`,
  },
  year_limit: {
    id: (due: string) => `Satu tahun lewat ${due}. Usulkan perpanjangan kepada Rehsos dengan alasan, atau mulai proses kembali.`,
    en: (due: string) => `The year ended ${due}. Propose an extension to Rehsos with a reason, or begin the return.`,
  },
  leave: {
    id: (due: string) => `Seharusnya kembali ${due}. Hubungi keluarganya; catat kembali, atau catat kabur.`,
    en: (due: string) => `Was due back ${due}. Call the family; note the return, or that they absconded.`,
  },
  extra_ended: {
    id: (due: string) => `Izin melebihi kapasitas habis ${due}. Pindahkan ke tempat tidur, atau minta perpanjangan.`,
    en: (due: string) => `The permission to be over capacity ended ${due}. Move them to a bed, or ask to renew it.`,
  },
  extra_ending: {
    id: (due: string) => `Izin melebihi kapasitas habis ${due}. Siapkan tempat tidur, atau minta perpanjangan sebelum itu.`,
    en: (due: string) => `The permission to be over capacity ends ${due}. Have a bed ready, or ask to renew it before then.`,
  },
} as const;

/** Lists what has lasted too long: for the head of Dinsos the whole province, for a UPT its own. */
@Injectable()
export class ListOverdue {
  constructor(
    private readonly source: DataSource,
    private readonly initials: Initials,
  ) {}

  /** The longest overdue first. */
  async list({ after, limit }: PlacesPageDto, { seesProvince, unitId }: Actor): Promise<OverduePage> {
    const place = placeOf(after, FIRST);
    const rows = await this.source.query<Row[]>(OVERDUE, [seesProvince, unitId, place.at, place.id, limit + 1, AHEAD]);
    const nameOf = await this.initials.of(
      this.source.manager,
      rows.slice(0, limit).map(({ personId }) => personId),
    );
    const page = pageOf(rows, limit, ({ kind, facility, caseId, caseNumber, personId, bed, due }) => {
      return { kind, facility, caseId, caseNumber, initials: nameOf(personId), bed, due: due.toISOString(), words: wordsOf(kind, due) };
    });
    return { asOf: (rows[0]?.now ?? (await databaseNow(this.source))).toISOString(), ...page };
  }
}

function wordsOf(kind: Row['kind'], due: Date): Words {
  const { id, en } = WHAT_TO_DO[kind];
  return { id: id(sayInstant(due.getTime(), 'id')), en: en(sayInstant(due.getTime(), 'en')) };
}
