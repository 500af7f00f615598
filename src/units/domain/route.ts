import { worksOn, type Directory, type OwnerKey, type Service, type Unit, type UnitId } from './unit.js';

/** What is known of a case when an owner is turned into a unit. Everything but the day may be unknown. */
export interface RoutingFacts {
  /** YYYY-MM-DD, Asia/Jakarta: units that do not work on it are passed over */
  readonly on: string;
  /** the unit that received the report or registered the person */
  readonly openedBy?: UnitId | undefined;
  /** region codes, `35.78` or longer (`35.78.08`), or of a province alone */
  readonly foundRegion?: string | undefined;
  /** where the person stays now; unknown: where they were found */
  readonly stayRegion?: string | undefined;
  readonly destinationRegion?: string | undefined;
  /** code of the UPT that accepted the person */
  readonly facility?: string | undefined;
  /** the SOP's handoff that is offered: for a referral it says what kind of institution */
  readonly handoff?: string | undefined;
  /** a unit that a person chose, as the partner at the end of this leg; it must be one that may own this */
  readonly named?: UnitId | undefined;
}

/** Why no unit was found: what has to be known, or `unit` when there is none for this place. */
export type Missing = 'named_unit' | 'facility' | 'destination' | 'institution' | 'unit';

export type Routing = { readonly unit: Unit; readonly missing?: never } | { readonly unit?: never; readonly missing: Missing };

const PROVINCE = '35';

const SERVICES: Readonly<Record<string, Service>> = {
  referral_immigration: 'immigration',
  referral_rudenim: 'rudenim',
  referral_police: 'police',
  referral_ppa: 'ppa',
  referral_child_office: 'child_office',
  referral_hospital: 'hospital',
};

/**
 * The unit that an owner of the SOP is in a case (`owners` in workflows/orang-terlantar.v1.yaml; `domain/sop-table.md`, Roles):
 *
 * | owner | unit |
 * | --- | --- |
 * | any, with `named` | that one, if it may own this and works today |
 * | `intake_unit` | the one that opened the case; else Satpol PP of the place found; else Satpol PP of the province |
 * | `dinsos` | the Dinsos that opened the case; else of the territory of the city or regency unit that did; opened by a unit of the province: Dinsos of the province; opened by nobody: Dinsos of the place found, else of the province |
 * | `rehsos` | the division of the province, for all of East Java |
 * | `dp3ak` | the checking unit of the place of stay (else found) if one is set; else that of the province |
 * | `upt` | the UPT that accepted the person: never guessed |
 * | `destination` | inside East Java the Dinsos there; outside, Dinsos of the province follows up |
 * | `partner` | outside East Java the first relay partner (`domain/sop.md` 1.4); inside, the Dinsos of the destination |
 * | `institution` | of the kind the referral asks for: of the place of stay (else found), else of the province |
 */
export function unitFor(owner: OwnerKey, facts: RoutingFacts, directory: Directory): Routing {
  const units = directory.units.filter((unit) => unit.owners.includes(owner) && worksOn(unit, facts.on));
  const found = cityOf(facts.foundRegion);
  const stay = cityOf(facts.stayRegion) ?? found;
  const opener = directory.units.find(({ id }) => id === facts.openedBy);
  const of = (kind: Unit['kind'], region: string | undefined) => units.find((unit) => unit.kind === kind && unit.region === region);
  const byId = (id: UnitId | undefined) => units.find((unit) => unit.id === id);

  if (facts.named !== undefined) return one(byId(facts.named), 'named_unit');
  switch (owner) {
    case 'intake_unit':
      return one(byId(opener?.id) ?? of('satpol', found) ?? of('satpol', PROVINCE), 'unit');
    case 'dinsos': {
      const territory = opener ? (opener.kind === 'upt' ? undefined : cityOf(opener.region ?? undefined)) : found; // every UPT is the province's
      return one(byId(opener?.id) ?? of('dinsos_kota', territory) ?? of('dinsos_provinsi', PROVINCE), 'unit');
    }
    case 'rehsos':
      return one(of('rehsos', PROVINCE), 'unit');
    case 'dp3ak':
      return one(of('checking_unit', stay) ?? of('checking_unit', PROVINCE), 'unit');
    case 'upt':
      return one(
        units.find(({ code }) => code === facts.facility),
        'facility',
      );
    case 'destination':
      return provinceOf(facts.destinationRegion) === PROVINCE
        ? one(of('dinsos_kota', cityOf(facts.destinationRegion)), 'destination')
        : one(facts.destinationRegion === undefined ? undefined : of('dinsos_provinsi', PROVINCE), 'destination');
    case 'partner': {
      const province = provinceOf(facts.destinationRegion);
      const partner =
        province === PROVINCE ? of('dinsos_kota', cityOf(facts.destinationRegion)) : byId(directory.relay.get(province ?? ''));
      return one(partner, 'destination');
    }
    case 'institution': {
      const service = SERVICES[facts.handoff ?? ''];
      const fit = units.filter((unit) => unit.service !== null && unit.service === service);
      return one(fit.find(({ region }) => region === stay) ?? fit.find(({ region }) => region === PROVINCE), 'institution');
    }
  }
}

function one(unit: Unit | undefined, missing: Missing): Routing {
  return unit ? { unit } : { missing };
}

/** `35.78` of `35.78` or of anything inside it; undefined for a province alone and for what is no code. */
function cityOf(region: string | undefined): string | undefined {
  return /^(\d{2}\.\d{2})(\.|$)/.exec(region ?? '')?.[1];
}

function provinceOf(region: string | undefined): string | undefined {
  return /^(\d{2})(\.|$)/.exec(region ?? '')?.[1];
}
