import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { RegisterPerson } from '../people/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { EARLIER_PERSONS } from './domain/columns.js';
import { EARLIER_REGISTER } from './find-known.js';
import { ImportRows, type ImportOptions } from './import-rows.js';
import type { ImportReport } from './import.view.js';
import { notePerson } from './imports.repository.js';
import { understandEarlierPerson } from './understand.js';

/** Those who were helped before this program came become persons without a case, so that they are known when they come again. */
@Injectable()
export class ImportEarlierPersons {
  constructor(
    private readonly rows: ImportRows,
    private readonly work: UnitOfWork,
    private readonly register: RegisterPerson,
  ) {}

  /** See ImportRows. */
  async run(bytes: Buffer, options: ImportOptions, actor: Actor): Promise<ImportReport> {
    return this.rows.run(
      {
        ...EARLIER_PERSONS,
        understand: understandEarlierPerson,
        write: ({ identity, more }, key) =>
          this.work.run(async (tx) => {
            const records = { [`answers:${EARLIER_REGISTER}`]: more };
            const personId = await this.register.run(tx, { identity, records, by: actor.accountId, because: EARLIER_REGISTER });
            await notePerson(tx, key, personId);
          }),
      },
      bytes,
      options,
      actor,
    );
  }
}
