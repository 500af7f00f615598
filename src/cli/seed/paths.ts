/** The ways that synthetic cases go, event by event; a case that is under way has gone only a part of its way. */
import type { Story } from '../demo/story.js';
import type { Who } from '../demo/office.js';
import type { Dice } from './dice.js';
import { inHome } from './home.js';
import { invent, type Invented } from './persons.js';

export type Step = (story: Story) => Promise<unknown>;

export interface Path {
  readonly opens: { readonly who: Who; readonly event: string; readonly region: string; readonly step: object };
  readonly steps: readonly Step[];
}

const OFFICER = 'demo.satpol.officer';
const DESK = 'demo.dinsos.desk';
const CITY = 'demo.city.dinsos';
const OPERATOR = 'demo.dp3ak.operator';
const VERIFIER = 'demo.dp3ak.verifier';
const REHSOS = 'demo.dinsos.rehsos';
const city = (role: 'desk' | 'worker' | 'lead') => `demo.kota.dinsos.${role}`;
/** who asks how it goes, where the destination is one of the demonstration's offices; outside East Java the province does */
const followsUp = (destination: string) => (destination.startsWith('35.') ? 'demo.tujuan.city.dinsos' : 'demo.dinsos.worker');

const SAFE = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };
const CAUSES = [
  { weight: 50, cause: 'out_of_money' },
  { weight: 30, cause: 'job_scam' },
  { weight: 8, cause: 'robbed' },
  { weight: 7, cause: 'ran_away' },
  { weight: 5, cause: 'lost' },
] as const;
const PLACES = [
  'Terminal Purabaya',
  'Stasiun Gubeng',
  'Pelabuhan Tanjung Perak',
  'Terminal Osowilangun',
  'Stasiun Pasar Turi',
  'Pasar Keputran',
] as const;

const take =
  (who: Who, event: string, body: object = {}): Step =>
  (story) =>
    story.step(who, event, body);

/** At the counter, with a name and mostly a card: home within days. */
export function traveller(dice: Dice, { identity, destination }: Invented, note: string): Path {
  const { cause } = dice.weighed('cause', CAUSES);
  const region = dice.pick('city', ['35.78', '35.15', '35.73', '35.10', '35.25']);
  const documentsCarried = [identity.nik === undefined ? 'loss_letter' : 'ktp'];
  return {
    opens: { who: DESK, event: 'walk_in_registered', region, step: { identity, cause, note } },
    steps: [
      take(DESK, 'minimum_set_recorded', { step: { identity, ...SAFE, cause, documentsCarried, note } }),
      take(DESK, 'intake_completed'),
      take(DESK, 'triage_completed'),
      take(DESK, 'card_shown', { step: { method: identity.nik === undefined ? 'paper' : 'card' } }),
      take(DESK, 'verification_asked', { step: { method: 'verify' } }),
      take(OPERATOR, 'verified', { step: { method: 'verify', resultCode: '00' } }),
      take(DESK, 'found_fit'),
      take(DESK, 'will_given', { step: { how: 'spoken' } }),
      confirmed(DESK, destination),
      take(DESK, 'file_completed', { step: { papers: ['intake_form', 'photo'] } }),
      take(DESK, 'assessed_fast'),
      ...home(dice, 'demo.dinsos', DESK, destination),
    ],
  };
}

/** Found by Satpol PP, who they are unknown: some are found out and go home, the others stay in a UPT. */
export function street(dice: Dice, { identity, destination }: Invented, note: string): Path {
  const found = { place: dice.pick('place', PLACES), condition: dice.pick('condition', ['lapar', 'lemah', 'tenang', 'gelisah']) };
  const opens = { who: OFFICER, event: 'report_received', region: '35.78', step: { channel: 'patrol', found, note } };
  if (dice.roll('gone when they came') < 0.06)
    return { opens, steps: [take(OFFICER, 'outreach_started'), take(OFFICER, 'not_found_at_place')] };
  const worker = city('worker');
  return {
    opens,
    steps: [
      take(OFFICER, 'outreach_started', { step: { officers: dice.int('officers', 2, 5) } }),
      take(OFFICER, 'person_met'),
      take(OFFICER, 'minimum_set_recorded', { step: { identity, found, ...SAFE, note } }),
      take(OFFICER, 'intake_completed'),
      take(OFFICER, 'triage_completed', { step: { belongings: 'complete' } }),
      take(CITY, 'handoff_accepted', { step: { condition: 'weak', belongings: 'complete' } }),
      ...((identity.ageEstimate ?? 0) >= 60 ? [take(worker, 'elder_or_disabled_raised')] : []),
      take(worker, 'assessed'),
      take(OPERATOR, 'handoff_accepted'),
      take(OPERATOR, 'biometric_requested', { step: { method: 'face_1_n', place: 'Liponsos Keputih' } }),
      ...(dice.roll('identified') < 0.4 ? identified(dice, worker, { identity, destination }) : placed(dice, worker)),
    ],
  };
}

function identified(dice: Dice, worker: Who, { identity, destination }: Invented): Step[] {
  return [
    (story) => story.candidates(OPERATOR, alike(dice, identity)),
    (story) => story.agree(VERIFIER),
    take(VERIFIER, 'identity_settled'),
    take(worker, 'handoff_accepted'),
    take(worker, 'tracing_started', { step: { source: 'village_office' } }),
    confirmed(worker, destination),
    take(worker, 'found_fit_with_escort'),
    take(worker, 'will_given', { step: { how: 'spoken' } }),
    take(worker, 'file_completed', { step: { papers: ['intake_form', 'photo', 'identity_result'] } }),
    take(worker, 'tracing_concluded'),
    take(worker, 'escort_assigned', { step: { from: 'dinsos' } }),
    ...home(dice, 'demo.kota.dinsos', city('desk'), destination),
  ];
}

/** Whom the register has with such a face: as they are written there, and somebody else. */
function alike(dice: Dice, { names, sex, ageEstimate = 40 }: Invented['identity']): object[] {
  const candidate = (who: string, score: number, older: number) => {
    const chance = dice.beside(who);
    const year = new Date().getFullYear();
    const birthDate = `${year - ageEstimate - older}-${chance.int('month', 10, 12)}-${chance.int('day', 10, 28)}`;
    const { identity } = invent(chance, 'traveller', year, sex);
    return { names: identity.names, sex, birthDate, registeredAddress: identity.origin, score };
  };
  const self = candidate('self', 91, 1);
  return [names.length ? { ...self, names } : self, candidate('other', 78, 6)];
}

function placed(dice: Dice, worker: Who): Step[] {
  return [
    take(OPERATOR, 'search_negative', { step: { method: 'face_1_n', resultCode: '13' } }),
    take(VERIFIER, 'identity_settled'),
    take(worker, 'handoff_accepted'),
    take(worker, 'tracing_started', { step: { source: 'social_media' } }),
    take(worker, 'tracing_exhausted'),
    take(worker, 'tracing_concluded'),
    take(worker, 'found_fit_with_escort'),
    take(worker, 'inability_noted', { step: { how: 'gesture' } }),
    take(city('lead'), 'will_unable', { step: { witnesses: ['Perawat (contoh)'] } }),
    take(city('lead'), 'placement_decided', { step: { reasons: ['no_family'], participants: ['Ketua tim', 'Pekerja sosial'] } }),
    take(REHSOS, 'handoff_accepted'),
    take(REHSOS, 'placement_ordered', { step: { programme: 'street' } }),
    ...inHome(dice, REHSOS),
  ];
}

function confirmed(who: Who, destinationRegion: string): Step {
  return take(who, 'destination_confirmed', {
    step: { destinationRegion, confirmedBy: 'family', source: 'phone', contact: { name: 'Keluarga (contoh)' } },
  });
}

/** Decision, initials, signature, departure and arrival. */
function home(dice: Dice, office: string, desk: Who, destination: string): Step[] {
  return [
    take(`${office}.lead`, 'repatriation_decided', { step: { reasons: ['destination_confirmed'], client: 'agrees' } }),
    take(`${office}.lead`, 'initialled'),
    take(`${office}.division`, 'endorsed'),
    take(`${office}.head`, 'approved', { inputs: { partner_rules_met: true } }),
    take(desk, 'receipt_recorded', {
      step: { receiptNumber: `KW-${dice.int('receipt', 1, 9999)}/${new Date().getFullYear()}`, ticketCost: 150_000 },
    }),
    take(desk, 'receiver_informed'),
    (story) => {
      const plannedArrivalAt = new Date(Date.now() + 12 * 3_600_000).toISOString();
      return story.step(desk, 'departed', { inputs: { leg_mode: 'land' }, step: { mode: 'bus', plannedArrivalAt } });
    },
    take(desk, 'leg_arrived', { inputs: { more_legs: false } }),
    (story) => story.byLink(desk, { answer: 'accept', name: 'Keluarga (contoh)', title: 'adik', condition: 'well' }),
    take(followsUp(destination), 'aftercare_done', { step: { how: 'phone', outcome: 'well' } }),
  ];
}
