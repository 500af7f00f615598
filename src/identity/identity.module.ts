import { Module } from '@nestjs/common';
import { NikController } from './nik.controller.js';

/** Who somebody is. */
@Module({ controllers: [NikController] })
export class IdentityModule {}
