import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v5 } from 'uuid';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Units } from '../../units/index.js';
import { readFacilities, type ReferenceFacility } from './facility-reference.js';

/** Puts the facilities of the reference data into the database when the program starts. What is there already is the office's: it stays as it is. */
@Injectable()
export class ApplyFacilities implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    /** not used: a module is initialised after those it imports, so its units are in the database by then */
    _units: Units,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.work.run((tx) => saveFacilities(tx, readFacilities()));
  }
}

/** Inserts what is not there, in two statements; idempotent by code, and for a census by facility and moment. */
export async function saveFacilities(tx: Tx, facilities: readonly ReferenceFacility[]): Promise<void> {
  await tx.query(
    `insert into facilities (id, code, name, kind, unit_id, region, lat, lon, serves, sex, age_min, age_max, unidentified, stay_limit_days, source)
     select id, code, name, kind, "unitId", region, lat, lon, serves, sex, "ageMin", "ageMax", unidentified, "stayLimitDays", source
     from jsonb_to_recordset($1::jsonb) as f (id uuid, code text, name text, kind text, "unitId" uuid, region text, lat float8, lon float8, serves text[],
       sex text, "ageMin" int, "ageMax" int, unidentified text, "stayLimitDays" int, source text) order by code
     on conflict do nothing`,
    [JSON.stringify(facilities)],
  );
  const reports = facilities.flatMap(({ code, id: facility, census }) =>
    census ? [{ ...census, code, id: v5(`census:${census.asOf}`, facility) }] : [],
  );
  await tx.query(
    `insert into census_reports (id, facility_id, as_of, present, capacity, capacity_kind, source, source_note)
     select r.id, f.id, r."asOf", r.present, r.capacity, r."capacityKind", 'reference', r.note
     from jsonb_to_recordset($1::jsonb) as r (id uuid, code text, "asOf" timestamptz, present int, capacity int, "capacityKind" text, note text)
     join facilities f on f.code = r.code order by r.code
     on conflict do nothing`,
    [JSON.stringify(reports)],
  );
}
