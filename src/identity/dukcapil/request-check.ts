import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { mayDo, type Actor } from '../../access/index.js';
import { CaseAccess, Cases, sayInstant } from '../../cases/index.js';
import { dayOf } from '../../deadlines/index.js';
import { ReadPerson } from '../../people/index.js';
import { Overtaken, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Refused } from '../../shared/refusal.js';
import { PublishedSops } from '../../sop/index.js';
import { readAreas, Units, type Directory } from '../../units/index.js';
import { TellScreens } from '../tell-screens.js';
import { countCallsToday, hastenCheck, insertCheck, readService, type CheckKind } from './checks.repository.js';
import { askFaceOf, askOf } from './domain/ask.js';
import { facesNotSetUp, notForRole, notSent, personLimit } from './refusals.js';
import { DUKCAPIL_SETTINGS, type DukcapilSettings } from './settings.js';

export interface AskedFor {
  readonly kind: CheckKind;
  readonly purpose: string;
}

const EVENT = 'verification_asked';

/** The newest photo of the face of the case's person. */
const PHOTO = `
select a.id from attachments a where a.case_id = $1 and a.person_id = $2 and a.kind = 'photo_face' and a.media_type = 'image/jpeg' and a.removed_at is null
order by a.id desc limit 1`;

/**
 * Asks Dukcapil about the person of a case. A verification is the SOP's event where the SOP lets the actor take it; DP3AK may also ask beside it. Done
 * again while one waits, it is that one, asked sooner.
 */
@Injectable()
export class RequestCheck {
  private readonly areas = readAreas();

  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: Cases,
    private readonly sops: PublishedSops,
    private readonly units: Units,
    private readonly readPerson: ReadPerson,
    private readonly screens: TellScreens,
    @Inject(DUKCAPIL_SETTINGS) private readonly settings: DukcapilSettings,
  ) {}

  /**
   * @throws Refused case_not_found; what the SOP refuses; nik_missing, nik_wrong, too_little, no_photo, person_erased; check_limit_reached
   */
  async run(caseId: string, { kind, purpose }: AskedFor, actor: Actor): Promise<{ readonly id: string }> {
    const directory = await this.units.directory();
    return this.work.run(async (tx) => {
      const { personId } = await this.access.requireReadable(tx, caseId, actor);
      if (kind === 'face' && !mayDo('identity.check', actor.role)) throw notForRole();
      const photoId = await this.requireSendable(tx, caseId, personId, kind);
      const askedSeq = await this.takeEvent(tx, caseId, kind, actor, directory);
      const asked = { askedBy: actor.accountId, unitId: actor.unitId, role: actor.role, purpose, askedSeq };
      const made = await insertCheck(tx, { id: newId(), caseId, personId, kind, photoId, ...asked });
      const check = made ?? (await hastenCheck(tx, caseId, kind, null));
      if (!check) throw new Overtaken(); // it was answered in this moment: all of this is done again
      await this.screens.identityChanged(tx, [caseId]);
      return { id: check.id };
    });
  }

  /** @returns the photo that a face check is about */
  private async requireSendable(tx: Tx, caseId: string, personId: string, kind: CheckKind): Promise<string | null> {
    const { service, perPerson } = this.settings;
    if (kind === 'face' && service && service.publicKey === undefined) throw facesNotSetUp();
    const { erased, current } = await this.readPerson.getCurrent(tx, personId, 'identity');
    if (erased) throw notSent('person_erased');
    const context = { areas: this.areas, today: dayOf(Date.now()), synthetic: service?.synthetic ?? true };
    const ask = (kind === 'face' ? askFaceOf : askOf)(current?.data ?? {}, context);
    if ('notSent' in ask) throw notSent(ask.notSent);
    if ((await countCallsToday(tx, personId)) >= perPerson) {
      const { tomorrow } = (await readService(tx))!;
      throw personLimit(perPerson, { id: sayInstant(tomorrow, 'id'), en: sayInstant(tomorrow, 'en') });
    }
    if (kind === 'verify') return null;
    const [photo] = await tx.query<{ id: string }[]>(PHOTO, [caseId, personId]);
    if (!photo) throw notSent('no_photo');
    return photo.id;
  }

  /**
   * Takes the SOP's event where it may be taken.
   * @returns its seq; null: asked beside the SOP
   */
  private async takeEvent(tx: Tx, caseId: string, kind: CheckKind, actor: Actor, directory: Directory): Promise<number | null> {
    if (kind === 'face') return null; // nothing of the SOP: people judge it
    const party = { id: actor.accountId, unit: actor.unitId, role: actor.role };
    try {
      const moved = await tx.transaction((part) =>
        this.cases.takeIn(part, { caseId, event: EVENT, actor: party, data: { method: 'verify' } }, directory),
      );
      return moved.version;
    } catch (error) {
      if (error instanceof Refused && (mayDo('identity.check', actor.role) || (await this.isBeingVerified(tx, caseId, actor)))) return null;
      throw error;
    }
  }

  /** Whether the SOP has let somebody of this role ask already, and waits for the answer. */
  private async isBeingVerified(tx: Tx, caseId: string, { role }: Actor): Promise<boolean> {
    const [row] = await tx.query<{ state: string; sop: string; version: number }[]>(
      `select snapshot->'regions'->>'identity' as state, sop_id as sop, sop_version as version from cases where id = $1`,
      [caseId],
    );
    const sop = row && this.sops.find(row.sop, row.version);
    return row?.state === 'verifying' && sop!.transitions.some(({ event, by }) => event === EVENT && by.has(role));
  }
}
