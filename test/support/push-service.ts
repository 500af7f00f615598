/** A push service of this machine and the browser behind it: takes what is sent, checks who sent it, and decrypts it (RFC 8291, RFC 8292). */
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Received {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly tag: string;
  /** of the request */
  readonly headers: http.IncomingHttpHeaders;
  /** the key it was sent under, if its signature is right and it is meant for this service */
  readonly sentBy: string | undefined;
}

export interface Browser {
  readonly subscription: { readonly endpoint: string; readonly keys: { readonly p256dh: string; readonly auth: string } };
  readonly received: Received[];
  /** from now on the service answers that nobody is there */
  leave(): void;
}

export interface LocalPushService {
  browser(): Browser;
  close(): Promise<void>;
}

export async function localPushService(): Promise<LocalPushService> {
  const browsers = new Map<string, (request: http.IncomingMessage, body: Buffer) => number>();
  const server = http.createServer((request, response) => {
    void buffer(request).then((body) => response.writeHead(browsers.get(request.url!)?.(request, body) ?? 410).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    browser: () => {
      const keys = createECDH('prime256v1');
      keys.generateKeys();
      const auth = randomBytes(16);
      const path = `/${randomBytes(8).toString('hex')}`;
      const received: Received[] = [];
      browsers.set(path, ({ headers }, body) => {
        const text = JSON.parse(decrypted(body, keys, auth)) as Omit<Received, 'headers' | 'sentBy'>;
        received.push({ ...text, headers, sentBy: senderOf(headers.authorization ?? '', origin) });
        return 201;
      });
      const subscription = {
        endpoint: `${origin}${path}`,
        keys: { p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') },
      };
      return { subscription, received, leave: () => browsers.delete(path) };
    },
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

const hkdf = (key: Buffer, salt: Buffer, info: Buffer | string, length: number) => Buffer.from(hkdfSync('sha256', key, salt, info, length));

function decrypted(body: Buffer, keys: ReturnType<typeof createECDH>, auth: Buffer): string {
  const [salt, sender, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const secret = hkdf(keys.computeSecret(sender), auth, info, 32);
  const [key, nonce] = [hkdf(secret, salt, 'Content-Encoding: aes128gcm\0', 16), hkdf(secret, salt, 'Content-Encoding: nonce\0', 12)];
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}

function senderOf(authorization: string, origin: string): string | undefined {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: x!, y: y! } });
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { aud, sub, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; sub: string; exp: number };
  return isSigned && aud === origin && sub.startsWith('mailto:') && exp > Date.now() / 1000 ? key : undefined;
}
