import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { noticeWords, sayInstant } from '../cases/index.js';
import type { Tx } from '../platform/database/index.js';
import { Handles, type Message, type MessageHandler } from '../platform/queue/index.js';
import { PublishedSops } from '../sop/index.js';
import { refusedWords, textOf, type Told } from './domain/words.js';
import { PushDue } from './messages.js';
import { PushService } from './push-service.js';
import { deleteSubscription, findListener, listBatch, type PushRow } from './push.repository.js';

type Payload = { readonly batch: string; readonly subscriptionId: string };

/** Sends a batch to one browser. Sent again it shows once: by its tag on the screen, and by its topic at the push service. */
@Injectable()
@Handles(PushDue)
export class SendPush implements MessageHandler<Payload, 'sent' | 'gone' | 'nothing'> {
  constructor(
    private readonly source: DataSource,
    private readonly sops: PublishedSops,
    private readonly service: PushService,
  ) {}

  async prepare({ payload: { batch, subscriptionId } }: Message<Payload>): Promise<'sent' | 'gone' | 'nothing'> {
    const listener = await findListener(this.source, subscriptionId);
    const rows = listener ? await listBatch(this.source, batch) : [];
    if (!listener || rows.length === 0) return 'nothing';
    const text = textOf(
      rows.map((row) => this.toldOf(row)),
      listener.language,
    );
    const isUrgent = rows.some(({ urgent }) => urgent);
    return this.service.send(listener, { ...text, tag: batch }, batch.replaceAll('-', ''), isUrgent);
  }

  async handle(tx: Tx, { payload: { subscriptionId } }: Message<Payload>, sent: 'sent' | 'gone' | 'nothing'): Promise<void> {
    if (sent === 'gone') await deleteSubscription(tx, subscriptionId);
  }

  private toldOf({ kind, caseId, number, noticeKind, subject, answer, sopId, sopVersion, due }: PushRow): Told {
    const sop = this.sops.find(sopId, sopVersion)!;
    const refused = noticeKind === 'answer' ? refusedWords(sop.file.handoffs[subject]?.label, answer) : undefined;
    const what = refused ?? noticeWords(sop, noticeKind, subject);
    return { kind, caseId, number, what, due: due ? { id: sayInstant(+due, 'id'), en: sayInstant(+due, 'en') } : undefined };
  }
}
