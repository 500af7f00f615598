import { Controller, Get, Inject } from '@nestjs/common';
import { version } from '../platform/config/version.js';
import { Public } from '../platform/http/declared-access.js';
import type { About } from './about.view.js';

export const SYNTHETIC = Symbol('synthetic');

@Public()
@Controller('about')
export class AboutController {
  constructor(@Inject(SYNTHETIC) private readonly synthetic: boolean) {}

  /** What program this is, and whether its register is the synthetic one. */
  @Get()
  about(): About {
    return { version, synthetic: this.synthetic };
  }
}
