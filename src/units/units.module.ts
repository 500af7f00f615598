import { Module } from '@nestjs/common';
import { ListUnits } from './list-units.js';
import { UnitsController } from './units.controller.js';
import { Units } from './units.js';

@Module({ controllers: [UnitsController], providers: [Units, ListUnits], exports: [Units] })
export class UnitsModule {}
