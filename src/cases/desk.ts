import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namesOf, type Actor } from '../access/index.js';
import { sayEvent, type Sop } from '../engine/index.js';
import { ReadPerson } from '../people/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import type { Words } from '../shared/refusal.js';
import { PublishedSops } from '../sop/index.js';
import type { ClaimedView, DeviceView, NoticeView, Notices, NoticesSeen, PersonView, RecordHistory } from './case.view.js';
import type { Paging } from './case-queries.js';
import { noticeWords } from './notice-words.js';
import { claimedByOther } from './refusals.js';
import { CaseAccess } from './who-sees.js';

/** Who may take a case over from a colleague. */
const LEADS = ['satpol.lead', 'dinsos.lead', 'dinsos.rehsos', 'dinsos.division', 'dinsos.head', 'dp3ak.verifier', 'upt.head'];

/** No vowels, and nothing that looks like something else on a worn screen. */
const LETTERS = 'BCDFGHJKMNPQRSTVWXYZ23456789';

/** What people do on their own desk: take a case up, read their notices, read a person's data, register a phone. No event of the SOP. */
@Injectable()
export class Desk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly access: CaseAccess,
    private readonly readPerson: ReadPerson,
    private readonly sops: PublishedSops,
  ) {}

  /** Notes that the actor works on the case. Done twice, nothing more happens. @throws Refused already_claimed by a colleague */
  async claim(caseId: string, takeOver: boolean, actor: Actor): Promise<ClaimedView> {
    return this.work.run(async (tx) => {
      await this.access.requireReadable(tx, caseId, actor);
      const [rows] = await tx.query<[unknown[]]>(
        `update cases set claimed_by = $2, claimed_at = coalesce(case when claimed_by = $2 then claimed_at end, now())
         where id = $1 and owner_unit = $3 and closed_at is null and (claimed_by is null or claimed_by = $2 or $4) returning id`,
        [caseId, actor.accountId, actor.unitId, takeOver && LEADS.includes(actor.role)],
      );
      if (rows.length === 0) throw claimedByOther();
      return { claimedBy: actor.accountId };
    });
  }

  /** Gives the case back to the unit's desk. Done twice, nothing more happens. */
  async release(caseId: string, actor: Actor): Promise<ClaimedView> {
    return this.work.run(async (tx) => {
      await this.access.requireReadable(tx, caseId, actor);
      await tx.query('update cases set claimed_by = null, claimed_at = null where id = $1 and claimed_by = $2', [caseId, actor.accountId]);
      return { claimedBy: null };
    });
  }

  /** Everything recorded of the person, in clear. Who read it and why is kept. */
  async person(caseId: string, purpose: string, actor: Actor): Promise<PersonView> {
    return this.work.run(async (tx) => {
      const personId = await this.noteRead(tx, caseId, purpose, actor);
      const records = await this.readPerson.listCurrent(tx, personId);
      return {
        personId,
        records: records.map(({ kind, version, recordedAt, because, data }) => {
          return {
            kind,
            label: this.eventOf(kind),
            version,
            recordedAt: recordedAt.toISOString(),
            because,
            data: (data as Record<string, unknown> | undefined) ?? null,
          };
        }),
      };
    });
  }

  /** Every version of what was answered at an event, the newest first. Who read it and why is kept. @throws Refused case_not_found */
  async answers(caseId: string, event: string, purpose: string, actor: Actor, { after, limit }: Paging): Promise<RecordHistory> {
    return this.work.run(async (tx) => {
      const personId = await this.noteRead(tx, caseId, purpose, actor);
      const before = /^\d{1,6}$/.test(after ?? '') ? Number(after) : Infinity;
      const all = (await this.readPerson.getHistory(tx, personId, `answers:${event}`)).filter(({ version }) => version < before).reverse();
      const shown = all.slice(0, limit);
      const names = await namesOf(
        tx,
        shown.flatMap(({ recordedBy }) => recordedBy ?? []),
      );
      const items = shown.map(({ version, recordedAt, recordedBy, data }) => ({
        version,
        recordedAt: recordedAt.toISOString(),
        recordedBy: (recordedBy && names.get(recordedBy)) ?? null,
        data: (data as Record<string, unknown> | undefined) ?? null,
      }));
      return { items, next: all.length > limit ? String(shown.at(-1)!.version) : null };
    });
  }

  /** @returns the id of the person whose data are read */
  private async noteRead(tx: Tx, caseId: string, purpose: string, actor: Actor): Promise<string> {
    const { personId } = await this.access.requireReadable(tx, caseId, actor);
    await tx.query('insert into person_reads (person_id, case_id, account_id, unit_id, role, purpose) values ($1, $2, $3, $4, $5, $6)', [
      personId,
      caseId,
      actor.accountId,
      actor.unitId,
      actor.role,
      purpose,
    ]);
    return personId;
  }

  /** In the words of the newest procedure: records outlive the case that they were made in. */
  private eventOf(kind: string): Words | null {
    const [, event] = /^answers:(.+)$/.exec(kind) ?? [];
    const sop = this.sops.all.at(-1)!;
    return event === undefined ? null : { id: sayEvent(sop, event, 'id'), en: sayEvent(sop, event, 'en') };
  }

  /** What was put on the desk of the unit or the role, the newest first, with how much of it nobody has seen. */
  async notices({ unitId, role, seesProvince }: Actor, { after, limit }: Paging): Promise<Notices> {
    const rows = await this.source.query<(NoticeRow & { unseen: number })[]>(
      `select n.id, n.case_id as "caseId", c.number, n.kind, n.subject, n.created_at as at, n.seen_at as "seenAt", c.sop_id as "sopId", c.sop_version as "sopVersion",
         (select count(*)::int from notifications n join cases c on c.id = n.case_id where n.seen_at is null and ${MINE}) as unseen
       from notifications n join cases c on c.id = n.case_id
       where ${MINE} and ($4::uuid is null or n.id < $4) order by n.id desc limit $5`,
      [unitId, role, seesProvince, UUID.test(after ?? '') ? after : null, limit + 1],
    );
    const shown = rows.slice(0, limit);
    return {
      items: shown.map((row) => noticeView(this.sops.find(row.sopId, row.sopVersion)!, row)),
      unseen: rows[0]?.unseen ?? 0,
      next: rows.length > limit ? shown.at(-1)!.id : null,
    };
  }

  /**
   * Notes that notices were seen, or takes that back: each takes back only what they noted themselves, for the unit shares its notices.
   * @returns those that are changed by it; done twice, none
   */
  async see(ids: readonly string[], seen: boolean, { accountId, unitId, role, seesProvince }: Actor): Promise<NoticesSeen> {
    const [rows] = await this.source.query<[{ id: string }[]]>(
      `update notifications n set seen_at = case when $5 then now() end, seen_by = case when $5 then $6 end from cases c
       where n.id = any($4::uuid[]) and c.id = n.case_id and case when $5 then n.seen_at is null else n.seen_by = $6 end and ${MINE} returning n.id`,
      [unitId, role, seesProvince, ids, seen, accountId],
    );
    return { ids: rows.map(({ id }) => id) };
  }

  /** Registers a phone that gives case numbers while it has no network, until it is lost. */
  async registerDevice({ accountId }: Actor, deviceId: string | null): Promise<DeviceView> {
    return this.work.run(async (tx) => {
      for (;;) {
        const code = Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
        const rows = await tx.query<unknown[]>(
          'insert into number_codes (code, account_id, device_id) values ($1, $2, $3) on conflict do nothing returning code',
          [code, accountId, deviceId],
        );
        if (rows.length) return { code };
      }
    });
  }
}

/** SQL: whether `n` (a row of notifications, with its case `c`) is for a unit ($1) or a role ($2) that sees the province or not ($3). */
const MINE =
  '(n.unit_id = $1 or (n.unit_id is null and n.role = $2 and $1 in (c.owner_unit, c.opened_by_unit)) or (n.unit_id is null and n.role = $2 and $3))';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface NoticeRow {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly kind: string;
  readonly subject: string;
  readonly at: Date;
  readonly seenAt: Date | null;
  readonly sopId: string;
  readonly sopVersion: number;
}

function noticeView(sop: Sop, { id, caseId, number, kind, subject, at, seenAt }: NoticeRow): NoticeView {
  return {
    id,
    caseId,
    number,
    kind,
    subject,
    words: noticeWords(sop, kind, subject),
    at: at.toISOString(),
    seenAt: seenAt?.toISOString() ?? null,
  };
}
