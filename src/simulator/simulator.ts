import { deskRoutes } from './desk.js';
import { dukcapilRoutes, type Service } from './dukcapil.js';
import { FaceKey } from './face-key.js';
import { Faults } from './faults.js';
import { serveRoutes } from './http.js';
import type { Person } from './person.js';
import { Population } from './population.js';
import { Register } from './register.js';

/** What is said of nothing else: the register that everybody has. */
export const DEFAULTS = {
  host: '127.0.0.1',
  seed: 20261122,
  persons: 200_000,
  customer: 'PULANG',
  userId: 'pulang',
  password: 'sintetis',
  bearer: 'sintetis',
  quota: 100_000,
} as const;

export interface SimulatorOptions {
  /** TCP port; 0 or nothing: any free one */
  readonly port?: number;
  readonly host?: string;
  /** the same seed and number of persons: the same register, everywhere */
  readonly seed?: number;
  readonly persons?: number;
  /** the customer or agency id in the path */
  readonly customer?: string;
  readonly login?: { readonly userId: string; readonly password: string };
  /** of return data */
  readonly bearer?: string;
  /** calls a day */
  readonly quota?: number;
  /** persons besides the made ones */
  readonly also?: readonly Person[];
  /** key of face 1:1 (PKCS#8, PEM); a new one if not given */
  readonly faceKey?: string;
}

export interface Simulator {
  /** base address, without a slash at the end */
  readonly url: string;
  /** to which nik, user_id and password of face 1:1 are encrypted (SPKI, PEM) */
  readonly publicKey: string;
  close(): Promise<void>;
}

/** Makes the synthetic register and serves it as Dukcapil serves its own. Everything it says is DATA SINTETIS. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, host = DEFAULTS.host, seed = DEFAULTS.seed, persons = DEFAULTS.persons, also = [] } = options;
  const faceKey = options.faceKey === undefined ? await FaceKey.make() : FaceKey.read(options.faceKey);
  const service: Service = {
    customer: options.customer ?? DEFAULTS.customer,
    login: options.login ?? { userId: DEFAULTS.userId, password: DEFAULTS.password },
    bearer: options.bearer ?? DEFAULTS.bearer,
    population: new Population(new Register(seed, persons), also),
    faults: new Faults(options.quota ?? DEFAULTS.quota),
    faceKey,
    returned: new Set(),
    counts: { verify: 0, face: 0, returnData: 0, station: 0 },
  };
  const served = await serveRoutes({ ...dukcapilRoutes(service), ...deskRoutes(service, seed) }, host, port);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${served.port}`,
    publicKey: faceKey.publicPem,
    close: () =>
      new Promise((resolve) => {
        served.server.close(() => resolve());
        served.server.closeAllConnections();
      }),
  };
}
