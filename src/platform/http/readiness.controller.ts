import { Controller, Get, Header } from '@nestjs/common';
import { CheckReadiness } from './check-readiness.js';
import { Public } from './declared-access.js';
import type { Readiness } from './readiness.view.js';

@Public()
@Controller('readiness')
export class ReadinessController {
  constructor(private readonly checks: CheckReadiness) {}

  /** Whether the program can work now: 503 names what is missing. */
  @Get()
  @Header('Cache-Control', 'no-store')
  readiness(): Promise<Readiness> {
    return this.checks.check();
  }
}
