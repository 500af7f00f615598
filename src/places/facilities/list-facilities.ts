import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { facilityNotFound } from '../refusals.js';
import { facilitiesNow, wardsNow } from './facility-numbers.js';
import type { ListFacilitiesDto } from './facility.dto.js';
import type { FacilityPage, FacilityView } from './facility.view.js';

/** Reads facilities with their numbers at this moment. */
@Injectable()
export class ListFacilities {
  constructor(private readonly source: DataSource) {}

  /** By code. */
  async list({ limit, closed, ...which }: ListFacilitiesDto): Promise<FacilityPage> {
    const rows = await facilitiesNow(this.source, { ...which, closed: closed === 'true' }, limit + 1);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.code : null };
  }

  /** @throws Refused facility_not_found */
  async get(code: string): Promise<FacilityView> {
    const [facility] = await facilitiesNow(this.source, { code }, 1);
    if (!facility) throw facilityNotFound();
    return { ...facility, wards: await wardsNow(this.source, facility.id) };
  }
}
