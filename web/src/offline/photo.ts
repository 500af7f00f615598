/** Photos are made small on the phone: what the office needs of them, and what a bad line carries. */

/** Pixels of the longer side. */
const LONGEST = 1600;
/** Bytes, about. */
const LARGEST = 300_000;
const QUALITIES = [0.82, 0.7, 0.55, 0.4];

/** The file is no picture that this phone can read. */
export class UnreadablePhoto extends Error {}

/** As JPEG, at most 1600 pixels on the longer side and about 300 kB, without where and when it was taken. @throws UnreadablePhoto */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await decode(file);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  let made: Blob | null = null;
  for (const quality of QUALITIES) {
    made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (made && made.size <= LARGEST) break;
  }
  canvas.width = canvas.height = 0; // gives the memory of an old phone back at once
  if (!made) throw new UnreadablePhoto();
  return made;
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new UnreadablePhoto();
  }
}
