import sharp from 'sharp';

/** Bytes that the service takes (`domain/identity.md` 4.2: about 195 KB). */
const MOST = 195_000;
const SIDES = [1_200, 900, 640, 320];

/** The picture as JPEG of at most 195 KB, the largest that is small enough; undefined: it is no picture. */
export async function shrunkFace(picture: Buffer): Promise<Buffer | undefined> {
  if (picture.length <= MOST) return picture;
  try {
    for (const side of SIDES) {
      const bytes = await sharp(picture)
        .autoOrient()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: 80 })
        .toBuffer();
      if (bytes.length <= MOST) return bytes;
    }
  } catch {
    // damaged
  }
  return undefined;
}
