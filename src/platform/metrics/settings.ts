import { createHash, timingSafeEqual } from 'node:crypto';
import { StartRefused } from '../config/start-refused.js';

/** How the measurements of this process are reached from outside. */
export interface MetricsSettings {
  /** what a Prometheus shows as its bearer; undefined: only people may read them */
  readonly token: string | undefined;
  /** where a worker, which answers no other requests, shows its own at `/metrics`; undefined: nowhere */
  readonly port: number | undefined;
}

export const METRICS_SETTINGS = Symbol('metrics settings');

/** Fewer characters are refused. */
const SHORTEST_TOKEN = 16;

/**
 * Reads METRICS_TOKEN and METRICS_PORT from environment variables. Empty counts as not set.
 * @throws StartRefused if one is not usable, or the port is opened without a token
 */
export function readMetricsSettings(env: Readonly<Record<string, string | undefined>>): MetricsSettings {
  const token = env['METRICS_TOKEN']?.trim() || undefined;
  if (token !== undefined && token.length < SHORTEST_TOKEN) {
    throw new StartRefused(
      `METRICS_TOKEN harus sepanjang ${SHORTEST_TOKEN} huruf atau lebih.`,
      `METRICS_TOKEN must have ${SHORTEST_TOKEN} characters or more.`,
    );
  }
  const text = env['METRICS_PORT']?.trim() || undefined;
  if (text === undefined) return { token, port: undefined };
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new StartRefused('METRICS_PORT harus berupa angka 0 sampai 65535.', 'METRICS_PORT must be a number from 0 to 65535.');
  }
  if (token === undefined) throw new StartRefused('METRICS_PORT memerlukan METRICS_TOKEN.', 'METRICS_PORT needs METRICS_TOKEN.');
  return { token, port: Number(text) };
}

/** Whether an `Authorization` header shows the token; takes as long whether it is right or wrong. */
export function showsToken({ token }: MetricsSettings, authorization: string | undefined): boolean {
  const given = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  return token !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
