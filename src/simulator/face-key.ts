import { constants, createPrivateKey, createPublicKey, generateKeyPair, privateDecrypt, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** The key to which nik, user_id and password of face 1:1 are encrypted. */
export class FaceKey {
  private constructor(private readonly key: KeyObject) {}

  static async make(): Promise<FaceKey> {
    const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
    return new FaceKey(privateKey);
  }

  /** @param pem PKCS#8 */
  static read(pem: string): FaceKey {
    return new FaceKey(createPrivateKey(pem));
  }

  get publicPem(): string {
    return createPublicKey(this.key).export({ type: 'spki', format: 'pem' }).toString();
  }

  get privatePem(): string {
    return this.key.export({ type: 'pkcs8', format: 'pem' }).toString();
  }

  /**
   * RSA PKCS#1 v1.5, base64. Node refuses to take that padding off (CVE-2023-46809, a side channel to the key), so it is done here: nothing that this
   * key protects is secret.
   * @returns undefined if it was not encrypted to this key
   */
  decrypt(text: unknown): string | undefined {
    if (typeof text !== 'string') return undefined;
    try {
      const block = privateDecrypt({ key: this.key, padding: constants.RSA_NO_PADDING }, Buffer.from(text, 'base64'));
      const end = block.indexOf(0, 2);
      return block[0] === 0 && block[1] === 2 && end >= 10 ? block.subarray(end + 1).toString('utf8') : undefined;
    } catch {
      return undefined;
    }
  }
}
