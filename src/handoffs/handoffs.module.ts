import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule, CaseWorkModule } from '../cases/index.js';
import { SopModule } from '../sop/index.js';
import { UnitsModule } from '../units/index.js';
import { PUBLIC_URL, Tokens } from './tokens.js';
import { TokenPages, TokensController } from './tokens.controller.js';

/** Handoffs to those who have no account. Needs PeopleModule and AccessModule beside it. */
@Module({})
export class HandoffsModule {
  /** @param publicUrl where this service is reached from outside */
  static forRoot({ publicUrl }: { readonly publicUrl: string }): DynamicModule {
    return {
      module: HandoffsModule,
      imports: [CasesModule, CaseWorkModule, SopModule, UnitsModule],
      controllers: [TokensController, TokenPages],
      providers: [Tokens, { provide: PUBLIC_URL, useValue: publicUrl }],
    };
  }
}
