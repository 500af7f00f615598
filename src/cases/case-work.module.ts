import { Module } from '@nestjs/common';
import { SopModule } from '../sop/index.js';
import { UnitsModule } from '../units/index.js';
import { CaseFiles } from './case-files.js';
import { CaseQueries } from './case-queries.js';
import { CasesController } from './cases.controller.js';
import { CasesModule } from './cases.module.js';
import { DeskController } from './desk.controller.js';
import { Desk } from './desk.js';
import { CaseAccess } from './who-sees.js';

/** Cases as people work on them, by HTTP. Needs AccessModule and PeopleModule beside it. */
@Module({
  imports: [CasesModule, SopModule, UnitsModule],
  controllers: [CasesController, DeskController],
  providers: [CaseFiles, CaseQueries, CaseAccess, Desk],
  exports: [CaseAccess, CaseFiles, CaseQueries],
})
export class CaseWorkModule {}
