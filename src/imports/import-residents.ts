import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { CaseFiles, type CaseMoved } from '../cases/index.js';
import { alongWithFirst } from '../platform/database/unit-of-work.js';
import { RESIDENTS } from './domain/columns.js';
import { ImportRows, type ImportOptions } from './import-rows.js';
import type { ImportReport } from './import.view.js';
import { noteCase } from './imports.repository.js';
import { notYourRegister } from './problems.js';
import { CARRIED_OVER, carriedOverStep, understandResident } from './understand.js';

/** Those who live in a UPT already become cases in its hands, each with the day of admission and the bed. */
@Injectable()
export class ImportResidents {
  constructor(
    private readonly rows: ImportRows,
    private readonly files: CaseFiles,
  ) {}

  /** See ImportRows. @throws Refused not_for_role besides, if it is not the UPT itself */
  async run(bytes: Buffer, options: ImportOptions, actor: Actor): Promise<ImportReport> {
    if (!actor.role.startsWith('upt.')) throw notYourRegister();
    return this.rows.run(
      {
        ...RESIDENTS,
        understand: understandResident,
        write: async (row, key, { region }) => {
          const opened = { step: carriedOverStep(row) };
          await alongWithFirst(
            (tx, moved) => noteCase(tx, key, (moved as CaseMoved).caseId),
            () => this.files.open({ event: CARRIED_OVER, region: region ?? '35' }, opened, actor),
          );
        },
      },
      bytes,
      options,
      actor,
    );
  }
}
