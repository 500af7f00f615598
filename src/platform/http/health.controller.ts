import { Controller, Get } from '@nestjs/common';
import { version } from '../config/version.js';
import { Public } from './declared-access.js';
import type { Health } from './health.view.js';

@Public()
@Controller('health')
export class HealthController {
  /** That the process is up, not that everything it needs is. */
  @Get()
  health(): Health {
    return { status: 'ok', version, uptimeSeconds: Math.floor(process.uptime()) };
  }
}
