import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { OwnerKey, Service, Unit, UnitKind } from './domain/unit.js';
import { unitId } from './unit-id.js';

/** The folder `reference/` of the project, seen from `src` and from `dist` alike. */
const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../reference');

/** A province, or a kabupaten or kota of Jawa Timur, by its Kemendagri code. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly kind: 'province' | 'kabupaten' | 'kota';
  readonly parent: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** A unit as it is kept in `reference/`: the dates are the office's own. */
export type ReferenceUnit = Omit<Unit, 'activeFrom' | 'activeTo'>;

/** What `reference/` says of regions and units. */
export interface Reference {
  readonly regions: readonly Region[];
  readonly units: readonly ReferenceUnit[];
  readonly relay: readonly { readonly province: string; readonly partner: string }[];
}

const HOME = '35';

/** Reads `reference/`. Dinsos and Satpol PP of each kabupaten/kota and the Dinsos of each other province follow from the regions. */
export function readReference(): Reference {
  const regions = [...readCsv('provinces.csv').map(province), ...readCsv('regions-jatim.csv').map(kabupatenOrKota)];
  const cities = regions.filter(({ parent }) => parent === HOME);
  const others = regions.filter(({ kind, code }) => kind === 'province' && code !== HOME);
  return {
    regions,
    units: [
      ...readCsv('units.csv').map(listed),
      ...cities.map(({ code, name }) =>
        unit(`DINSOS-${code}`, 'dinsos_kota', ['intake_unit', 'dinsos', 'destination', 'partner'], `Dinas Sosial ${name}`, code),
      ),
      ...cities.map(({ code, name }) => unit(`SATPOL-${code}`, 'satpol', ['intake_unit'], `Satuan Polisi Pamong Praja ${name}`, code)),
      ...readCsv('upt.csv').map((row) => unit(row['code'] ?? '', 'upt', ['upt'], row['official_name'] ?? '', row['kab_kota_code'] ?? '')),
      ...others.map(({ code, name }) => unit(`DINSOS-${code}`, 'partner_province', ['partner'], `Dinas Sosial Provinsi ${name}`, code)),
    ],
    relay: readCsv('relay-partners.csv').map((row) => ({
      province: row['destination_province'] ?? '',
      partner: unitId(`DINSOS-${row['first_partner_province']}`),
    })),
  };
}

type Row = Readonly<Record<string, string>>;

function readCsv(file: string): Row[] {
  return parse<Row>(readFileSync(path.join(FOLDER, file), 'utf8'), { columns: true });
}

function province(row: Row): Region {
  return { code: row['code_kemendagri'] ?? '', name: row['name'] ?? '', kind: 'province', parent: null, ...place(row) };
}

function kabupatenOrKota(row: Row): Region {
  const kind = row['type'] === 'kota' ? 'kota' : 'kabupaten';
  return { code: row['code'] ?? '', name: row['name'] ?? '', kind, parent: HOME, ...place(row) };
}

function place({ lat, lon }: Row): Pick<Region, 'lat' | 'lon'> {
  return { lat: lat ? Number(lat) : null, lon: lon ? Number(lon) : null };
}

function unit(code: string, kind: UnitKind, owners: readonly OwnerKey[], name: string, region: string): ReferenceUnit {
  return { id: unitId(code), code, kind, owners, actsFor: unitId(code), name, region, service: null };
}

function listed(row: Row): ReferenceUnit {
  const code = row['code'] ?? '';
  return {
    id: unitId(code),
    code,
    kind: row['kind'] as UnitKind,
    owners: (row['owners'] ?? '').split(';').filter(Boolean) as OwnerKey[],
    actsFor: unitId(row['acts_for'] || code),
    name: row['name'] ?? '',
    region: row['region'] || null,
    service: (row['service'] || null) as Service | null,
  };
}
