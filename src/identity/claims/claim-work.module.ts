import { Module, type OnModuleInit } from '@nestjs/common';
import { CaseFiles, CaseWorkModule } from '../../cases/index.js';
import { UnitsModule } from '../../units/index.js';
import { TellScreens } from '../tell-screens.js';
import { AddClaims } from './add-claims.js';
import { ClaimsController } from './claims.controller.js';
import { ClaimsModule } from './claims.module.js';
import { KeepClaims } from './keep-claims.js';
import { ReadClaimsTogether } from './read-together.js';
import { ShowIdentity } from './show-identity.js';
import { WithdrawClaim } from './withdraw-claim.js';

/** Claims by HTTP; and from here on the steps of cases are kept as claims. Needs AccessModule and PeopleModule beside it. */
@Module({
  imports: [CaseWorkModule, ClaimsModule, UnitsModule],
  controllers: [ClaimsController],
  providers: [TellScreens, ReadClaimsTogether, ShowIdentity, AddClaims, WithdrawClaim],
  exports: [ReadClaimsTogether],
})
export class ClaimWorkModule implements OnModuleInit {
  constructor(
    private readonly files: CaseFiles,
    private readonly claims: KeepClaims,
  ) {}

  onModuleInit(): void {
    this.files.keepIdentityBy(this.claims);
  }
}
