import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { BenchModule } from './bench/bench.module.js';
import { ClaimWorkModule } from './claims/claim-work.module.js';
import { DukcapilModule } from './dukcapil/dukcapil.module.js';
import type { FacePhotos } from './dukcapil/face-photos.js';
import type { DukcapilSettings } from './dukcapil/settings.js';
import { DuplicatesModule } from './duplicates/duplicates.module.js';
import { DuplicateWorkModule } from './duplicates/duplicate-work.module.js';
import { NikController } from './nik.controller.js';

export interface IdentityOptions {
  readonly dukcapil: DukcapilSettings;
  /** base address of the 1:N station; undefined: none is connected */
  readonly stationUrl: string | undefined;
  readonly photos: Pick<FactoryProvider<FacePhotos>, 'inject' | 'useFactory'> & { readonly imports: NonNullable<DynamicModule['imports']> };
  /** whether this process answers requests */
  readonly answers: boolean;
  /** whether this process asks Dukcapil */
  readonly works: boolean;
}

/** Who somebody is: the NIK, what is claimed, what Dukcapil says, the checking unit's bench, and who came before. */
@Module({})
export class IdentityModule {
  static forRoot({ dukcapil, stationUrl, photos, answers, works }: IdentityOptions): DynamicModule {
    const gateway = DukcapilModule.forRoot({ settings: dukcapil, photos, answers, works });
    const synthetic = dukcapil.service?.synthetic ?? false;
    return {
      module: IdentityModule,
      imports: [
        gateway,
        DuplicatesModule,
        ...(answers ? [ClaimWorkModule, DuplicateWorkModule, BenchModule.forRoot({ synthetic, stationUrl }, gateway)] : []),
      ],
      controllers: answers ? [NikController] : [],
    };
  }
}
