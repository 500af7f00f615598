import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { DoesLater, type LaterEffect, type Taken } from '../../cases/index.js';
import type { Tx } from '../../platform/database/index.js';
import { TellScreens } from '../tell-screens.js';
import { hastenCheck, insertCheck } from './checks.repository.js';

/** Who asked, and about whom; the row's columns are the event's. */
const ASKED = `
select c.person_id as "personId", e.actor_id as "askedBy", e.actor_unit as "unitId", e.actor_role as role
from case_events e join cases c on c.id = e.case_id join accounts a on a.id::text = e.actor_id where e.case_id = $1 and e.seq = $2`;

/** Starts the check that the SOP asks for (`ask_dukcapil`). What is sent is read when it is sent. Idempotent by case and event. */
@Injectable()
@DoesLater('ask_dukcapil')
export class AskDukcapil implements LaterEffect {
  constructor(private readonly screens: TellScreens) {}

  async do(tx: Tx, { caseId, seq }: Pick<Taken, 'caseId' | 'seq'>): Promise<void> {
    const [asked] = await tx.query<{ personId: string; askedBy: string; unitId: string; role: string }[]>(ASKED, [caseId, seq]);
    if (!asked) return; // not by somebody of ours: the SOP does not let anybody else
    const check = { ...asked, id: newId(), caseId, kind: 'verify', photoId: null, purpose: 'identification', askedSeq: seq } as const;
    if (!(await insertCheck(tx, check))) await hastenCheck(tx, caseId, 'verify', seq);
    await this.screens.identityChanged(tx, [caseId]);
  }
}
