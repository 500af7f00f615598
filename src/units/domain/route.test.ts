import { describe, expect, it } from '@jest/globals';
import { readReference } from '../reference.js';
import { unitId } from '../unit-id.js';
import { unitFor, type RoutingFacts } from './route.js';
import type { Directory, OwnerKey, Unit } from './unit.js';

const reference = readReference();
const units = reference.units.map((unit): Unit => ({ ...unit, activeFrom: null, activeTo: null }));
const directory: Directory = { units, relay: new Map(reference.relay.map(({ province, partner }) => [province, unitId(codeOf(partner))])) };

function codeOf(id: string): string {
  return units.find((unit) => unit.id === id)?.code ?? '';
}

function route(owner: OwnerKey, facts: Omit<RoutingFacts, 'on'> & { on?: string }, among = directory): string {
  const { unit, missing } = unitFor(owner, { on: '2026-11-22', ...facts }, among);
  return unit?.code ?? `missing: ${missing}`;
}

/** As the office would add it: a row of its own, or another date. */
function withUnits(change: (unit: Unit) => Unit, ...more: Unit[]): Directory {
  return { ...directory, units: [...units.map(change), ...more] };
}

const by = (code: string) => ({ openedBy: unitId(code) });

describe('the unit of an owner', () => {
  it.each<[string, OwnerKey, Omit<RoutingFacts, 'on'>, string]>([
    ['who opened the case owns the intake', 'intake_unit', { ...by('POLICE-35'), foundRegion: '35.78' }, 'POLICE-35'],
    ['a report to a hotline goes to Satpol PP of the place', 'intake_unit', { foundRegion: '35.10' }, 'SATPOL-35.10'],
    ['a place known to the village is known enough', 'intake_unit', { foundRegion: '35.78.08.1002' }, 'SATPOL-35.78'],
    ['a place known as "East Java" is the province', 'intake_unit', { foundRegion: '35' }, 'SATPOL-35'],
    ['an unknown place is the province', 'intake_unit', {}, 'SATPOL-35'],
    ['what is no code is an unknown place', 'intake_unit', { foundRegion: 'Surabaya' }, 'SATPOL-35'],
    ['a place outside East Java is the province', 'intake_unit', { foundRegion: '33.74' }, 'SATPOL-35'],
    ['a UPT takes no reports', 'intake_unit', { ...by('RSBL-PSR'), foundRegion: '35.14' }, 'SATPOL-35.14'],

    ['a Dinsos keeps the case it registered', 'dinsos', { ...by('DINSOS-35.09'), foundRegion: '35.78' }, 'DINSOS-35.09'],
    ['Satpol PP of a city hands over to its Dinsos', 'dinsos', by('SATPOL-35.78'), 'DINSOS-35.78'],
    ['the territory is that of the unit, not of the place', 'dinsos', { ...by('SATPOL-35.78'), foundRegion: '35.15' }, 'DINSOS-35.78'],
    ['Satpol PP of the province hands over to the province', 'dinsos', { ...by('SATPOL-35'), foundRegion: '35.78' }, 'DINSOS-35'],
    ['the police of the province hand over to the province', 'dinsos', { ...by('POLICE-35'), foundRegion: '35.78' }, 'DINSOS-35'],
    ['a UPT belongs to the province', 'dinsos', { ...by('RSBL-PSR'), foundRegion: '35.14' }, 'DINSOS-35'],
    ['opened by nobody: the place', 'dinsos', { foundRegion: '35.78' }, 'DINSOS-35.78'],
    ['opened by nobody, nowhere: the province', 'dinsos', {}, 'DINSOS-35'],

    ['one division for all', 'rehsos', { foundRegion: '35.10', ...by('DINSOS-35.10') }, 'REHSOS-35'],

    ['the checking unit of the province, unless one is set', 'dp3ak', { foundRegion: '35.78' }, 'DP3AK-35'],

    ['the UPT that took the person', 'upt', { facility: 'RSBL-PSR' }, 'RSBL-PSR'],
    ['no UPT is guessed', 'upt', { foundRegion: '35.14' }, 'missing: facility'],
    ['a facility that is no UPT does not own', 'upt', { facility: 'DINSOS-35' }, 'missing: facility'],

    ['at home in East Java: the Dinsos there', 'destination', { destinationRegion: '35.09.01' }, 'DINSOS-35.09'],
    ['"somewhere in East Java" is no destination', 'destination', { destinationRegion: '35' }, 'missing: destination'],
    ['at home elsewhere: the province follows up', 'destination', { destinationRegion: '73.71', ...by('DINSOS-35.78') }, 'DINSOS-35'],
    ['no destination, no unit', 'destination', {}, 'missing: destination'],

    ['inside East Java the Dinsos of the destination', 'partner', { destinationRegion: '35.09' }, 'DINSOS-35.09'],
    ['Kalimantan goes by Kalimantan Selatan', 'partner', { destinationRegion: '64.72' }, 'DINSOS-63'],
    ['Sulawesi goes by Sulawesi Selatan', 'partner', { destinationRegion: '71' }, 'DINSOS-73'],
    ['eastern Indonesia goes by Sulawesi Selatan', 'partner', { destinationRegion: '96.71' }, 'DINSOS-73'],
    ['NTT goes by Bali', 'partner', { destinationRegion: '53' }, 'DINSOS-51'],
    ['Jakarta goes by Jawa Tengah', 'partner', { destinationRegion: '31.74' }, 'DINSOS-33'],
    ['Sumatera goes by Jawa Tengah', 'partner', { destinationRegion: '12' }, 'DINSOS-33'],
    ['Banten goes by Jawa Tengah', 'partner', { destinationRegion: '36' }, 'DINSOS-33'],
    ['Jawa Barat goes by DIY', 'partner', { destinationRegion: '32.73' }, 'DINSOS-34'],
    ['an unknown province has no partner', 'partner', { destinationRegion: '99' }, 'missing: destination'],
    ['no destination, no partner', 'partner', {}, 'missing: destination'],
    ['the partner of a later leg is named', 'partner', { destinationRegion: '12', named: unitId('DINSOS-31') }, 'DINSOS-31'],
    ['who is named must be able to own this', 'partner', { named: unitId('SATPOL-35.78') }, 'missing: named_unit'],
    ['who is named must exist', 'partner', { named: unitId('NOBODY') }, 'missing: named_unit'],

    ['a referral goes to its kind of institution', 'institution', { handoff: 'referral_rudenim', foundRegion: '35.78' }, 'RUDENIM-35'],
    ['the police are one too', 'institution', { handoff: 'referral_police' }, 'POLICE-35'],
    ['of the place where the person stays', 'institution', { handoff: 'referral_child_office', stayRegion: '35.78' }, 'DP5A-35.78'],
    ['not of another city', 'institution', { handoff: 'referral_child_office', stayRegion: '35.10' }, 'missing: institution'],
    ['one not in the list has to be named', 'institution', { handoff: 'referral_hospital' }, 'missing: institution'],
    ['a handoff that is no referral has no institution', 'institution', { handoff: 'findings' }, 'missing: institution'],
  ])('%s', (_rule, owner, facts, expected) => {
    expect(route(owner, facts)).toBe(expected);
  });

  it('is the checking unit set for the place of stay, before the place found', () => {
    const dukcapil: Unit = {
      ...units[0]!,
      id: unitId('DUKCAPIL-35.15'),
      code: 'DUKCAPIL-35.15',
      kind: 'checking_unit',
      owners: ['dp3ak'],
      region: '35.15',
    };
    const set = withUnits((unit) => unit, dukcapil);

    expect(route('dp3ak', { stayRegion: '35.15', foundRegion: '35.78' }, set)).toBe('DUKCAPIL-35.15');
    expect(route('dp3ak', { stayRegion: '35.78', foundRegion: '35.15' }, set)).toBe('DP3AK-35');
  });

  it.each([
    ['before it begins', '2026-11-30', 'DINSOS-35'],
    ['on its first day', '2026-12-01', 'DINSOS-35.78'],
    ['on its last day', '2026-12-31', 'DINSOS-35.78'],
    ['after its end', '2027-01-01', 'DINSOS-35'],
  ])('passes over a unit that does not work: %s', (_when, on, expected) => {
    const dated = withUnits((unit) =>
      unit.code === 'DINSOS-35.78' ? { ...unit, activeFrom: '2026-12-01', activeTo: '2026-12-31' } : unit,
    );

    expect(route('dinsos', { ...by('SATPOL-35.78'), on }, dated)).toBe(expected);
  });

  it('says so when there is none', () => {
    expect(route('rehsos', {}, { units: [], relay: new Map() })).toBe('missing: unit');
  });
});
