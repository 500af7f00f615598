import { setTimeout as sleep } from 'node:timers/promises';
import type { FaceKey } from './face-key.js';
import type { Fault, Faults } from './faults.js';
import { CUT, problem, type Asking, type Handler, type Reply, type Routes } from './http.js';
import type { Population } from './population.js';
import { decodeSample } from './samples.js';
import { matchScore } from './station.js';
import { codeAnswer, codeOf, compare, isNik, type Asked, type Content } from './verify.js';

/** Who may ask, and what everything is asked of. */
export interface Service {
  readonly customer: string;
  readonly login: { readonly userId: string; readonly password: string };
  readonly bearer: string;
  readonly population: Population;
  readonly faults: Faults;
  readonly faceKey: FaceKey;
  /** return data that has arrived, as JSON */
  readonly returned: Set<string>;
  /** how often each was called */
  readonly counts: { verify: number; face: number; returnData: number; station: number };
}

/** A scored answer of face 1:1 carries this error code: seen in public code. */
const SCORED = 6018;
/** These are ours: those of the real service are not public. */
const FACE_ERRORS = {
  neverEnrolled: [9001, 'Data biometrik tidak tersedia'],
  unknown: [9002, 'NIK tidak ditemukan'],
  unreadable: [9003, 'Wajah tidak terbaca'],
  login: [9004, 'Login gagal'],
  quota: [9005, 'Kuota Akses Hari ini telah Habis'],
} as const;
const PAGE = '<!doctype html><html><body><h1>DATA SINTETIS</h1><p>Layanan sedang dalam pemeliharaan.</p></body></html>';

/** The services of Dukcapil (`domain/identity.md` 4.2): verification by element, face 1:1, return data. */
export function dukcapilRoutes(service: Service): Routes {
  const { customer, counts } = service;
  const counted = (what: keyof Service['counts'], handler: Handler): Handler => {
    return (asking) => {
      counts[what] += 1;
      return handler(asking);
    };
  };
  return {
    [`POST /dukcapil/get_json/${customer}/CALL_VERIFY_BY_ELEMEN`]: counted('verify', (asking) => verify(service, asking)),
    [`POST /dukcapil/face_recognition/${customer}`]: counted('face', (asking) => face(service, asking)),
    'POST /dukcapil/data_balikan': counted('returnData', (asking) => returnData(service, asking)),
  };
}

async function verify(service: Service, { body, gone }: Asking): Promise<Reply | typeof CUT> {
  const asked = fieldsOf(body);
  const { faults, login } = service;
  const isLogin = (asked['USER_ID'] ?? asked['user_id']) === login.userId && (asked['PASSWORD'] ?? asked['password']) === login.password;
  return behindFaults(faults.next(asked['NIK']), gone, (fault) => {
    if (!isLogin) return envelope(service, { RESPON: 'Login gagal' });
    if (!faults.take()) return envelope(service, { RESPON: 'Kuota Akses Hari ini telah Habis' });
    return envelope(service, contentFor(service.population, asked, fault));
  });
}

function contentFor(population: Population, asked: Asked, fault: Fault): Content {
  const nik = asked['NIK'];
  const written = typeof nik === 'string' ? nik : '';
  if (fault.code !== undefined) return codeAnswer(fault.code, written, fault.responseKey);
  if (!isNik(nik)) return codeAnswer(15, written, fault.responseKey);
  const person = fault.otherPerson ? population.other(nik) : population.byNik(nik);
  const code = person ? codeOf(person) : 13;
  return !person || code !== undefined ? codeAnswer(code ?? 13, nik, fault.responseKey) : compare(person, asked);
}

function envelope({ faults }: Service, content: Content): Reply {
  const page = { firstPage: true, lastPage: true, number: 0, numberOfElements: 1, size: 1, sort: null, totalElements: 1 };
  return { status: 200, body: { content: [content], ...page, quotaLimiter: faults.quota, dataSintetis: true } };
}

async function face(service: Service, { body, gone }: Asking): Promise<Reply | typeof CUT> {
  const { faults, faceKey, login, population } = service;
  const asked = fieldsOf(body);
  const nik = faceKey.decrypt(asked['nik']);
  const isLogin = faceKey.decrypt(asked['user_id']) === login.userId && faceKey.decrypt(asked['password']) === login.password;
  const refuse = ([errorCode, errorMessage]: readonly [number, string]): Reply => scored(service, null, errorCode, errorMessage);
  return behindFaults(faults.next(nik), gone, ({ otherPerson }) => {
    if (!isLogin) return refuse(FACE_ERRORS.login);
    if (!faults.take()) return refuse(FACE_ERRORS.quota);
    const person = nik === undefined ? undefined : otherPerson ? population.other(nik) : population.byNik(nik);
    if (!person) return refuse(FACE_ERRORS.unknown);
    const sample = decodeSample(typeof asked['image'] === 'string' ? asked['image'] : '');
    if (asked['image'] === '' || sample.condition !== 'good') return refuse(FACE_ERRORS.unreadable);
    if (!person.biometrics) return refuse(FACE_ERRORS.neverEnrolled);
    return scored(service, String(matchScore(sample, person)), SCORED, 'Success');
  });
}

function scored({ faults }: Service, matchScore: string | null, errorCode: number, errorMessage: string): Reply {
  return { status: 200, body: { matchScore, error: { errorCode, errorMessage }, quotaLimiter: faults.quota, dataSintetis: true } };
}

async function returnData({ bearer, faults, returned }: Service, { body, headers, gone }: Asking): Promise<Reply | typeof CUT> {
  const say = (status: number, message: string): Reply => ({ status, body: { status, message, dataSintetis: true } });
  return behindFaults(faults.next(undefined), gone, () => {
    if (headers.authorization !== `Bearer ${bearer}`) return say(401, 'Unauthorized');
    if (!isReturnData(body)) return say(400, 'Format data tidak sesuai');
    const key = JSON.stringify(body);
    if (returned.has(key)) return say(400, 'Data sudah pernah dikirim');
    returned.add(key);
    return say(200, 'Success');
  });
}

/** Slow, down and nonsense, as it is told; otherwise the true answer. */
async function behindFaults(fault: Fault, gone: AbortSignal, answer: (fault: Fault) => Reply): Promise<Reply | typeof CUT> {
  if (fault.slowMs) await sleep(fault.slowMs, undefined, { signal: gone, ref: false });
  if (fault.down === 'reset') return CUT;
  if (fault.down) return problem(503, 'Service Unavailable');
  if (fault.nonsense === 'html') return { status: 200, text: PAGE, type: 'text/html; charset=utf-8' };
  if (fault.nonsense === 'empty') return { status: 200, text: '' };
  const reply = answer(fault);
  return fault.nonsense === 'truncated' ? { status: 200, text: JSON.stringify(reply.body).slice(0, 46) } : reply;
}

const fieldsOf = (body: unknown): Asked => (typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Asked) : {});

function isReturnData(body: unknown): boolean {
  const office = Array.isArray(body) ? fieldsOf(body[0]) : {};
  const [first] = Array.isArray(office['data']) ? (office['data'] as unknown[]) : [];
  const { NIK, param } = fieldsOf(first);
  return typeof office['id_lembaga'] === 'string' && isNik(NIK) && Array.isArray(param);
}
