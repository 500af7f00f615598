import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { TellScreens } from '../tell-screens.js';
import { ClaimFiles } from './claim-files.js';
import type { ClaimWithdrawnAnswer } from './claims.view.js';
import { cameWithIdentification } from './from-step.js';
import { claimNotFound, withdrawnByTheCase } from './refusals.js';

/** Marks a claim as withdrawn: it no longer counts, and stays. */
@Injectable()
export class WithdrawClaim {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly files: ClaimFiles,
    private readonly screens: TellScreens,
  ) {}

  /** Done twice, the first reason stays. @throws Refused case_not_found, claim_not_found, withdrawn_by_the_case, person_erased */
  async run(caseId: string, claimId: string, reason: string, actor: Actor): Promise<ClaimWithdrawnAnswer> {
    return this.work.run(async (tx) => {
      const { personId } = await this.access.requireActable(tx, caseId, actor);
      const withdrawn = { at: new Date().toISOString(), by: actor.accountId, reason };
      const { claims } = await this.files.change(
        tx,
        personId,
        (file) => {
          const claim = file.claims.find(({ id }) => id === claimId);
          if (!claim) throw claimNotFound();
          if (cameWithIdentification(claim)) throw withdrawnByTheCase();
          if (claim.withdrawn) return file;
          return { ...file, claims: file.claims.map((each) => (each === claim ? { ...each, withdrawn } : each)) };
        },
        { by: actor.accountId, because: 'claim_withdrawn' },
      );
      await this.screens.identityChanged(tx, [caseId]);
      return { claimId, reason: claims.find(({ id }) => id === claimId)!.withdrawn!.reason };
    });
  }
}
