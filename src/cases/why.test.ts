import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { start, type Deadline } from '../deadlines/index.js';
import { decide, initialSnapshot, loadSop, type Snapshot, type Sop } from '../engine/index.js';
import type { Handoff } from './change.js';
import { sayRule, waitingInBrief, whyWaiting, type WaitingCase } from './why.js';

const sop = loadSop(readFileSync('workflows/orang-terlantar.v1.yaml', 'utf8')).sop as Sop;
/** Friday 20 November 2026, 15:10 in Surabaya */
const FRIDAY = Date.parse('2026-11-20T15:10:00+07:00');
const holidays = new Map([['2026-11-23', 'Hari Contoh']]);
const knowing = { sop, holidays, unitName: (id: string) => `Unit ${id}` };

const after = (...events: [event: string, role: string][]): Snapshot =>
  events.reduce((snapshot, [event, role]) => {
    const decision = decide(sop, snapshot, { event, actor: { id: 'a', unit: 'u', role } });
    if (!decision.taken) throw new Error(`${event}: ${decision.refusal.code}`);
    return decision.next;
  }, initialSnapshot(sop));

const intake = after(['walk_in_registered', 'dinsos.desk']);
const decision = after(
  ['walk_in_registered', 'dinsos.desk'],
  ['minimum_set_recorded', 'dinsos.desk'],
  ['intake_completed', 'dinsos.desk'],
  ['triage_completed', 'dinsos.desk'],
  ['assessed', 'dinsos.desk'],
);

const waiting = (snapshot: Snapshot, more: Partial<WaitingCase> = {}): WaitingCase => ({
  snapshot,
  stateSince: FRIDAY,
  ownerUnit: '7',
  closedAt: null,
  handoffs: [],
  deadlines: [],
  ...more,
});
const clock = (name: string, counting: 'calendar' | 'working', after: string): Deadline =>
  start(
    { id: 'd', clock: name, region: 'main', state: 'x', handoffId: null },
    { counting, steps: [{ after }], repeats: undefined, speed: 1 },
    FRIDAY,
    holidays,
  );
const handoff: Handoff = {
  id: 'h',
  kind: 'identity_check',
  state: 'identification',
  toOwner: 'dp3ak',
  moves: 'ownership',
  fromUnit: '7',
  fromActor: 'a',
  toUnit: '8',
  status: 'open',
  offeredSeq: 5,
  offeredAt: FRIDAY,
  answeredAt: null,
  answeredBy: null,
  answeredUnit: null,
  reason: null,
};

describe('why a case waits', () => {
  it('names who, since when, by which rule, what moves it and what is missing, and what happens next and when', () => {
    const { sentence } = whyWaiting(waiting(intake, { deadlines: [clock('intake_time', 'calendar', 'PT4H')] }), knowing);

    expect(sentence.en).toBe(
      'Intake: waiting for Unit 7 since Fri, 20 Nov 2026 15:10 WIB (SOP row 10); what moves it: Intake completed (not yet: The minimum set is recorded). Next: Fri, 20 Nov 2026 19:10 WIB "Finish the intake", then Satpol PP team leader, Dinsos team leader for repatriation will be told.',
    );
    expect(sentence.id).toMatch(
      /^Pendataan awal: menunggu Unit 7 sejak Jum, 20 Nov 2026 15\.10 WIB \(SOP baris 10\); yang menggerakkannya: /,
    );
  });

  it('names what can be done now and not what cannot; if nothing can, what lacks the least', () => {
    const assessment = { ...decision, regions: { ...decision.regions, main: 'assessment', identity: 'identified' } };
    const sentenceOf = (snapshot: Snapshot) => whyWaiting(waiting(snapshot), knowing).sentence.en;

    expect(sentenceOf(assessment)).toMatch(/; what moves it: Assessed\. No time limit/);
    expect(sentenceOf({ ...decision, regions: { ...decision.regions, main: 'tracing' } })).toMatch(
      /; what moves it: [^;]+ \(not yet: [^;]+\)/,
    );
  });

  it('names what leads on, not what leads back, and what people call a step that lacks', () => {
    const letter = { ...decision, regions: { ...decision.regions, main: 'repatriation_approval' } };

    expect(waitingInBrief(waiting(letter), knowing).id).toMatch(
      /^Menunggu Unit 7: Surat Rujukan Pemulangan ditandatangani \(belum: Tahap paraf dan tanda tangan: Diparaf Kepala Bidang; /,
    );
  });

  it('is about the answer to an open handoff, and what follows if there is none', () => {
    const due = { ...clock('identity_check', 'working', 'P1D'), handoffId: 'h' };
    const { sentence } = whyWaiting(waiting(decision, { handoffs: [handoff], deadlines: [due] }), knowing);

    expect(sentence.en).toMatch(
      /^Waiting for Unit 8 to answer "Request for an identity check" since Fri, 20 Nov 2026 15:10 WIB \(SOP row 18\); what moves it: accepted, or declined with a reason\. If not answered by Tue, 24 Nov 2026 15:10 WIB: /,
    );
  });

  it('explains in the chain which days do not count', () => {
    const { chain } = whyWaiting(waiting(decision, { deadlines: [clock('decide', 'working', 'P1D')] }), knowing);

    expect(chain.map(({ en }) => en)).toContain(
      'Time limit "Decide" (table row 21): since Fri, 20 Nov 2026 15:10 WIB; Saturday 21, Sunday 22, Hari Contoh 23 do not count, until Tue, 24 Nov 2026 15:10 WIB.',
    );
  });

  it('says that a clock stands still, and why', () => {
    const stopped = {
      ...clock('decide', 'working', 'P1D'),
      runningSince: null,
      dueAt: null,
      targetAt: null,
      pausedBecause: 'guard' as const,
    };
    const { chain } = whyWaiting(waiting(decision, { deadlines: [stopped] }), knowing);

    expect(chain.at(-1)!.en).toBe('The time limit "Decide" stands still: Needs or is in treatment.');
  });

  it('says of a closed case how it ended and when, and has nothing more to tell', () => {
    const closed = after(['report_received', 'satpol.officer'], ['not_found_at_place', 'satpol.officer']);

    expect(whyWaiting(waiting(closed, { closedAt: FRIDAY }), knowing)).toEqual({
      sentence: {
        id: 'Selesai: tidak ditemukan di tempat, sejak Jum, 20 Nov 2026 15.10 WIB.',
        en: 'Closed: not found at the place, since Fri, 20 Nov 2026 15:10 WIB.',
      },
      chain: [],
    });
  });

  it('says in brief only for whom and for what', () => {
    expect(waitingInBrief(waiting(intake), knowing).en).toBe(
      'Waiting for Unit 7: Intake completed (not yet: The minimum set is recorded).',
    );
    expect(waitingInBrief(waiting(decision, { handoffs: [handoff] }), knowing).id).toBe(
      'Menunggu Unit 8 menjawab "Permohonan cek identitas".',
    );
    expect(waitingInBrief(waiting(intake, { closedAt: FRIDAY }), knowing).en).toBe('Intake, since Fri, 20 Nov 2026 15:10 WIB.');
  });

  it('has a sentence in every state of the SOP', () => {
    const states = Object.keys(sop.file.regions[sop.main]!.states);
    const sentences = states.map(
      (state) => whyWaiting(waiting({ ...intake, regions: { ...intake.regions, main: state } }), knowing).sentence.id,
    );

    expect(sentences.filter((sentence) => sentence.length < 30 || /undefined|null|\$\{/.test(sentence))).toEqual([]);
  });

  it.each([
    ['table row 13; S11', 'SOP baris 13'],
    ['table rows 23 and 45; sop.md 0.2', 'SOP baris 23 dan 45'],
    ['adr2; S27 (1x24 h)', 'ketentuan kantor'],
  ])('calls the rule %s as people do', (because, said) => {
    expect(sayRule(because, 'id')).toBe(said);
  });
});
