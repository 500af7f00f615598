import { StartRefused } from '../../platform/config/start-refused.js';

export interface BenchOptions {
  /** whether the register behind it is synthetic: what is shown is marked DATA SINTETIS */
  readonly synthetic: boolean;
  /** base address of the 1:N station, with no slash at its end; undefined: none is connected */
  readonly stationUrl: string | undefined;
}

export const BENCH_OPTIONS = Symbol('bench options');

/**
 * Reads where the 1:N station of the checking unit answers: STATION_URL; undefined: there is none.
 * @throws StartRefused if it is not an address
 */
export function readStationUrl(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const url = env['STATION_URL']?.trim();
  if (!url) return undefined;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && !/[?#@]/.test(url)) return url.replace(/\/+$/, '');
  throw new StartRefused(
    'STATION_URL harus berupa alamat seperti http://10.0.0.2:9000, tanpa nama dan sandi di dalamnya.',
    'STATION_URL must be an address such as http://10.0.0.2:9000, with no name and password in it.',
  );
}
