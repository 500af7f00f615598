import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { SopModule } from '../sop/index.js';
import { UnitsModule } from '../units/index.js';
import { CaseRepository } from './case.repository.js';
import { Cases } from './cases.js';
import { SameActEffects } from './effects.js';
import { HANDLERS } from './handlers.js';
import { LaterEffects } from './later-effects.js';

/** Cases and what follows from them. The effects that the SOP wants in the same act are carried out by whoever provides them (`CarriesOut`): PlacesModule must stand beside it. The clocks themselves run where the workers are (`ClocksModule`), the routes where requests are answered. */
@Module({
  imports: [DiscoveryModule, SopModule, UnitsModule],
  providers: [Cases, CaseRepository, SameActEffects, LaterEffects, ...HANDLERS],
  exports: [Cases],
})
export class CasesModule {}
