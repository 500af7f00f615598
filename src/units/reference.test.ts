import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadSop } from '../engine/index.js';
import { OWNER_KEYS, UNIT_KINDS } from './domain/unit.js';
import { readReference } from './reference.js';

const { regions, units, relay } = readReference();

function count<T>(all: readonly T[], of: (one: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) counts[of(one)] = (counts[of(one)] ?? 0) + 1;
  return counts;
}

describe('the reference data', () => {
  it('has every province and every kabupaten and kota of East Java', () => {
    expect(count(regions, ({ kind }) => kind)).toEqual({ province: 38, kabupaten: 29, kota: 9 });
  });

  it('has the units of the province, of each kabupaten and kota, and the partners', () => {
    expect(count(units, ({ kind }) => kind)).toEqual({
      dinsos_provinsi: 1,
      bidang: 1,
      tim: 1,
      rehsos: 1,
      checking_unit: 1,
      dinsos_kota: 38,
      satpol: 39,
      police: 1,
      upt: 29,
      health: 1,
      oversight: 1,
      partner_province: 37,
      institution: 3,
    });
  });

  it('has only known kinds and owners, and no code twice', () => {
    expect(units.filter(({ kind }) => !UNIT_KINDS.includes(kind))).toEqual([]);
    expect(units.flatMap(({ owners }) => owners).filter((owner) => !OWNER_KEYS.includes(owner))).toEqual([]);
    expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
  });

  it('has a first relay partner for every province but our own, and it is a partner', () => {
    const partners = new Set<string>(units.filter(({ owners }) => owners.includes('partner')).map(({ id }) => id));

    expect(relay.map(({ province }) => province).sort()).toEqual(
      regions
        .filter(({ kind, code }) => kind === 'province' && code !== '35')
        .map(({ code }) => code)
        .sort(),
    );
    expect(relay.filter(({ partner }) => !partners.has(partner))).toEqual([]);
  });

  it('never changes an id', () => {
    expect(units.find(({ code }) => code === 'DINSOS-35')?.id).toBe('4dc1dac2-3a6f-5341-bed7-b183dba9ef80');
    expect(units.find(({ code }) => code === 'SATPOL-35.78')?.id).toBe('f0e026d8-c731-54c3-b86f-f7e17e091e17');
  });

  it('knows the owners of the SOP', () => {
    const { sop } = loadSop(readFileSync('workflows/orang-terlantar.v1.yaml', 'utf8'));

    expect(Object.keys(sop?.file.owners ?? {}).sort()).toEqual([...OWNER_KEYS].sort());
  });
});
