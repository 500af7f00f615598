import { Module } from '@nestjs/common';
import { SopModule } from '../sop/index.js';
import { UnitsModule } from '../units/index.js';
import { CaseRepository } from './case.repository.js';
import { Cases } from './cases.js';
import { HANDLERS } from './handlers.js';

/** Cases and what follows from them. The clocks themselves run where the workers are (`ClocksModule`), the routes where requests are answered. */
@Module({ imports: [SopModule, UnitsModule], providers: [Cases, CaseRepository, ...HANDLERS], exports: [Cases] })
export class CasesModule {}
