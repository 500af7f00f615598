import { Module } from '@nestjs/common';
import { Units } from './units.js';

@Module({ providers: [Units], exports: [Units] })
export class UnitsModule {}
