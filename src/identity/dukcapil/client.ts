import { constants, publicEncrypt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { understand, understandFace, understandReturn } from './domain/understand.js';
import type { Asked, PendingWhy, Received, Understood } from './domain/verdict.js';
import { DUKCAPIL_SETTINGS, type DukcapilService, type DukcapilSettings } from './settings.js';

/** No answer is longer: what is longer is none. */
const MOST_BYTES = 64 * 1024;

/** What is told back about somebody: codes and dates. */
export type ReturnParameters = Readonly<Record<string, string>>;

/**
 * Asks Dukcapil by HTTP (`domain/identity.md` 4.2). Never throws for what the service does, however long it takes or whatever it answers: that is a
 * verdict. Nothing of what is sent or answered is logged.
 */
@Injectable()
export class DukcapilClient {
  constructor(@Inject(DUKCAPIL_SETTINGS) private readonly settings: DukcapilSettings) {}

  get service(): DukcapilService | undefined {
    return this.settings.service;
  }

  /** Verification by element. @param transactionId of this call */
  async verify(asked: Asked, transactionId: string): Promise<Understood> {
    const { user, password, customer, ip } = this.connected();
    const { thresholds } = this.settings;
    const login = { USER_ID: user, PASSWORD: password, IP_USER: ip, TRESHOLD: String(thresholds.name), transactionId };
    return understand(asked, await this.post(`/dukcapil/get_json/${customer}/CALL_VERIFY_BY_ELEMEN`, { ...login, ...asked }), thresholds);
  }

  /**
   * Face 1:1; the service is asked for the score alone (threshold 1). Needs a public key.
   * @param image JPEG
   */
  async compareFace(nik: string, image: Buffer, transactionId: string): Promise<Understood> {
    const { user, password, customer, ip, facePath } = this.connected();
    const body = {
      transactionId,
      transactionSource: customer,
      customer_id: customer,
      nik: this.encrypted(nik),
      threshold: '1',
      image: image.toString('base64'),
      template: '',
      type: 'Face',
      position: 'F',
      user_id: this.encrypted(user),
      password: this.encrypted(password),
      ip,
    };
    return understandFace(await this.post(facePath, body));
  }

  /** Return data ("data balikan") about one person. Sent before is as good as sent. */
  async tellBack(nik: string, parameters: ReturnParameters): Promise<'sent' | 'refused' | PendingWhy> {
    const { customer, returnData } = this.connected();
    if (!returnData) throw new Error('no return data is wanted');
    const { token, path, institution } = returnData;
    const body = [{ id_lembaga: customer, nama_lembaga: institution, data: [{ NIK: nik, param: [parameters] }] }];
    return understandReturn(await this.post(path, body, { authorization: `Bearer ${token}` }));
  }

  private connected(): DukcapilService {
    const { service } = this.settings;
    if (!service) throw new Error('Dukcapil is not connected');
    return service;
  }

  private encrypted(text: string): string {
    const key = this.connected().publicKey;
    if (key === undefined) throw new Error('there is no public key');
    return publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(text)).toString('base64');
  }

  private async post(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Received> {
    try {
      const answer = await fetch(`${this.connected().url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body: JSON.stringify(body),
        redirect: 'manual', // a login goes nowhere else
        signal: AbortSignal.timeout(this.settings.timeout),
      });
      const text = await textOf(answer);
      return text === undefined ? { failed: 'nonsense' } : { status: answer.status, body: text };
    } catch (error) {
      return { failed: (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable' };
    }
  }
}

/** The body; undefined: too long, and the rest is not read. */
async function textOf({ body }: Response): Promise<string | undefined> {
  if (!body) return '';
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > MOST_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
