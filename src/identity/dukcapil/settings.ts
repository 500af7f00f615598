import { existsSync, readFileSync } from 'node:fs';
import { createPublicKey } from 'node:crypto';
import { StartRefused } from '../../platform/config/start-refused.js';
import type { Thresholds } from './domain/verdict.js';

/** Where Dukcapil is, and as whom it is asked. */
export interface DukcapilService {
  /** base address, without a slash at its end */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** id of the institution, part of the path */
  readonly customer: string;
  /** the address that is told as the user's */
  readonly ip: string;
  /** PEM; undefined: faces cannot be compared */
  readonly publicKey: string | undefined;
  readonly facePath: string;
  /** undefined: no return data is sent */
  readonly returnData: { readonly token: string; readonly path: string; readonly institution: string } | undefined;
  /** whether its register is synthetic: what it says is marked DATA SINTETIS */
  readonly synthetic: boolean;
}

export interface DukcapilSettings {
  /** undefined: not connected, and checks wait */
  readonly service: DukcapilService | undefined;
  readonly thresholds: Thresholds;
  /** milliseconds that one call may take */
  readonly timeout: number;
  /** calls a second at most, of all processes together */
  readonly rate: number;
  /** calls a day at most, Asia/Jakarta */
  readonly dailyQuota: number;
  /** calls a day at most about one person */
  readonly perPerson: number;
}

/** The built-in simulator, as whoever has started it tells. */
export type Simulator = Pick<DukcapilService, 'url' | 'user' | 'password' | 'customer' | 'publicKey'> & { readonly returnToken?: string };

export const DUKCAPIL_SETTINGS = Symbol('dukcapil settings');

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings DUKCAPIL_*. Empty counts as not set.
 * @param simulator asked while DUKCAPIL_URL is not set
 * @throws StartRefused if one is not usable, never with a secret in it
 */
export function readDukcapilSettings(env: Env, simulator?: Simulator): DukcapilSettings {
  const address = number(env, 'DUKCAPIL_ADDRESS_THRESHOLD', 0, 0, 100);
  return {
    service: serviceOf(env, simulator),
    thresholds: { name: number(env, 'DUKCAPIL_NAME_THRESHOLD', 80, 1, 100), address: address === 0 ? undefined : address },
    timeout: 1_000 * number(env, 'DUKCAPIL_TIMEOUT', 10, 1, 120),
    rate: number(env, 'DUKCAPIL_RATE', 2, 0.01, 100),
    dailyQuota: number(env, 'DUKCAPIL_DAILY_QUOTA', 1_000, 1, 1_000_000),
    perPerson: number(env, 'DUKCAPIL_PER_PERSON', 10, 1, 100),
  };
}

function serviceOf(env: Env, simulator: Simulator | undefined): DukcapilService | undefined {
  const url = text(env, 'DUKCAPIL_URL');
  const returnPath = pathOf(env, 'DUKCAPIL_RETURN_PATH', '/dukcapil/data_balikan');
  const institution = text(env, 'DUKCAPIL_INSTITUTION') ?? 'DINAS SOSIAL PROVINSI JAWA TIMUR';
  const ip = text(env, 'DUKCAPIL_IP') ?? '127.0.0.1';
  const returnData = (token: string | undefined) => (token === undefined ? undefined : { token, path: returnPath, institution });
  const facePath = (customer: string) => pathOf(env, 'DUKCAPIL_FACE_PATH', `/dukcapil/face_recognition/${customer}`);
  if (url === undefined) {
    if (!simulator) return undefined;
    const { returnToken, ...service } = simulator;
    return { ...service, ip, facePath: facePath(service.customer), returnData: returnData(returnToken), synthetic: true };
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || /[?#@]/.test(url)) {
    throw new StartRefused(
      'DUKCAPIL_URL harus berupa alamat seperti https://10.0.0.1:8443, tanpa nama dan sandi di dalamnya.',
      'DUKCAPIL_URL must be an address such as https://10.0.0.1:8443, with no name and password in it.',
    );
  }
  const [user, password, customer] = ['DUKCAPIL_USER', 'DUKCAPIL_PASSWORD', 'DUKCAPIL_CUSTOMER'].map((name) => text(env, name));
  if (user === undefined || password === undefined || customer === undefined || !/^[\w-]{1,60}$/.test(customer)) {
    throw new StartRefused(
      'DUKCAPIL_URL memerlukan juga DUKCAPIL_USER, DUKCAPIL_PASSWORD dan DUKCAPIL_CUSTOMER (huruf, angka, - dan _).',
      'DUKCAPIL_URL also needs DUKCAPIL_USER, DUKCAPIL_PASSWORD and DUKCAPIL_CUSTOMER (letters, digits, - and _).',
    );
  }
  return {
    url: url.replace(/\/+$/, ''),
    user,
    password,
    customer,
    ip,
    publicKey: publicKeyOf(text(env, 'DUKCAPIL_PUBLIC_KEY')),
    facePath: facePath(customer),
    returnData: returnData(text(env, 'DUKCAPIL_RETURN_TOKEN')),
    synthetic: number(env, 'DUKCAPIL_SYNTHETIC', 0, 0, 1) === 1,
  };
}

/** A PEM, or the path of a file that holds one. */
function publicKeyOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  try {
    const pem = existsSync(given) ? readFileSync(given, 'utf8') : given.replaceAll('\\n', '\n');
    if (createPublicKey(pem).asymmetricKeyType === 'rsa') return pem;
  } catch {
    // said below
  }
  throw new StartRefused(
    'DUKCAPIL_PUBLIC_KEY harus berupa kunci publik RSA (PEM), atau alamat berkasnya.',
    'DUKCAPIL_PUBLIC_KEY must be an RSA public key (PEM), or the path of its file.',
  );
}

function pathOf(env: Env, name: string, otherwise: string): string {
  const path = text(env, name) ?? otherwise;
  if (/^\/[\w./-]*$/.test(path)) return path;
  throw new StartRefused(`${name} harus berupa alamat seperti /layanan/nama.`, `${name} must be a path such as /service/name.`);
}

function number(env: Env, name: string, otherwise: number, least: number, most: number): number {
  const given = text(env, name);
  if (given === undefined) return otherwise;
  const value = /^\d{1,7}(\.\d{1,3})?$/.test(given) ? Number(given) : NaN;
  if (value >= least && value <= most) return value;
  throw new StartRefused(`${name} harus berupa angka ${least} sampai ${most}.`, `${name} must be a number from ${least} to ${most}.`);
}

function text(env: Env, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}
