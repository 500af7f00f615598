import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Actor } from '../access/index.js';
import { CaseAccess, CaseFiles, Cases, linkRoleOf, sayInstant, type CaseMoved } from '../cases/index.js';
import type { Sop } from '../engine/index.js';
import { ReadPerson, type StatedIdentity } from '../people/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { Refusal, Refused } from '../shared/refusal.js';
import { PublishedSops } from '../sop/index.js';
import { Units } from '../units/index.js';
import { hashOf, newCode, newLink, tidyCode } from './single-use.js';
import type { AnswerDto } from './token.dto.js';
import type { TokenView } from './token.view.js';

/** Where this service is reached from outside, as https://pulang.example; links begin with it. */
export const PUBLIC_URL = Symbol('public url');

/** Where nothing else says until when, in hours. */
const LONGEST = 7 * 24;
/** A code as people may type it; a link is longer. */
const LONGEST_CODE = 20;
/** Wrong codes from one address in an hour, before it has to wait. */
const TRIES = 10;

/** What the small page shows. */
export interface Offered {
  readonly number: string;
  readonly sop: Sop;
  readonly kind: string;
  readonly fromUnit: string;
  readonly offeredAt: number;
  readonly expiresAt: number;
  readonly state: string;
  readonly role: string;
  /** undefined: erased */
  readonly identity: StatedIdentity | undefined;
  /** codes of the case's last step that said something of the condition, letters and belongings */
  readonly data: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly id: string;
  readonly handoffId: string;
  readonly role: string;
  readonly createdBy: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly late: boolean;
  readonly caseId: string;
  readonly personId: string;
  readonly number: string;
  readonly sopId: string;
  readonly sopVersion: number;
  readonly kind: string;
  readonly status: string;
  readonly state: string;
  readonly fromUnit: string;
  readonly offeredAt: Date;
  readonly data: Record<string, unknown> | null;
}

/** Lets partners and receivers, who have no account, answer one handoff by a link or a short code: once, and for a time. */
@Injectable()
export class Tokens {
  /** of this process: addresses are only compared, and only for an hour */
  private readonly pepper = randomBytes(32);

  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: Cases,
    private readonly files: CaseFiles,
    private readonly access: CaseAccess,
    private readonly sops: PublishedSops,
    private readonly units: Units,
    private readonly readPerson: ReadPerson,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /**
   * A new link and code for an open handoff; those given before no longer work.
   * @throws Refused handoff_not_open; handoff_needs_account if staff of a unit answer it
   */
  async give(caseId: string, handoffId: string, actor: Actor): Promise<TokenView> {
    return this.work.run(async (tx) => {
      const { number } = await this.access.requireActable(tx, caseId, actor);
      const [handoff] = await tx.query<{ kind: string; toOwner: string; sop: string; version: number; expiresAt: Date }[]>(
        `select h.kind, h.to_owner as "toOwner", c.sop_id as sop, c.sop_version as version,
           coalesce((select target_at from deadlines d where d.handoff_id = h.id and d.ended_at is null), now() + make_interval(hours => $3)) as "expiresAt"
         from handoffs h join cases c on c.id = h.case_id where h.id = $1 and h.case_id = $2 and h.status = 'open' for update of h`,
        [handoffId, caseId, LONGEST],
      );
      if (!handoff) throw notOpen();
      const sop = this.sops.find(handoff.sop, handoff.version)!;
      const role = linkRoleOf(sop, handoff.toOwner);
      if (!role) throw needsAccount();
      const [link, code] = [newLink(), newCode()];
      await tx.query('update handoff_tokens set revoked_at = now() where handoff_id = $1 and used_at is null and revoked_at is null', [
        handoffId,
      ]);
      await tx.query(
        'insert into handoff_tokens (id, handoff_id, role, link_hash, code_hash, created_by, expires_at) values ($1, $2, $3, $4, $5, $6, $7)',
        [newId(), handoffId, role, hashOf(link), hashOf(code), actor.accountId, handoff.expiresAt],
      );
      const address = `${this.publicUrl}/s/${link}`;
      const [page, until] = [`${this.publicUrl}/s`, handoff.expiresAt.getTime()];
      const text = {
        id: `Pulang: ${sop.file.handoffs[handoff.kind]!.label.id}, kasus ${number}. Mohon dijawab sampai ${sayInstant(until, 'id')}: ${address} (atau kode ${code} di ${page}). Tautan ini hanya untuk Anda dan berlaku sekali.`,
        en: `Pulang: ${sop.file.handoffs[handoff.kind]!.label.en}, case ${number}. Please answer by ${sayInstant(until, 'en')}: ${address} (or code ${code} at ${page}). This link is for you alone and works once.`,
      };
      return { link: address, code, expiresAt: handoff.expiresAt.toISOString(), text };
    });
  }

  /** What is handed over. Reading it uses nothing up; who gave the link is noted as having shown it. @throws Refused token_not_found and why not any more */
  async show(key: string, address: string): Promise<Offered> {
    return this.counted(key, address, (tx) => this.find(tx, key).then((row) => this.offered(tx, row)));
  }

  /** Accepts or declines, once. @throws Refused token_not_found, token_used, token_expired, handoff_not_open, and as the SOP says */
  async answer(given: AnswerDto, address: string): Promise<CaseMoved> {
    const directory = await this.units.directory();
    return this.counted(given.key, address, async (tx) => {
      const row = await this.find(tx, given.key);
      const { file } = this.sops.find(row.sopId, row.sopVersion)!;
      const { accepted, declined } = file.handoffs[row.kind]!;
      const event = given.answer === 'accept' ? accepted : declined;
      const { legMode, reason, plannedArrivalAt, condition, name, title, phone, note } = given;
      const moved = await this.cases.takeIn(
        tx,
        {
          caseId: row.caseId,
          event,
          handoffId: row.handoffId,
          actor: { id: `token:${row.id}`, unit: row.handoffId, role: row.role },
          inputs: {
            ...(legMode ? { leg_mode: legMode } : {}),
            ...(given.answer === 'decline' && reason ? { decline_reason: reason } : {}),
          },
          ...(reason ? { reason } : {}),
          ...(plannedArrivalAt ? { moments: { planned_arrival: instantOf(plannedArrivalAt) } } : {}),
          data: { by: 'token', ...(reason ? { reason } : {}) },
        },
        directory,
      );
      await tx.query('update handoff_tokens set used_at = now() where id = $1', [row.id]);
      const answers = { receiver: { name, title, phone }, condition, note };
      await this.files.recordAnswers(tx, row.personId, event, answers, null);
      return moved;
    });
  }

  private async find(tx: Tx, key: string): Promise<Row> {
    const [row] = await tx.query<Row[]>(
      `select t.id, t.handoff_id as "handoffId", t.role, t.created_by as "createdBy", t.expires_at as "expiresAt", t.used_at as "usedAt", t.revoked_at as "revokedAt",
         t.expires_at < now() as late, c.id as "caseId", c.person_id as "personId", c.number, c.sop_id as "sopId", c.sop_version as "sopVersion",
         h.kind, h.status, h.state, h.from_unit as "fromUnit", h.offered_at as "offeredAt",
         (select e.data from case_events e where e.case_id = c.id and e.seq = h.offered_seq) as data
       from handoff_tokens t join handoffs h on h.id = t.handoff_id join cases c on c.id = h.case_id
       where t.link_hash = $1 or t.code_hash = $2 for update of t`,
      [hashOf(key), hashOf(tidyCode(key))],
    );
    if (!row || row.revokedAt) throw notFound();
    if (row.usedAt) throw used();
    if (row.late) throw expired();
    if (row.status !== 'open') throw notOpen();
    return row;
  }

  private async offered(tx: Tx, row: Row): Promise<Offered> {
    const directory = await this.units.directory(tx);
    const { current } = await this.readPerson.getCurrent(tx, row.personId, 'identity');
    await tx.query(
      `insert into person_reads (person_id, case_id, account_id, unit_id, role, purpose) values ($1, $2, $3, $4, $5, 'handover')`,
      [row.personId, row.caseId, row.createdBy, row.fromUnit, row.role],
    );
    return {
      number: row.number,
      sop: this.sops.find(row.sopId, row.sopVersion)!,
      kind: row.kind,
      fromUnit: directory.units.find(({ id }) => id === row.fromUnit)?.name ?? '',
      offeredAt: row.offeredAt.getTime(),
      expiresAt: row.expiresAt.getTime(),
      state: row.state,
      role: row.role,
      identity: current?.data,
      data: row.data ?? {},
    };
  }

  /** Wrong codes are counted by address. A link cannot be guessed, and one that is over may be opened again and again. */
  private async counted<T>(key: string, address: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const isLink = key.length > LONGEST_CODE;
    if (!isLink) await this.requireFewTries(address);
    try {
      return await this.work.run(work);
    } catch (error) {
      if (!isLink && error instanceof Refused && error.refusal.code === 'token_not_found') await this.countTry(address);
      throw error;
    }
  }

  private async requireFewTries(address: string): Promise<void> {
    const [{ tries }] = await this.work.run((tx) =>
      tx.query<[{ tries: number }]>(
        `select count(*)::int as tries from token_attempts where address_hash = $1 and at > now() - interval '1 hour'`,
        [this.hidden(address)],
      ),
    );
    if (tries >= TRIES) throw tooManyTries();
  }

  private async countTry(address: string): Promise<void> {
    await this.work.run(async (tx) => {
      await tx.query(`delete from token_attempts where at < now() - interval '1 day'`);
      await tx.query('insert into token_attempts (address_hash) values ($1)', [this.hidden(address)]);
    });
  }

  private hidden(address: string): Buffer {
    return createHmac('sha256', this.pepper).update(address).digest();
  }
}

/** A form's local time has no offset: it is that of Asia/Jakarta. */
function instantOf(text: string): number {
  return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}+07:00`);
}

const refused = (code: string, id: string, en: string) => new Refused(new Refusal(code, { id, en }));

const notFound = () =>
  refused(
    'token_not_found',
    'Tautan atau kode ini tidak berlaku. Periksa tulisannya, atau minta yang baru kepada pengirim.',
    'This link or code is not valid. Check it, or ask the sender for a new one.',
  );
const used = () =>
  refused(
    'token_used',
    'Serah terima ini sudah dijawab dengan tautan ini. Tidak ada lagi yang perlu dilakukan.',
    'This handover has been answered with this link. Nothing more is to be done.',
  );
const expired = () =>
  refused(
    'token_expired',
    'Tautan ini sudah lewat waktunya. Minta yang baru kepada pengirim.',
    'This link has expired. Ask the sender for a new one.',
  );
const notOpen = () =>
  refused(
    'handoff_not_open',
    'Serah terima ini sudah tidak terbuka. Hubungi pengirimnya.',
    'This handover is no longer open. Contact the sender.',
  );
const needsAccount = () =>
  refused(
    'handoff_needs_account',
    'Serah terima ini dijawab oleh petugas unit penerima dengan akunnya sendiri.',
    'This handover is answered by staff of the receiving unit with their own account.',
  );
const tooManyTries = () =>
  refused(
    'too_many_tries',
    'Terlalu banyak kode yang salah. Coba lagi satu jam lagi, atau pakai tautannya.',
    'Too many wrong codes. Try again in an hour, or use the link.',
  );
