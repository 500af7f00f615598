import { Module, type DynamicModule } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/index.js';
import { ErasePerson } from './erase-person.js';
import { FindCandidates } from './find-candidates.js';
import { FindPersons } from './find-persons.js';
import type { MasterKeys } from './protection/master-keys.js';
import { ReadPerson } from './read-person.js';
import { RecordVersion } from './record-version.js';
import { RegisterPerson } from './register-person.js';
import { RenewSearchTerms } from './renew-search-terms.js';
import { RotateMasterKey } from './rotate-master-key.js';
import { SamePersons } from './same-persons.js';
import { AttachmentKeys } from './seal-for-person.js';
import { ServiceKeys } from './service-keys.js';
import { TidySearch } from './tidy-search.js';
import { Vault } from './vault.js';

const useCases = [
  RegisterPerson,
  RecordVersion,
  ReadPerson,
  FindPersons,
  FindCandidates,
  SamePersons,
  ErasePerson,
  RotateMasterKey,
  TidySearch,
  AttachmentKeys,
  ServiceKeys,
];

/** Persons and the protection of their data, for every feature: there is one vault. */
@Module({})
export class PeopleModule {
  /** @param works whether this process does what is to be done in the background */
  static forRoot(masterKeys: MasterKeys, works = false): DynamicModule {
    return {
      module: PeopleModule,
      global: true,
      providers: [
        { provide: Vault, useFactory: (unitOfWork: UnitOfWork) => Vault.open(unitOfWork, masterKeys), inject: [UnitOfWork] },
        ...useCases,
        ...(works ? [RenewSearchTerms] : []),
      ],
      exports: useCases,
    };
  }
}
