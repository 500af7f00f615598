import { Injectable } from '@nestjs/common';
import { dayOf } from '../../deadlines/index.js';
import { nikDigits, ReadPerson } from '../../people/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Handles, type Message, type MessageHandler } from '../../platform/queue/index.js';
import { Refusal, Refused } from '../../shared/refusal.js';
import { findCheck } from './checks.repository.js';
import { DukcapilClient } from './client.js';
import { ReturnDataDue } from './messages.js';

type Payload = Parameters<typeof ReturnDataDue.of>[0];

/** Nothing is known of it: it is tried again, later and later. */
class NotTold extends Error {
  override readonly name = 'NotTold';
}

const REFUSED = new Refusal('return_data_refused', {
  id: 'Dukcapil menolak data balikan ini. Periksa pengaturan DUKCAPIL_INSTITUTION dan DUKCAPIL_CUSTOMER.',
  en: 'Dukcapil refuses this return data. Check the settings DUKCAPIL_INSTITUTION and DUKCAPIL_CUSTOMER.',
});

/** Tells Dukcapil what its answer was used for ("data balikan"), once for each check: sent before counts as sent. */
@Injectable()
@Handles(ReturnDataDue)
export class SendReturnData implements MessageHandler<Payload, void> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly client: DukcapilClient,
    private readonly readPerson: ReadPerson,
  ) {}

  /** @throws NotTold to be tried again; Refused if it is never taken as it is */
  async prepare({ payload: { checkId } }: Message<Payload>): Promise<void> {
    if (!this.client.service?.returnData) return;
    const due = await this.work.run((tx) => this.read(tx, checkId));
    if (!due) return;
    const answer = await this.client.tellBack(due.nik, { keterangan: due.purpose, tanggal: due.day });
    if (answer === 'refused') throw new Refused(REFUSED);
    if (answer !== 'sent') throw new NotTold(answer);
  }

  async handle(tx: Tx, { payload: { checkId } }: Message<Payload>): Promise<void> {
    await tx.query('update identity_checks set returned_at = coalesce(returned_at, clock_timestamp()) where id = $1', [checkId]);
  }

  private async read(tx: Tx, checkId: string): Promise<{ nik: string; purpose: string; day: string } | undefined> {
    const check = await findCheck(tx, checkId);
    if (!check?.answeredAt || check.returnedAt) return undefined;
    const { current } = await this.readPerson.getCurrent(tx, check.personId, 'identity');
    const nik = nikDigits(current?.data?.nik ?? '');
    return nik === undefined ? undefined : { nik, purpose: check.purpose, day: dayOf(check.answeredAt.getTime()) };
  }
}
