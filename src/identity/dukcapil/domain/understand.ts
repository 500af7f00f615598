/**
 * Reads what Dukcapil answers (`domain/identity.md` 4.2). Pure and total: any bytes give a verdict, and what is not clearly an answer about the
 * person who was asked about is `pending`.
 */
import {
  ELEMENTS,
  type Asked,
  type Element,
  type FieldResult,
  type Fields,
  type PendingWhy,
  type Received,
  type Thresholds,
  type Understood,
  type Verdict,
} from './verdict.js';

type Parsed = Readonly<Record<string, unknown>>;

const pending = (why: PendingWhy, code?: string): Verdict => ({ kind: 'pending', why, ...(code === undefined ? {} : { code }) });

/** The answer to a verification by element. */
export function understand(asked: Asked, received: Received, thresholds: Thresholds): Understood {
  return read(received, (envelope) => {
    const { content } = envelope;
    const [record] = Array.isArray(content) ? (content as unknown[]) : [];
    return isRecord(record) ? verdictOf(asked, record, thresholds) : pending('nonsense');
  });
}

/** The answer to a comparison of faces. Its scale is not public: the number is kept, and says nothing by itself. */
export function understandFace(received: Received): Understood {
  return read(received, ({ matchScore, error }) => {
    const { errorCode, errorMessage } = isRecord(error) ? error : {};
    const score = numberOf(matchScore);
    if (score !== undefined) return { kind: 'scored', score };
    const code = codeOf(errorCode);
    const why = whyOf(errorMessage);
    if (why !== undefined) return pending(why, code);
    return code === undefined ? pending('nonsense') : { kind: 'not_compared', code };
  });
}

/** The answer to return data: taken, now or before; refused as it is; or nothing is known. */
export function understandReturn(received: Received): 'sent' | 'refused' | PendingWhy {
  if ('failed' in received) return received.failed;
  const { status, body } = received;
  if (status >= 200 && status < 300) return 'sent';
  if (status === 400) return /sudah\s+pernah\s+dikirim/i.test(body) ? 'sent' : 'refused';
  return whyOfStatus(status);
}

function read(received: Received, verdict: (envelope: Parsed) => Verdict): Understood {
  if ('failed' in received) return { ...pending(received.failed), quotaLeft: null };
  const { status, body } = received;
  if (status !== 200) return { ...pending(whyOfStatus(status), String(status)), quotaLeft: null };
  const envelope = parsed(body);
  if (!isRecord(envelope)) return { ...pending('nonsense'), quotaLeft: null };
  const quota = numberOf(envelope['quotaLimiter']);
  return { ...verdict(envelope), quotaLeft: quota === undefined ? null : Math.floor(quota) };
}

function verdictOf(asked: Asked, record: Parsed, thresholds: Thresholds): Verdict {
  const code = codeOf(record['RESPONSE_CODE']);
  const words = record['RESPON'] ?? record['RESPONSE'];
  const fields = fieldsOf(asked, record, thresholds);
  if (code !== undefined || words !== undefined) {
    // a code beside fields contradicts itself
    return Object.keys(fields).length ? pending('nonsense', code) : codeVerdict(code, words);
  }
  if (!isAbout(asked.NIK, record['NIK'])) return pending('other_person');
  const needed = neededOf(asked, thresholds);
  if (needed.some((element) => fields[element] === undefined)) return pending('nonsense');
  return { kind: needed.every((element) => fields[element]!.agrees) ? 'verified' : 'mismatched', fields };
}

/**
 * What must agree: the name, a second thing that no NIK tells the one who has found it (the birth date, else the place of birth), the sex if it is known,
 * and the address where the office wants that. Anything else that differs is shown, and does not matter.
 */
function neededOf(asked: Asked, { address }: Thresholds): Element[] {
  const second = asked.TGL_LHR === undefined ? 'TMPT_LHR' : 'TGL_LHR';
  const more = (['JENIS_KLMIN', ...(address === undefined ? [] : (['ALAMAT'] as const))] as const).filter(
    (element) => asked[element] !== undefined,
  );
  return ['NAMA_LGKP', ...(asked[second] === undefined ? [] : ([second] as const)), ...more];
}

function codeVerdict(code: string | undefined, words: unknown): Verdict {
  switch (code) {
    case '11':
    case '12':
    case '14':
      return { kind: 'blocked', code };
    case '13':
      return { kind: 'not_in_register', code };
    case '15':
      return { kind: 'malformed', code };
    default:
      return pending(whyOf(words) ?? 'unknown_code', code);
  }
}

/** The service echoes the NIK, or leaves it out, or says that it agrees. Another number is an answer about somebody else. */
function isAbout(nik: string, answered: unknown): boolean {
  if (answered === undefined || answered === null) return true;
  if (typeof answered === 'number') return answered === Number(nik);
  return typeof answered === 'string' && (answered.trim() === nik || /^\s*sesuai\b/i.test(answered));
}

const FIELD = /^(tidak\s+)?sesuai(?:\s*\(\s*(\d{1,3})(?:[.,]\d{1,4})?\s*\))?$/i;

function fieldsOf(asked: Asked, record: Parsed, thresholds: Thresholds): Fields {
  const found = ELEMENTS.flatMap((element) => {
    const result = asked[element] === undefined ? undefined : resultOf(element, record[element], thresholds);
    return result ? [[element, result] as const] : [];
  });
  return Object.fromEntries(found);
}

/** A number that is missing means 100 or 0. */
function resultOf(element: Element, said: unknown, { name, address }: Thresholds): FieldResult | undefined {
  const match = typeof said === 'string' ? FIELD.exec(said.trim()) : null;
  if (!match) return undefined;
  const agrees = match[1] === undefined;
  const score = match[2] === undefined ? (agrees ? 100 : 0) : Number(match[2]);
  if (score > 100) return undefined;
  // the word follows the one threshold that was sent, which is that of the name
  return element === 'ALAMAT'
    ? { agrees: score >= (address ?? name), score }
    : { agrees: agrees && (match[2] === undefined || score >= name), score };
}

function whyOf(words: unknown): PendingWhy | undefined {
  if (typeof words !== 'string') return undefined;
  if (/kuota|quota/i.test(words)) return 'quota';
  return /login|password|kata sandi|otoris|unauthori[sz]ed|tidak berhak/i.test(words) ? 'unauthorised' : undefined;
}

function whyOfStatus(status: number): PendingWhy {
  if (status === 401 || status === 403) return 'unauthorised';
  return status === 429 ? 'quota' : 'server_error';
}

function codeOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\s*\w{1,20}\s*$/.test(text) ? text.trim() : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\s*-?\d{1,12}(\.\d{1,12})?\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

function isRecord(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
