/**
 * The four cases of the demonstration. Nobody in them exists and every NIK has the serial 0000; some are in the register of the simulator (docs/simulator.md),
 * so that it has something to say of them.
 */
import type { Office } from './office.js';
import { Story } from './story.js';

const OFFICER = 'demo.satpol.officer';
const DESK = 'demo.dinsos.desk';
/** of the province: outside East Java it follows up */
const WORKER = 'demo.dinsos.worker';
const OPERATOR = 'demo.dp3ak.operator';
const VERIFIER = 'demo.dp3ak.verifier';
const REHSOS = 'demo.dinsos.rehsos';
const UPT = 'demo.upt.admin';
const AUDITOR = 'demo.auditor';
/** the same desks at the Dinsos of Kota Surabaya */
const CITY = 'demo.city.dinsos';
const city = (role: 'desk' | 'worker' | 'lead' | 'division' | 'head') => `demo.kota.dinsos.${role}`;

type Tell = (line: string) => void;
type Run = (office: Office, tell: Tell) => Promise<Story>;

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const person = (names: string[], more: object = {}) => ({ identity: { names, sex: 'male', ...more } });
const SAFE = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };
const minimum = (names: string[], more: object = {}) => ({ step: { ...person(names), ...SAFE, ...more } });

/** Men of Semarang in the synthetic register: each comes to the desk once, for who comes again does not go home the fast way. */
const OF_SEMARANG = [
  ['Kemiyo Widodo', '3374040402880000', '1988-02-04'],
  ['Ngadimin Utomo', '3374010110760000', '1976-10-01'],
  ['Kemoko Santoso', '3374041209820000', '1982-09-12'],
  ['Reza Saputra', '3374021708920000', '1992-08-17'],
  ['Alif Alamsyah', '3374040509960000', '1996-09-05'],
  ['Naufal Ramdan', '3374021503980000', '1998-03-15'],
  ['Hafiz Saputra', '3374020112990000', '1999-12-01'],
] as const;

/** A sample of the face of Toraki Saleh of Jember, first registered in Pati, as the simulator's capture device would give it: taken in the street. */
const SALEH = Buffer.from('SAMPEL-SINTETIS:3318070803650000:good:street:demo').toString('base64');

const walkIn: Run = async (office, tell) => {
  const known = await Promise.all(OF_SEMARANG.map(([, nik]) => office.knows(DESK, nik)));
  const [name, nik, birthDate] = OF_SEMARANG[Math.max(known.indexOf(false), 0)]!;
  const names = [name];
  const stated = { nik, birthDate, birthPlace: 'Semarang', origin: 'Semarang' };
  const story = await Story.begin(office, tell, DESK, 'walk_in_registered', '35.78', { ...person(names, stated), cause: 'out_of_money' });
  await story.step(DESK, 'minimum_set_recorded', minimum(names, { cause: 'out_of_money', documentsCarried: ['ktp'] }));
  await story.step(DESK, 'intake_completed');
  await story.step(DESK, 'triage_completed');
  await story.step(DESK, 'card_shown', { step: { method: 'card' } });
  await story.step(DESK, 'verification_asked', { step: { method: 'verify' } });
  await story.refused(DESK, 'verified');
  if ((await story.dukcapil(DESK)) !== 'verified') await story.step(OPERATOR, 'verified', { step: { method: 'verify', resultCode: '00' } });
  await story.step(DESK, 'found_fit');
  await story.step(DESK, 'will_given', { step: { how: 'spoken' } });
  await story.step(DESK, 'destination_confirmed', {
    step: { destinationRegion: '33.74', confirmedBy: 'family', source: 'phone', familyAccepts: 'yes', contact: { name: 'Sri (istri)' } },
  });
  await story.step(DESK, 'file_completed', { step: { papers: ['intake_form', 'photo'] } });
  await story.step(DESK, 'assessed_fast');
  await story.why(DESK);
  await approve(story, 'demo.dinsos');
  await depart(story, DESK);
  await story.step(DESK, 'leg_arrived', { inputs: { more_legs: true }, step: { at: '33' } });
  await story.why(DESK);
  await story.byLink(DESK, {
    answer: 'accept',
    name: 'Petugas Dinsos Jawa Tengah',
    legMode: 'land',
    plannedArrivalAt: inHours(6),
    condition: 'well',
  });
  await arriveHome(story, DESK, WORKER);
  return story;
};

const identified: Run = async (office, tell) => {
  const story = await fromTheStreet(office, tell, ['Saleh'], 'Jember, katanya');
  await story.step(CITY, 'handoff_accepted', { step: { condition: 'weak', belongings: 'complete' } });
  await story.step(city('worker'), 'assessed', { step: { findings: 'Ingat nama dan desa, tidak membawa apa pun.' } });
  await story.why(city('worker'));
  await checked(story);
  if (await story.station(OPERATOR, SALEH)) {
    await story.refused(OPERATOR, 'second_agreement');
    await story.refused(VERIFIER, 'second_agreement'); // which of the two?
    await story.agree(VERIFIER);
  } else {
    await story.step(OPERATOR, 'candidate_found', { step: { method: 'face_1_n', score: 79, candidateRef: 'K-2026-0007' } });
    await story.refused(OPERATOR, 'second_agreement');
    await story.step(VERIFIER, 'second_agreement', { step: { nik: '3318070803650000', names: ['Toraki Saleh'] } });
  }
  await story.step(VERIFIER, 'identity_settled');
  await story.step(city('worker'), 'handoff_accepted');
  await story.step(city('worker'), 'tracing_started', { step: { source: 'village_office' } });
  await story.step(city('worker'), 'destination_confirmed', {
    step: { destinationRegion: '35.09', confirmedBy: 'village_office', source: 'village_office', contact: { name: 'Kepala desa' } },
  });
  await readyToGo(story);
  await story.step(city('worker'), 'tracing_concluded');
  await approve(story, 'demo.kota.dinsos');
  await depart(story, city('desk'));
  await arriveHome(story, city('desk'), 'demo.tujuan.city.dinsos');
  return story;
};

const placed: Run = async (office, tell) => {
  const story = await fromTheStreet(office, tell, [], 'tidak dapat berkata apa-apa');
  await story.step(CITY, 'handoff_accepted');
  await story.step(city('worker'), 'elder_or_disabled_raised');
  await story.step(city('worker'), 'assessed');
  await checked(story);
  await story.step(OPERATOR, 'search_negative', { step: { method: 'face_1_n', resultCode: '13' } });
  await story.step(VERIFIER, 'identity_settled');
  await story.step(city('worker'), 'handoff_accepted');
  await story.step(city('worker'), 'tracing_started', { step: { source: 'social_media' } });
  await story.step(city('worker'), 'tracing_exhausted');
  await story.step(city('worker'), 'tracing_concluded');
  await story.step(city('worker'), 'found_fit_with_escort');
  await story.step(city('worker'), 'inability_noted', { step: { how: 'gesture' } });
  await story.refused(city('worker'), 'will_unable');
  await story.step(city('lead'), 'will_unable', { step: { witnesses: ['Perawat Sari'] } });
  await story.step(city('lead'), 'placement_decided', { step: { reasons: ['no_family'], participants: ['Ketua tim', 'Pekerja sosial'] } });
  await story.step(REHSOS, 'handoff_accepted');
  await story.step(REHSOS, 'placement_ordered', { step: { programme: 'street', letterNumber: '460/0123/102.5/2026' } });
  await story.why(REHSOS);
  await story.places(REHSOS);
  await story.refused(OFFICER, 'place_accepted', { step: { bed: null } });
  await story.step(UPT, 'place_accepted', { step: { bed: null, contractNumber: '440/77/2026' } });
  await story.why(UPT);
  return story;
};

const goesWrong: Run = async (office, tell) => {
  const story = await fromTheStreet(office, tell, ['Hari Purnomo'], 'Semarang');
  await story.step(CITY, 'handoff_declined', { reason: 'incomplete_file', step: { note: 'Daftar barang belum ada.' } });
  await story.step(OFFICER, 'intake_completed', { step: { formNumber: '12/2026', belongings: [{ what: 'tas ransel', count: 1 }] } });
  await story.step(OFFICER, 'triage_completed', { step: { letterNumber: '300/14/2026', belongings: 'complete' } });
  await story.letExpire(OFFICER);
  await story.step(CITY, 'handoff_accepted', { step: { condition: 'well', belongings: 'complete' } });
  await story.step(CITY, 'card_shown', { step: { method: 'card' } });
  await story.step(CITY, 'verification_asked', { step: { method: 'verify' } });
  await story.step(OPERATOR, 'verified', { step: { method: 'verify', resultCode: '00' } });
  await story.step(city('worker'), 'tracing_started', { step: { source: 'phone' } });
  await story.step(city('worker'), 'assessed');
  await story.step(city('worker'), 'destination_confirmed', {
    step: { destinationRegion: '33.74', confirmedBy: 'family', source: 'phone' },
  });
  await readyToGo(story);
  await story.step(city('worker'), 'tracing_concluded');
  await approve(story, 'demo.kota.dinsos');
  await depart(story, city('desk'));
  await story.step(city('desk'), 'leg_arrived', { inputs: { more_legs: true }, step: { at: '33' } });
  await story.byLink(city('desk'), { answer: 'decline', reason: 'full', name: 'Petugas Dinsos Jawa Tengah' });
  await story.why(city('desk'));
  await approve(story, 'demo.kota.dinsos');
  await depart(story, city('desk'));
  await arriveHome(story, city('desk'), WORKER);
  return story;
};

/** From Satpol PP's report to the offer to the Dinsos of the city. */
async function fromTheStreet(office: Office, tell: Tell, names: string[], origin: string): Promise<Story> {
  const found = { place: 'Terminal Purabaya', condition: 'lapar' };
  const story = await Story.begin(office, tell, OFFICER, 'report_received', '35.78', { channel: 'patrol', found });
  await story.step(OFFICER, 'outreach_started', { step: { officers: 3 } });
  await story.step(OFFICER, 'person_met', { step: { metAt: new Date().toISOString() } });
  await story.refused(AUDITOR, 'minimum_set_recorded', minimum(names));
  await story.step(OFFICER, 'minimum_set_recorded', { step: { ...person(names, { origin }), found, ...SAFE } });
  await story.step(OFFICER, 'intake_completed', { step: { formNumber: '11/2026' } });
  await story.step(OFFICER, 'triage_completed', { step: { letterNumber: '300/12/2026', belongings: 'complete' } });
  return story;
}

/** DP3AK takes the request and asks for a biometric search. */
async function checked(story: Story): Promise<void> {
  await story.step(OPERATOR, 'handoff_accepted');
  await story.step(OPERATOR, 'biometric_requested', { step: { method: 'face_1_n', place: 'Liponsos Keputih', device: 'FR-02' } });
}

async function readyToGo(story: Story): Promise<void> {
  await story.step(city('worker'), 'found_fit');
  await story.step(city('worker'), 'will_given', { step: { how: 'spoken' } });
  await story.step(city('worker'), 'file_completed', { step: { papers: ['intake_form', 'photo', 'identity_result'] } });
}

/** Decision, initials and signature: four people. */
async function approve(story: Story, office: string): Promise<void> {
  await story.step(`${office}.lead`, 'repatriation_decided', { step: { reasons: ['destination_confirmed'], client: 'agrees' } });
  await story.step(`${office}.lead`, 'initialled');
  await story.refused(`${office}.lead`, 'approved', { inputs: { partner_rules_met: true } });
  await story.step(`${office}.division`, 'endorsed');
  await story.step(`${office}.head`, 'approved', { inputs: { partner_rules_met: true }, step: { letterNumber: '460/0456/102.5/2026' } });
}

async function depart(story: Story, desk: string): Promise<void> {
  await story.step(desk, 'receipt_recorded', { step: { receiptNumber: 'KW-0099/2026', ticketCost: 150_000, pocketMoney: 50_000 } });
  await story.step(desk, 'receiver_informed');
  const travel = { mode: 'bus', ticketNumber: 'BUS-778', plannedArrivalAt: inHours(8) };
  await story.step(desk, 'departed', { inputs: { leg_mode: 'land' }, step: travel });
}

/** The last leg ends, the family takes over on its phone, and somebody asks how it goes. */
async function arriveHome(story: Story, desk: string, worker: string): Promise<void> {
  await story.step(desk, 'leg_arrived', { inputs: { more_legs: false } });
  await story.byLink(desk, { answer: 'accept', name: 'Keluarga', title: 'adik', condition: 'well' });
  await story.step(worker, 'aftercare_done', { step: { how: 'phone', outcome: 'well' } });
}

export const STORIES: readonly { readonly title: string; readonly ends: string; readonly reader: string; readonly run: Run }[] = [
  {
    title: 'Datang sendiri dengan KTP, pulang estafet hari itu juga / Walk-in with KTP, home by relay the same day',
    ends: 'closed_home',
    reader: DESK,
    run: walkIn,
  },
  {
    title: 'Ditemukan di jalan tanpa NIK, dikenali DP3AK, pulang / Street find without NIK, identified by DP3AK, home',
    ends: 'closed_home',
    reader: city('desk'),
    run: identified,
  },
  {
    title: 'Ditemukan di jalan, tidak pernah dikenali, masuk UPT / Street find never identified, placed in a UPT',
    ends: 'resident',
    reader: REHSOS,
    run: placed,
  },
  {
    title: 'Serba salah, lalu pulih / Everything goes wrong, and recovers',
    ends: 'closed_home',
    reader: city('desk'),
    run: goesWrong,
  },
];
