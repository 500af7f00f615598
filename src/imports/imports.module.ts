import { Module } from '@nestjs/common';
import { CaseWorkModule } from '../cases/index.js';
import { TableBodies } from '../platform/tables/index.js';
import { UnitsModule } from '../units/index.js';
import { FindKnown } from './find-known.js';
import { ImportEarlierPersons } from './import-earlier-persons.js';
import { ImportResidents } from './import-residents.js';
import { ImportRows } from './import-rows.js';
import { ImportsController } from './imports.controller.js';

/** Beginning with what an office has: its residents, and the register of those it helped before. Needs AccessModule and PeopleModule beside it. */
@Module({
  imports: [CaseWorkModule, UnitsModule],
  controllers: [ImportsController],
  providers: [TableBodies, FindKnown, ImportRows, ImportResidents, ImportEarlierPersons],
})
export class ImportsModule {}
