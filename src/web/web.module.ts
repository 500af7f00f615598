import { Module, type DynamicModule } from '@nestjs/common';
import { AboutController, SYNTHETIC } from './about.controller.js';

/** What the web app asks before anybody is signed in. */
@Module({})
export class WebModule {
  static forRoot({ synthetic }: { readonly synthetic: boolean }): DynamicModule {
    return { module: WebModule, controllers: [AboutController], providers: [{ provide: SYNTHETIC, useValue: synthetic }] };
  }
}
