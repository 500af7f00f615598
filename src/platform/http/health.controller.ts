import { Controller, Get } from '@nestjs/common';
import { version } from '../config/version.js';
import { Public } from './declared-access.js';

/** What the health address answers: that the process is up, not that everything it needs is. */
export interface Health {
  readonly status: 'ok';
  readonly version: string;
  /** whole seconds since the process began */
  readonly uptimeSeconds: number;
}

@Public()
@Controller('health')
export class HealthController {
  @Get()
  health(): Health {
    return { status: 'ok', version, uptimeSeconds: Math.floor(process.uptime()) };
  }
}
