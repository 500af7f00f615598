import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { CheckAccess, type AccessRequest } from '../access/index.js';
import { METRICS_SETTINGS, showsToken, type MetricsSettings } from '../platform/metrics/index.js';

/** Lets a Prometheus in, which signs in nowhere, by the token of METRICS_TOKEN; and people who may do `metrics.read`. */
@Injectable()
export class MetricsGuard implements CanActivate {
  constructor(
    @Inject(METRICS_SETTINGS) private readonly settings: MetricsSettings,
    private readonly access: CheckAccess,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AccessRequest>();
    const { authorization } = request.headers;
    if (typeof authorization !== 'string' || !showsToken(this.settings, authorization)) await this.access.require('metrics.read', request);
    return true;
  }
}
