/** Small SOPs for the tests of the engine: one written out as a file, and a short way to write tiny ones. */
import {
  compileSop,
  decide,
  initialSnapshot,
  loadSop,
  SopFile,
  type Actor,
  type Snapshot,
  type Sop,
  type Value,
} from '../../src/engine/index.js';

/** A permit that is asked for, looked into, held up and decided: each thing an event can do happens somewhere in it. */
export const PERMIT = `sop: izin-kecil
version: 3
title: { id: Izin kecil, en: A small permit }
sources:
  rule: Aturan yang dibuat untuk uji ini / a rule made up for these tests
roles:
  applicant: { label: { id: Pemohon, en: Applicant } }
  clerk: { label: { id: Petugas, en: Clerk } }
  chief: { label: { id: Kepala, en: Chief } }
  inspector: { label: { id: Pemeriksa, en: Inspector } }
  system: { label: { id: Sistem, en: System } }
owners:
  desk: { label: { id: Loket, en: Desk }, roles: [clerk, chief], unit: loket / desk }
  field: { label: { id: Lapangan, en: Field }, roles: [inspector], unit: lapangan / field }
events:
  applied: { label: { id: Permohonan masuk, en: Applied for } }
  sent_out: { label: { id: Petugas berangkat, en: Sent out } }
  voted: { label: { id: Suara diberikan, en: Vote cast } }
  granted_it: { label: { id: Izin diberikan, en: Permit granted } }
  refused_it: { label: { id: Izin ditolak, en: Permit refused } }
  answer_late: { label: { id: Jawaban terlambat, en: Answer is late } }
  came_back: { label: { id: Pemeriksa kembali, en: Came back } }
  handoff_accepted: { label: { id: Serah terima diterima, en: Handoff accepted } }
  handoff_declined: { label: { id: Serah terima ditolak, en: Handoff declined } }
  handoff_expired: { label: { id: Serah terima tidak dijawab, en: Handoff not answered } }
  resumed: { label: { id: Dilanjutkan, en: Resumed } }
  given_up: { label: { id: Dibatalkan pemohon, en: Given up } }
  reopened: { label: { id: Dibuka kembali, en: Reopened } }
  held_up: { label: { id: Permohonan ditunda, en: Held up } }
  papers_came: { label: { id: Berkas masuk, en: Papers came } }
  papers_lost: { label: { id: Berkas hilang, en: Papers lost } }
regions:
  main:
    label: { id: Permohonan, en: Application }
    start:
      applied: { row: '1', to: review, by: [applicant], issues: [receipt], because: rule 1 }
    states:
      review:
        label: { id: Diperiksa, en: Under review }
        owner: desk
        clocks: [answer, total]
        on:
          sent_out: { row: '2', to: visit, by: [clerk], offers: [inspection, escort], does: [book_car, write_mail], tells: [chief], restarts: [total], because: rule 2 }
          voted: { row: '3', by: [chief], because: rule 3 }
          granted_it:
            - { row: '4a', to: granted, by: [chief], when: papers == 'complete' && votes >= 2 && !objection, issues: [permit, plate], because: rule 4 }
            - { row: '4b', to: granted, by: [applicant], when: votes == 2 && tacit, issues: [permit], because: rule 4 }
          refused_it: { row: '5', to: refused, by: [chief], when: objection || papers == 'missing', because: rule 5 }
          answer_late: { row: '6', by: [system], tells: [chief], because: rule 6 }
      visit:
        label: { id: Ditinjau, en: On a visit }
        owner: desk
        clocks: [total, trip]
        on:
          came_back: { row: '7', to: review, by: [inspector], also: { papers: missing }, because: rule 7 }
          handoff_accepted: { row: '8', by: [inspector], because: rule 2 }
          handoff_declined: { row: '9', to: review, by: [inspector], because: rule 2 }
          handoff_expired: { row: '10', by: [system], because: rule 2 }
      on_hold:
        label: { id: Ditunda, en: On hold }
        owner: unchanged
        clocks: [wait]
        on:
          resumed: { row: '11', to: previous, by: [clerk, system], because: rule 8 }
          given_up: { row: '12', to: refused, by: [applicant], because: rule 8 }
      granted:
        label: { id: Diberikan, en: Granted }
        final: true
        on:
          reopened: { row: '13', to: review, by: [chief], because: rule 9 }
      refused: { label: { id: Ditolak, en: Refused }, final: true }
    anywhere:
      held_up: { row: '14', to: on_hold, by: [clerk], except: [on_hold], because: rule 8 }
  papers:
    label: { id: Berkas, en: Papers }
    initial: missing
    states:
      missing:
        label: { id: Belum ada, en: Missing }
        on:
          papers_came: { row: P1, to: complete, by: [applicant, clerk], because: rule 10 }
      complete:
        label: { id: Lengkap, en: Complete }
        on:
          papers_lost: { row: P2, to: missing, by: [clerk], because: rule 10 }
facts:
  votes: { label: { id: suara, en: votes }, counter: 2, counted_by: [voted], reset_by: [sent_out], because: rule 3 }
flags:
  objection: { label: { id: keberatan, en: objection }, raised_by: [applicant], withdrawn_by: [applicant], because: rule 11 }
inputs:
  tacit: { label: { id: jawaban terlambat, en: the answer is late } }
  far: { label: { id: tempatnya jauh, en: the place is far } }
  vehicle: { label: { id: kendaraan, en: vehicle }, values: [bicycle, lorry] }
documents:
  receipt: { label: { id: Tanda terima, en: Receipt } }
  permit: { label: { id: Surat izin, en: Permit } }
  plate: { label: { id: Pelat, en: Plate }, when: vehicle == 'lorry' }
effects:
  book_car: { label: { id: Mobil dipesan, en: Car booked }, how: local, when: far }
  write_mail: { label: { id: Surat dikirim, en: Mail sent }, how: after_commit }
clocks:
  answer: { label: { id: Waktu jawab, en: Time to answer }, kind: working, steps: [{ after: P10D, event: answer_late }], because: rule 6 }
  total: { label: { id: Waktu seluruhnya, en: Time in all }, kind: calendar, steps: [{ after: P60D, tell: [chief] }], because: rule 6 }
  trip: { label: { id: Lama tinjauan, en: Time on the way }, kind: calendar, when: far, steps: [{ after: P2D, tell: [clerk] }], because: rule 7 }
  wait: { label: { id: Lama tunda, en: Time on hold }, kind: calendar, steps: [{ after: P30D, event: resumed }], because: rule 8 }
handoffs:
  inspection: { label: { id: Peninjauan, en: Inspection }, to: field, answer_within: { after: PT4H, kind: calendar }, because: rule 2 }
  escort: { label: { id: Pengawalan, en: Escort }, to: field, moves: custody, when: papers == 'complete', answer_within: { after: PT4H, kind: calendar }, because: rule 2 }
rules:
  no_hold_after_a_vote: { label: { id: Tidak ditunda sesudah pemungutan suara, en: Not held up after the vote }, never_take: held_up, when: votes == 2, because: rule 12 }
  no_permit_on_objection: { label: { id: Tidak ada izin selama ada keberatan, en: No permit while there is an objection }, never_issue: permit, when: objection, because: rule 11 }
  no_plate_without_papers: { label: { id: Tidak ada pelat tanpa berkas, en: No plate without papers }, never_issue: plate, when: papers == 'complete' && votes == 2, because: rule 11 }
  four_eyes: { label: { id: Yang menunda tidak melanjutkan, en: Whoever held it up does not resume it }, not_by_actor_of: [resumed, held_up], because: rule 13 }
  other_office: { label: { id: Kantor lain yang menerima berkas, en: Another office takes the papers }, not_by_actor_of: [papers_came, applied, papers_lost], same: unit, when: objection, because: rule 13 }
`;

/** @throws if the text is not an SOP */
export function sopOf(text: string): Sop {
  const { sop, findings } = loadSop(text);
  if (!sop) throw new Error(findings.map(({ line, code, message }) => `${line} ${code}: ${message.en}`).join('\n'));
  return sop;
}

export interface Act {
  readonly event: string;
  readonly by: string;
  readonly inputs?: Readonly<Record<string, Value>>;
}

/** Somebody in this role; `id` and `unit` are named after it unless they are given. */
export function somebody(role: string, { id = `a-${role}`, unit = `unit-of-${role}` } = {}): Actor {
  return { role, id, unit };
}

/** The case after these events, each of which must be taken. */
export function after(sop: Sop, ...acts: readonly Act[]): Snapshot {
  return acts.reduce((snapshot, { event, by, inputs = {} }) => {
    const decision = decide(sop, snapshot, { event, actor: somebody(by), inputs });
    if (!decision.taken) throw new Error(`${event} by ${by} is refused: ${decision.refusal.code}`);
    return decision.next;
  }, initialSnapshot(sop));
}

/** Frozen to the bottom: a change of it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

type Way = {
  to?: string;
  by?: string[];
  when?: string;
  also?: Record<string, string>;
  issues?: string[];
  from?: string[];
  except?: string[];
};
type Ways = Record<string, Way | Way[]>;
type TinyState = { on?: Ways; final?: true; clocks?: string[] };

/** A tiny SOP as briefly as it can be said: labels, rows, sources, roles and events are filled in. Everything is done by `clerk` unless `by` says otherwise. */
export interface Tiny {
  readonly start?: Ways;
  readonly states: Record<string, TinyState>;
  readonly anywhere?: Ways;
  readonly others?: Record<string, { initial: string; states: Record<string, TinyState> }>;
  readonly facts?: Record<string, object>;
  readonly flags?: readonly string[];
  readonly inputs?: Record<string, { values?: string[] }>;
  readonly documents?: Record<string, { when?: string }>;
  readonly clocks?: Record<string, { when?: string }>;
  readonly rules?: Record<string, object>;
}

export function tinySop(tiny: Tiny): Sop {
  const events = new Set<string>();
  const label = (name: string) => ({ id: name, en: name });
  const way = (form: Way) => ({ row: '1', by: ['clerk'], because: 'src', ...form });
  const ways = (on: Ways = {}) =>
    Object.fromEntries(
      Object.entries(on).map(([event, form]) => {
        events.add(event);
        return [event, Array.isArray(form) ? form.map(way) : way(form)];
      }),
    );
  const each = <T extends object>(entries: Record<string, T> = {}, more: object = {}) =>
    Object.fromEntries(Object.entries(entries).map(([name, form]) => [name, { label: label(name), ...more, ...form }]));
  const states = (all: Record<string, TinyState>) =>
    each(Object.fromEntries(Object.entries(all).map(([name, state]) => [name, { ...state, on: ways(state.on) }])));
  const others = Object.entries(tiny.others ?? {}).map(([name, { initial, states: all }]) => [name, { initial, states: states(all) }]);
  const regions = {
    main: {
      start: ways(tiny.start ?? { begin: { to: Object.keys(tiny.states)[0]! } }),
      states: states(tiny.states),
      anywhere: ways(tiny.anywhere),
    },
    ...(Object.fromEntries(others) as Record<string, object>),
  };
  return compileSop(
    SopFile.parse({
      sop: 'tiny',
      version: 1,
      title: label('tiny'),
      sources: { src: 'made up' },
      roles: each({ clerk: {}, chief: {}, system: {} }),
      owners: {},
      regions: each(regions),
      facts: each(tiny.facts, { because: 'src' }),
      flags: Object.fromEntries(
        (tiny.flags ?? []).map((flag) => [flag, { label: label(flag), raised_by: ['clerk'], withdrawn_by: ['clerk'], because: 'src' }]),
      ),
      inputs: each(tiny.inputs),
      documents: each(tiny.documents),
      clocks: each(tiny.clocks, { kind: 'calendar', steps: [{ after: 'P1D', tell: ['clerk'] }], because: 'src' }),
      rules: each(tiny.rules, { because: 'src' }),
      events: each(Object.fromEntries([...events].map((event) => [event, {}]))),
    }),
  );
}
