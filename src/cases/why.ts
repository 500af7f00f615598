/** Why a case is waiting: one sentence for anybody, and the chain behind it for who wants to know. Pure. */
import {
  possibilities,
  sayEvent,
  sayGuard,
  sayRoles,
  sayState,
  type Language,
  type Possibility,
  type Snapshot,
  type Sop,
} from '../engine/index.js';
import type { Deadline } from '../deadlines/index.js';
import { whyNotWorking, dayOf, type Holidays } from '../deadlines/index.js';
import type { Words } from '../shared/refusal.js';
import type { Handoff } from './change.js';

/** What has to be known of a case to say why it waits; instants in milliseconds since 1970, UTC. */
export interface WaitingCase {
  readonly snapshot: Snapshot;
  readonly stateSince: number;
  readonly ownerUnit: string;
  readonly closedAt: number | null;
  readonly handoffs: readonly Handoff[];
  readonly deadlines: readonly Deadline[];
}

export interface Waiting {
  /** who, since when, by which rule, what moves it, what happens next and when */
  readonly sentence: Words;
  readonly chain: readonly Words[];
}

/** What is known besides the case. */
export interface Knowing {
  readonly sop: Sop;
  readonly unitName: (id: string) => string;
  readonly holidays: Holidays;
}

export function whyWaiting(waiting: WaitingCase, knowing: Knowing): Waiting {
  const [id, en] = tellings(waiting, knowing);
  const inEnglish = en.chain();
  return { sentence: { id: id.sentence(), en: en.sentence() }, chain: id.chain().map((line, i) => ({ id: line, en: inEnglish[i]! })) };
}

/** For whom it waits and what moves it, as a list says it beside the state and the time limit. */
export function waitingInBrief(waiting: WaitingCase, knowing: Knowing): Words {
  const [id, en] = tellings(waiting, knowing);
  return { id: id.brief(), en: en.brief() };
}

function tellings(waiting: WaitingCase, knowing: Knowing): [Telling, Telling] {
  const moves = movesOf(waiting.snapshot, knowing.sop);
  return [new Telling(waiting, knowing, moves, 'id'), new Telling(waiting, knowing, moves, 'en')];
}

/** What moves the main line on from here: not what may happen anywhere, and not what stays. */
function movesOf(snapshot: Snapshot, sop: Sop): Possibility[] {
  return possibilities(
    sop,
    snapshot,
    ({ region, everywhere, to, by }) => region === sop.main && !everywhere && to !== null && [...by].some((role) => role !== 'system'),
  );
}

/** Made once: making one takes longer than using it a hundred times. */
const formats = (locale: string) => ({
  day: new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Asia/Jakarta' }),
  time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Jakarta' }),
});
const FORMATS = { id: formats('id-ID'), en: formats('en-GB') };

/** As people here write it: Selasa, 24 Nov 2026 15.10 WIB; Tue, 24 Nov 2026 15:10 WIB. */
export function sayInstant(at: number, lang: Language): string {
  const { day, time } = FORMATS[lang];
  return `${day.format(at)} ${time.format(at)} WIB`;
}

/** The rule behind something, as people at a desk call it; the file's own `because` names sources that they do not know by key. */
export function sayRule(because: string, lang: Language): string {
  const rows = /table rows? (\d+(?:(?:, | and )\d+)*)/.exec(because)?.[1];
  if (rows === undefined) return lang === 'id' ? 'ketentuan kantor' : 'rule of the office';
  return lang === 'id' ? `SOP baris ${rows.replace(' and ', ' dan ')}` : `SOP row ${rows}`;
}

class Telling {
  private readonly main: string;

  constructor(
    private readonly waiting: WaitingCase,
    private readonly knowing: Knowing,
    private readonly moves: readonly Possibility[],
    private readonly lang: Language,
  ) {
    this.main = waiting.snapshot.regions[knowing.sop.main]!;
  }

  sentence(): string {
    const { closedAt, stateSince } = this.waiting;
    if (closedAt !== null) return this.closed(closedAt);
    const asked = this.asked();
    if (asked) return this.offered(asked);
    const moves = this.onward();
    const rule = moves[0] ? ` (${this.rule(moves[0])})` : '';
    const [who, events] = [this.unit(this.waiting.ownerUnit), this.events(moves)];
    return this.t(
      `${this.state()}: menunggu ${who} sejak ${this.at(stateSince)}${rule}; yang menggerakkannya: ${events || 'keputusan petugas'}. ${this.next()}`,
      `${this.state()}: waiting for ${who} since ${this.at(stateSince)}${rule}; what moves it: ${events || 'a decision by staff'}. ${this.next()}`,
    );
  }

  brief(): string {
    const { closedAt, ownerUnit } = this.waiting;
    if (closedAt !== null) return this.closed(closedAt);
    const asked = this.asked();
    if (asked) {
      const [to, what] = [this.receiver(asked), this.handoff(asked)];
      return this.t(`Menunggu ${to} menjawab "${what}".`, `Waiting for ${to} to answer "${what}".`);
    }
    const [who, events] = [this.unit(ownerUnit), this.events(this.onward())];
    return this.t(`Menunggu ${who}: ${events || 'keputusan petugas'}.`, `Waiting for ${who}: ${events || 'a decision by staff'}.`);
  }

  private closed(at: number): string {
    return this.t(`${this.state()}, sejak ${this.at(at)}.`, `${this.state()}, since ${this.at(at)}.`);
  }

  chain(): string[] {
    if (this.waiting.closedAt !== null) return [];
    return [
      ...this.open().map((handoff) => this.offered(handoff)),
      ...this.waiting.handoffs
        .filter(({ status }) => status === 'suspended')
        .map((handoff) => this.t(`${this.handoff(handoff)} ditangguhkan.`, `${this.handoff(handoff)} is suspended.`)),
      ...this.moves.map((move) => this.move(move)),
      ...this.regions(),
      ...this.waiting.deadlines.map((deadline) => this.clock(deadline)),
    ];
  }

  private offered(handoff: Handoff): string {
    const { sop } = this.knowing;
    const { label, because, expired } = sop.file.handoffs[handoff.kind]!;
    const to = this.receiver(handoff);
    const due = this.waiting.deadlines.find(({ handoffId }) => handoffId === handoff.id)?.targetAt;
    const then = due
      ? this.t(
          ` Bila tidak dijawab sampai ${this.at(due)}: ${sayEvent(sop, expired, 'id').toLowerCase()}.`,
          ` If not answered by ${this.at(due)}: ${sayEvent(sop, expired, 'en').toLowerCase()}.`,
        )
      : '';
    return this.t(
      `Menunggu ${to} menjawab "${label.id}" sejak ${this.at(handoff.offeredAt)} (${sayRule(because, 'id')}); yang menggerakkannya: diterima atau ditolak dengan alasan.${then}`,
      `Waiting for ${to} to answer "${label.en}" since ${this.at(handoff.offeredAt)} (${sayRule(because, 'en')}); what moves it: accepted, or declined with a reason.${then}`,
    );
  }

  private move(move: Possibility): string {
    const { transition } = move;
    const { sop } = this.knowing;
    const event = `${sayEvent(sop, transition.event, this.lang)} (${sayRoles(sop, transition.by, this.lang)}; ${transition.because})`;
    return move.ready === 'no'
      ? this.t(`Belum mungkin: ${event}${this.missing(move)}.`, `Not yet possible: ${event}${this.missing(move)}.`)
      : this.t(`Mungkin sekarang: ${event}.`, `Possible now: ${event}.`);
  }

  /** Where the lines that run beside the main one stand, once something has happened there. */
  private regions(): string[] {
    const { sop } = this.knowing;
    return Object.entries(sop.file.regions).flatMap(([region, { label, initial }]) => {
      const state = this.waiting.snapshot.regions[region]!;
      return region === sop.main || state === initial ? [] : [`${label[this.lang]}: ${sayState(sop, region, state, this.lang)}.`];
    });
  }

  private clock(deadline: Deadline): string {
    const { sop } = this.knowing;
    const { clock, handoffId, targetAt, dueAt, pausedBecause, startedAt, counting } = deadline;
    const { label, because } = handoffId === null ? sop.file.clocks[clock]! : sop.file.handoffs[clock]!;
    if (pausedBecause !== null) {
      const why = { suspended: { id: 'kasus ditangguhkan', en: 'the case is suspended' }, guard: this.pauses(clock) }[pausedBecause];
      return this.t(`Batas waktu "${label.id}" berhenti: ${why.id}.`, `The time limit "${label.en}" stands still: ${why.en}.`);
    }
    const until = targetAt ?? dueAt;
    const counted = counting === 'working' && until !== null ? this.daysOff(startedAt, until) : '';
    const due = until === null ? this.t('tidak ada lagi', 'nothing further') : this.at(until);
    return this.t(
      `Batas waktu "${label.id}" (${because}): sejak ${this.at(startedAt)}${counted}, sampai ${due}.`,
      `Time limit "${label.en}" (${because}): since ${this.at(startedAt)}${counted}, until ${due}.`,
    );
  }

  /** Which days do not count between two instants, and why. */
  private daysOff(from: number, to: number): string {
    const days: string[] = [];
    for (let at = from; at <= to && days.length < 8; at += 86_400_000) {
      const why = whyNotWorking(dayOf(at), this.knowing.holidays);
      if (why === undefined) continue;
      const name =
        typeof why === 'object' ? why.holiday : { saturday: this.t('Sabtu', 'Saturday'), sunday: this.t('Minggu', 'Sunday') }[why];
      days.push(`${name} ${Number(dayOf(at).slice(8))}`);
    }
    return days.length ? this.t(`; ${days.join(', ')} tidak dihitung`, `; ${days.join(', ')} do not count`) : '';
  }

  private pauses(clock: string): Words {
    const guard = this.knowing.sop.whens.get(`pauses.${clock}`);
    return guard
      ? { id: sayGuard(this.knowing.sop, guard.expr, 'id'), en: sayGuard(this.knowing.sop, guard.expr, 'en') }
      : { id: 'syaratnya', en: 'its condition' };
  }

  /** What happens next by itself, and when. */
  private next(): string {
    const { sop } = this.knowing;
    const running = this.waiting.deadlines.filter(({ dueAt }) => dueAt !== null).sort((a, b) => a.dueAt! - b.dueAt!);
    const [first] = running;
    if (!first) return this.t('Tidak ada batas waktu yang berjalan.', 'No time limit is running.');
    const { label, steps } = sop.file.clocks[first.clock] ?? { ...sop.file.handoffs[first.clock]!, steps: [] };
    const step = steps[Math.min(first.nextStep, steps.length - 1)];
    const told = (step?.tell ?? []).flatMap((role) => sop.file.role_groups[role] ?? [role]);
    const happens = [
      ...(told.length ? [this.t(`${sayRoles(sop, told, 'id')} akan diberi tahu`, `${sayRoles(sop, told, 'en')} will be told`)] : []),
      ...(step?.event ? [sayEvent(sop, step.event, this.lang)] : []),
    ].join('; ');
    return this.t(
      `Berikutnya: ${this.at(first.dueAt!)} "${label.id}"${happens ? `, lalu ${happens}` : ''}.`,
      `Next: ${this.at(first.dueAt!)} "${label.en}"${happens ? `, then ${happens}` : ''}.`,
    );
  }

  private missing({ missing }: Possibility): string {
    const words = [...new Set(missing.map((expr) => sayGuard(this.knowing.sop, expr, this.lang)))];
    return words.length ? this.t(` (belum: ${words.join('; ')})`, ` (not yet: ${words.join('; ')})`) : '';
  }

  /**
   * What leads on rather than to an end, or back to a state that the SOP tells of before this one, if anything does. Without an open handoff there
   * is no answer to wait for.
   */
  private onward(): readonly Possibility[] {
    const { file, finals, main } = this.knowing.sop;
    const order = Object.keys(file.regions[main]!.states);
    const answers = new Set(Object.values(file.handoffs).flatMap(({ accepted, declined }) => [accepted, declined]));
    const moves = this.moves.filter(({ transition: { event } }) => !answers.has(event));
    const on = moves.filter(({ transition: { to } }) => !finals.has(to!) && order.indexOf(to!) > order.indexOf(this.main));
    return on.length ? on : moves;
  }

  /** What can be done now; if nothing can, what lacks the least, with what that is. The rest is in the chain. */
  private events(moves: readonly Possibility[]): string {
    const { sop } = this.knowing;
    const now = moves.filter(({ ready }) => ready !== 'no');
    const next = now.length ? now : moves.toSorted((one, other) => one.missing.length - other.missing.length).slice(0, 2);
    const said = next.map((move) => sayEvent(sop, move.transition.event, this.lang) + this.missing(move));
    return [...new Set(said)].slice(0, 3).join(this.t(' atau ', ' or '));
  }

  private rule({ transition: { row } }: Possibility): string {
    return this.t(`SOP baris ${row}`, `SOP row ${row}`);
  }

  private open(): Handoff[] {
    return this.waiting.handoffs.filter(({ status }) => status === 'open');
  }

  /** The open handoff that is waited for, if there is one: rather that of the case than one beside it. */
  private asked(): Handoff | undefined {
    return this.open().find(({ moves }) => moves === 'ownership') ?? this.open()[0];
  }

  private receiver({ toUnit, toOwner }: Handoff): string {
    return toUnit ? this.unit(toUnit) : this.knowing.sop.file.owners[toOwner]!.label[this.lang];
  }

  private handoff({ kind }: Handoff): string {
    return this.knowing.sop.file.handoffs[kind]!.label[this.lang];
  }

  private state(): string {
    return sayState(this.knowing.sop, this.knowing.sop.main, this.main, this.lang);
  }

  private unit(id: string): string {
    return this.knowing.unitName(id);
  }

  private at(instant: number): string {
    return sayInstant(instant, this.lang);
  }

  private t(id: string, en: string): string {
    return this.lang === 'id' ? id : en;
  }
}
