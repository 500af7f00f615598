import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../access/index.js';
import { dayOf } from '../deadlines/index.js';
import { readAreas } from '../units/index.js';
import { readNik, type NikReading } from './domain/nik.js';
import { ReadNikDto } from './nik.dto.js';
import type { NikReadingView } from './nik.view.js';

const WORDS = {
  correct: { id: 'susunan benar', en: 'structure is right' },
  warning: { id: 'peringatan', en: 'warning' },
  wrong: { id: 'susunan salah', en: 'structure is wrong' },
} as const;

/** What a NIK says, while it is typed. Nothing is looked up and nothing is kept. */
@Controller('nik')
export class NikController {
  private readonly areas = readAreas();

  /** The structure of a NIK: what its digits say, and what is odd about them. Whether it exists only Dukcapil knows. */
  @Allow('case.act')
  @Post('reading')
  @HttpCode(200)
  readNik(@Body() { nik, sex, birthDate, ageEstimate }: ReadNikDto): NikReadingView {
    const stated = { sex, birthDate, ageEstimate };
    // the register is synthetic: everybody in it has the serial 0000
    return viewOf(readNik(nik, { areas: this.areas, today: dayOf(Date.now()), synthetic: true, stated }));
  }
}

function viewOf({ verdict, findings, says }: NikReading): NikReadingView {
  return {
    verdict,
    words: WORDS[verdict],
    findings,
    sex: says?.sex ?? null,
    day: says?.day ?? null,
    month: says?.month ?? null,
    years: says?.years ?? [],
    area: says?.area ?? null,
  };
}
