import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { StartRefused } from '../platform/config/start-refused.js';
import { DECLARED_ACCESS } from '../platform/http/declared-access.js';

/** Stops the boot if a route does not say who may call it, by `@Allow('...')` or `@Public()`: nothing is open because it was forgotten. */
@Injectable()
export class EveryRouteDeclares implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws StartRefused naming every such route */
  onModuleInit(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => {
          const handler = prototype[name];
          if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return false;
          return this.reflector.getAllAndOverride<unknown>(DECLARED_ACCESS, [handler, metatype]) === undefined;
        })
        .map((name) => `${metatype.name}.${name}`);
    });
    if (silent.length) {
      const list = silent.join(', ');
      throw new StartRefused(
        `Belum dinyatakan siapa yang boleh memanggil: ${list}. Beri @Allow('...') atau @Public().`,
        `It is not said who may call: ${list}. Add @Allow('...') or @Public().`,
      );
    }
  }
}
