/** What the SOP is asked for by what was filled in: a chain of events, in order. Pure. */
import { ageOf, isIll, namesOf, needsSpecialReferral, type IntakeDraft, type Until } from './draft.js';

/** One request of the chain. The path may hold `{caseId}`, which is known once the case is opened. */
export interface Planned {
  readonly event: string;
  readonly path: string;
  readonly body: object;
}

/** Roles that meet people in the street; at a counter they come by themselves. */
const STREET = ['satpol.officer', 'satpol.lead'];

/** From the report to the handover, or as far as `until` says. @param persons how many were met together */
export function chainOf(draft: IntakeDraft, role: string, until: Until, persons = 1): Planned[] {
  const [found, identity] = [foundOf(draft), identityOf(draft)];
  const street = STREET.includes(role);
  const opening = street
    ? open('report_received', draft, { channel: draft.channel, seenAt: draft.metAt, persons, found, identity })
    : open('walk_in_registered', draft, { identity, found });
  if (role === 'satpol.lead') return [opening, ...flagsOf(draft)]; // a lead reports; officers meet the person
  const met = street ? [take('outreach_started', {}), take('person_met', { metAt: draft.metAt, found, identity })] : [];
  if (until === 'opened') return [opening, ...met];
  const recorded = [opening, ...met, take('minimum_set_recorded', minimumOf(draft)), ...flagsOf(draft)];
  if (until === 'recorded') return recorded;
  return [...recorded, take('intake_completed', {}), handover(draft, role)];
}

function open(event: string, { region }: IntakeDraft, step: object): Planned {
  return { event, path: '/api/v1/cases', body: { event, region, step } };
}

function take(event: string, step: object): Planned {
  return { event, path: `/api/v1/cases/{caseId}/events/${event}`, body: { step } };
}

function handover(draft: IntakeDraft, role: string): Planned {
  const special = needsSpecialReferral(draft) || (isIll(draft) && draft.to === 'hospital');
  if (special) return take('special_referral_made', {});
  const offered = role === 'satpol.officer' || role === 'police.desk';
  return take('triage_completed', offered ? { persons: 1, belongings: draft.belongings.length ? 'complete' : 'unknown' } : {});
}

/** The flags and illness that answers mean by the SOP. */
function flagsOf(draft: IntakeDraft): Planned[] {
  const { safety, disabilities, foreigner } = draft;
  const age = ageOf(draft);
  const alone = safety.minorAlone === 'yes';
  return [
    alone || (age !== undefined && age < 18) ? 'child_raised' : '',
    alone ? 'unaccompanied_raised' : '',
    safety.violenceOrTrafficking === 'yes' ? 'violence_or_trafficking_raised' : '',
    (age !== undefined && age >= 60) || disabilities.some((each) => each !== 'none' && each !== 'unknown')
      ? 'elder_or_disabled_raised'
      : '',
    foreigner ? 'foreigner_raised' : '',
    isIll(draft) ? 'fell_ill' : '',
  ]
    .filter((event) => event !== '')
    .map((event) => take(event, {}));
}

export function identityOf(draft: IntakeDraft): Record<string, unknown> {
  const names = namesOf(draft);
  const { unknown, sex } = draft;
  return present({
    names: names.length ? names : null,
    sex: sex || undefined,
    ageEstimate: ageOf(draft),
    origin: unknown.origin ? undefined : draft.origin.trim(),
    nik: unknown.nik ? undefined : draft.nik.trim(),
  });
}

function foundOf({ place, lat, lon, condition, unknown }: IntakeDraft): Record<string, unknown> | undefined {
  const found = present({ place: unknown.place ? undefined : place.trim(), lat, lon, condition: condition.trim() });
  return Object.keys(found).length ? found : undefined;
}

/** The step `minimum_set_recorded`; what was not asked is not said, and the six questions are unknown where nobody answered. */
export function minimumOf(draft: IntakeDraft): Record<string, unknown> {
  const { safety, disabilities, documents, belongings } = draft;
  return present({
    identity: identityOf(draft),
    found: foundOf(draft),
    conscious: safety.conscious ?? 'unknown',
    woundedOrIll: safety.woundedOrIll ?? 'unknown',
    pregnant: safety.pregnant ?? 'unknown',
    dangerToSelf: safety.dangerToSelf ?? 'unknown',
    violenceOrTrafficking: safety.violenceOrTrafficking ?? 'unknown',
    minorAlone: safety.minorAlone ?? 'unknown',
    disabilities: disabilities.length ? disabilities : undefined,
    wish: draft.wish,
    cause: draft.cause,
    story: draft.story.trim(),
    documentsCarried: documents.length ? documents : undefined,
    belongings: belongings
      .filter(({ what }) => what.trim() !== '')
      .map(({ what, count }) =>
        present({ what: what.trim(), count: Number(count) >= 1 ? Math.min(9999, Math.trunc(Number(count))) : undefined }),
      ),
    belongingsWitness: draft.witness.trim(),
  });
}

/** Without what is not said: undefined, empty text, an empty list. */
function present(of: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(of).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)),
  );
}
