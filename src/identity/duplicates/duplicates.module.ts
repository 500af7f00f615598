import { Module } from '@nestjs/common';
import { CasesModule } from '../../cases/index.js';
import { UnitsModule } from '../../units/index.js';
import { TellScreens } from '../tell-screens.js';
import { LookForSame } from './look-for-same.js';
import { SearchDuplicates } from './search-duplicates.js';

/** Looking for repeat clients, in the background too. The routes are in DuplicateWorkModule. Needs PeopleModule beside it. */
@Module({
  imports: [CasesModule, UnitsModule],
  providers: [LookForSame, SearchDuplicates, TellScreens],
  exports: [SearchDuplicates, TellScreens],
})
export class DuplicatesModule {}
