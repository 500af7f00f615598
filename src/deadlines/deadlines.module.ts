import { Module, type DynamicModule } from '@nestjs/common';
import { Calendar } from './calendar.js';

/** The office's time, for everybody. */
@Module({})
export class DeadlinesModule {
  static forRoot({ speed = 1 }: { readonly speed?: number } = {}): DynamicModule {
    return {
      module: DeadlinesModule,
      global: true,
      providers: [{ provide: Calendar, useFactory: () => new Calendar(speed) }],
      exports: [Calendar],
    };
  }
}
