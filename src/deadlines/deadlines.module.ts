import { Module, type DynamicModule } from '@nestjs/common';
import { CalendarDays } from './calendar-days.js';
import { CalendarController } from './calendar.controller.js';
import { Calendar } from './calendar.js';

/** The office's time, for everybody. Needs DatabaseModule beside it, and AccessModule where it answers requests. */
@Module({})
export class DeadlinesModule {
  static forRoot({ speed = 1, answers = false }: { readonly speed?: number; readonly answers?: boolean } = {}): DynamicModule {
    return {
      module: DeadlinesModule,
      global: true,
      controllers: answers ? [CalendarController] : [],
      providers: [{ provide: Calendar, useFactory: () => new Calendar(speed) }, CalendarDays],
      exports: [Calendar],
    };
  }
}
