import { deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Images } from './images.js';

const images = new Images();

/** A photo as a phone takes it: held upright, so stored lying with a note to turn it, and with the place, the camera and the time. */
const phonePhoto = (width = 1200, height = 900) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .composite([{ input: { create: { width: width / 2, height, channels: 3, background: '#ff0000' } }, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: 'KAMERA-MERK', Model: 'KAMERA-TIPE', DateTime: '2026:11:22 10:00:00' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 15/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '112/1 45/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>')
    .jpeg()
    .toBuffer();

/** A PNG whose header says how large it is, and nothing else of it is there. */
function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8); // one bit a pixel: a small file
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a picture', () => {
  let photo: Buffer;

  beforeAll(async () => {
    photo = await phonePhoto();
  });

  it('loses the place, the camera and the time', async () => {
    const before = await sharp(photo).metadata();
    const { bytes, thumbnail } = await images.convert(photo);
    const after = [await sharp(bytes).metadata(), await sharp(thumbnail).metadata()];

    expect([before.exif, before.xmp].every(Boolean)).toBe(true);
    expect(photo.includes('KAMERA-MERK')).toBe(true);
    expect(after.map(({ exif, xmp, iptc, icc, orientation }) => [exif, xmp, iptc, icc, orientation])).toEqual(
      Array(2).fill(Array(5).fill(undefined)),
    );
    expect(bytes.includes('KAMERA') || thumbnail.includes('KAMERA')).toBe(false);
  });

  it('is turned as the phone was held', async () => {
    const { bytes, width, height } = await images.convert(photo);
    const { data } = await sharp(bytes).extract({ left: 450, top: 50, width: 1, height: 1 }).raw().toBuffer({ resolveWithObject: true });

    expect([width, height]).toEqual([900, 1200]);
    expect(data[0]).toBeGreaterThan(200); // red, which lay on the left, is now above
  });

  it.each([
    [4000, 3000, 1920, 2560],
    [640, 480, 480, 640],
  ])('of %i by %i lying becomes %i by %i standing', async (width, height, standingWidth, standingHeight) => {
    const converted = await images.convert(await phonePhoto(width, height));

    expect([converted.width, converted.height]).toEqual([standingWidth, standingHeight]);
  });

  it('has a thumbnail of at most 320 pixels', async () => {
    const { thumbnail } = await images.convert(photo);

    expect(await sharp(thumbnail).metadata()).toMatchObject({ format: 'webp', width: 240, height: 320 });
  });

  it.each(['png', 'webp'] as const)('of %s becomes a JPEG, white where it was transparent', async (format) => {
    const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .toFormat(format)
      .toBuffer();

    const { bytes } = await images.convert(clear);

    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
    expect([...(await sharp(bytes).extract({ left: 20, top: 20, width: 1, height: 1 }).raw().toBuffer())]).toEqual([255, 255, 255]);
  });

  it('that would fill the memory is refused unopened', async () => {
    const bomb = hugePng(30_000, 30_000);

    await expect(images.convert(bomb)).rejects.toMatchObject({
      refusal: { code: 'image_too_many_pixels', details: { limit: 50_000_000 } },
    });
    expect(bomb.length).toBeLessThan(200_000);
  });

  it.each([
    ['broken off', () => photo.subarray(0, photo.length / 2)],
    ['only the beginning of one', () => photo.subarray(0, 20)],
    ['nothing', () => Buffer.alloc(0)],
  ])('that is %s is refused', async (_what, bytes) => {
    await expect(images.convert(bytes())).rejects.toMatchObject({ refusal: { code: 'image_unreadable' } });
  });
});
