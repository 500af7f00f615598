import { createECDH } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { Inject, Injectable } from '@nestjs/common';
import webpush from 'web-push';
import { ServiceKeys } from '../people/index.js';
import { isPublicEndpoint, NOT_PUBLIC, publicLookup } from './public-address.js';
import type { PushSettings } from './settings.js';

export const PUSH_SETTINGS = Symbol('push settings');

/** Where a browser listens, as it says itself. */
export interface Listener {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** For one request, in milliseconds. */
const PATIENCE = 10_000;
/** How long the push service keeps what a phone that is off does not take, in seconds: a working day. */
const KEPT = 12 * 3600;

interface Vapid {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Sends to push services (RFC 8030), encrypted for the browser (RFC 8291), under the name of this service (VAPID, RFC 8292). */
@Injectable()
export class PushService {
  private readonly publicOnly = new https.Agent({ lookup: publicLookup });
  private vapid: Promise<Vapid> | undefined;

  constructor(
    private readonly keys: ServiceKeys,
    @Inject(PUSH_SETTINGS) private readonly settings: PushSettings,
  ) {}

  /** The public key that browsers subscribe with: the same as long as this installation keeps its keys. Base64url. */
  async publicKey(): Promise<string> {
    return (await this.vapidKeys()).publicKey;
  }

  /** Whether a browser may ask to be told there. */
  allows(endpoint: string): boolean {
    return this.settings.toPrivate ? URL.canParse(endpoint) : isPublicEndpoint(endpoint);
  }

  /**
   * @param topic what replaces what was sent under the same and is not taken yet: 32 characters at most
   * @returns `gone`: nothing is to be sent there any more @throws Error if it may work later
   */
  async send({ endpoint, p256dh, auth }: Listener, payload: object, topic: string, urgent: boolean): Promise<'sent' | 'gone'> {
    if (!this.allows(endpoint)) return 'gone';
    const { headers, body } = webpush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(payload), {
      TTL: KEPT,
      topic,
      urgency: urgent ? 'high' : 'normal',
      vapidDetails: { subject: this.settings.contact, ...(await this.vapidKeys()) },
    });
    const status = await this.post(endpoint, headers, body);
    if (status === 408 || status === 429 || status >= 500) throw new Error(`the push service answered ${status}`);
    return status < 400 ? 'sent' : 'gone';
  }

  private post(endpoint: string, headers: http.OutgoingHttpHeaders, body: Buffer | null): Promise<number> {
    const { request } = endpoint.startsWith('https:') ? https : http;
    const agent = this.settings.toPrivate ? {} : { agent: this.publicOnly };
    return new Promise((resolve, reject) => {
      const asked = request(endpoint, { method: 'POST', headers, ...agent, signal: AbortSignal.timeout(PATIENCE) }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 500);
      });
      asked.on('error', (error: NodeJS.ErrnoException) => (error.code === NOT_PUBLIC ? resolve(403) : reject(error)));
      asked.end(body);
    });
  }

  private vapidKeys(): Promise<Vapid> {
    this.vapid ??= this.makeVapid();
    this.vapid.catch(() => (this.vapid = undefined));
    return this.vapid;
  }

  /** A key of 256 bits is a private key of P-256 but for one in four thousand million; then the next is. */
  private async makeVapid(): Promise<Vapid> {
    for (let n = 0; ; n += 1) {
      const privateKey = (await this.keys.of('push', `vapid:${n}`)).export();
      const curve = createECDH('prime256v1');
      try {
        curve.setPrivateKey(privateKey);
      } catch {
        continue;
      }
      return { publicKey: curve.getPublicKey('base64url'), privateKey: privateKey.toString('base64url') };
    }
  }
}
