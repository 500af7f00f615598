import { Module } from '@nestjs/common';
import { CasesModule } from '../../cases/index.js';
import { ClaimFiles } from './claim-files.js';
import { KeepClaims } from './keep-claims.js';

/** What is claimed of persons, for whoever records it: requests and jobs alike. The routes are in ClaimWorkModule. Needs PeopleModule beside it. */
@Module({ imports: [CasesModule], providers: [ClaimFiles, KeepClaims], exports: [ClaimFiles, KeepClaims] })
export class ClaimsModule {}
