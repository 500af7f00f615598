import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { dayOf } from '../../deadlines/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { TellScreens } from '../tell-screens.js';
import type { Claim } from './claim.js';
import { ClaimFiles } from './claim-files.js';
import type { NewClaimDto } from './claims.dto.js';
import type { ClaimsAddedView } from './claims.view.js';
import { hasNikStructure } from './picture.js';
import { nikHasWrongStructure, valueHasWrongForm } from './refusals.js';
import { claimsOf } from './stated.js';
import { isSpeech } from './strengths.js';

/** Which values a kind may have. */
const FORMS: Readonly<Record<string, RegExp>> = {
  birth: /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  age: /^(\d|[1-9]\d|1[01]\d|120)$/,
  sex: /^(female|male)$/,
};

/** Adds what was said or shown of a person, outside of any step of the case. */
@Injectable()
export class AddClaims {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly files: ClaimFiles,
    private readonly screens: TellScreens,
  ) {}

  /** All of them or none. @throws Refused case_not_found, nik_structure_wrong (as said it may be kept, as seen not), claim_value_wrong, person_erased */
  async run(caseId: string, said: readonly NewClaimDto[], actor: Actor): Promise<ClaimsAddedView> {
    const now = new Date();
    for (const { kind, value, source } of said) {
      if (FORMS[kind] && !FORMS[kind].test(value.trim())) throw valueHasWrongForm(kind);
      if (kind === 'nik' && !isSpeech(source) && !hasNikStructure(value, dayOf(now.getTime()))) throw nikHasWrongStructure();
    }
    const claims = said.flatMap((each) => claimFrom(each, caseId, actor, now.toISOString()));
    return this.work.run(async (tx) => {
      const { personId } = await this.access.requireActable(tx, caseId, actor);
      const by = { by: actor.accountId, because: 'claim_added' };
      await this.files.change(tx, personId, (file) => ({ ...file, claims: [...file.claims, ...claims] }), by);
      await this.screens.identityChanged(tx, [caseId]);
      return { claimIds: claims.map(({ id }) => id) };
    });
  }
}

function claimFrom(
  { kind, value, denies, source, evidence, saidAt, sureness }: NewClaimDto,
  caseId: string,
  actor: Actor,
  now: string,
): Claim[] {
  const at = saidAt === undefined ? now : new Date(saidAt).toISOString();
  const reference = evidence ? { kind: evidence.kind, ref: evidence.ref } : null;
  const saying = { source, evidence: reference, saidAt: at, recordedAt: now, recordedBy: actor.accountId, caseId, sureness };
  return claimsOf([{ kind, value: value.trim(), denies }], saying);
}
