import { Module } from '@nestjs/common';
import { CaseWorkModule } from '../../cases/index.js';
import { SopModule } from '../../sop/index.js';
import { UnitsModule } from '../../units/index.js';
import { DecidePair } from './decide-pair.js';
import { DuplicatesController } from './duplicates.controller.js';
import { DuplicatesModule } from './duplicates.module.js';
import { ListDuplicates } from './list-duplicates.js';

/** Deciding who is the same person, by HTTP. Needs AccessModule and PeopleModule beside it. */
@Module({
  imports: [DuplicatesModule, CaseWorkModule, SopModule, UnitsModule],
  controllers: [DuplicatesController],
  providers: [DecidePair, ListDuplicates],
})
export class DuplicateWorkModule {}
