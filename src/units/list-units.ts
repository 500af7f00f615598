import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ListRegionsDto, ListUnitsDto } from './units.dto.js';
import type { RegionPage, RegionRow, UnitPage, UnitRow } from './units.view.js';

/** Lists the units, with who is on duty for them now, and the regions. */
@Injectable()
export class ListUnits {
  constructor(private readonly source: DataSource) {}

  /** By code. */
  async list({ kind, region, q, after, limit }: ListUnitsDto): Promise<UnitPage> {
    const rows = await this.source.query<UnitRow[]>(
      `select u.code, u.name, u.kind, u.region, u.owners, f.code as "actsFor", u.active_from::text as "activeFrom", u.active_to::text as "activeTo",
         array(select a.display_name from duty d join accounts a on a.id = d.account_id and a.active
               where d.unit_id = u.id and tstzrange(d.starts_at, d.ends_at) @> now() order by d.ends_at desc, a.id limit 50) as "onDuty"
       from units u join units f on f.id = u.acts_for
       where ($1::text is null or u.kind = $1) and ($2::text is null or u.region = $2) and ($3::text is null or u.code > $3)
         and ($5::text is null or position(lower($5) in lower(u.name)) > 0 or position(lower($5) in lower(u.code)) > 0)
       order by u.code limit $4`,
      [kind ?? null, region ?? null, after ?? null, limit + 1, q ?? null],
    );
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.code : null };
  }

  /** By code. */
  async regions({ province, after, limit }: ListRegionsDto): Promise<RegionPage> {
    const rows = await this.source.query<RegionRow[]>(
      `select code, name, kind, parent as province from regions
       where ($1::text is null or parent = $1) and ($2::text is null or code > $2) order by code limit $3`,
      [province ?? null, after ?? null, limit + 1],
    );
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.code : null };
  }
}
