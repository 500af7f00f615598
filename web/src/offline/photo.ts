/** Photos are made small on the phone: what the office needs of them, and what a bad line carries. */

/** Tried in order until it is small enough: pixels of the longer side, and the quality of JPEG. A picture of leaves needs the last. */
const STEPS = [
  [1600, 0.82],
  [1600, 0.7],
  [1600, 0.55],
  [1280, 0.5],
  [1000, 0.4],
] as const;
/** Bytes, about. */
const LARGEST = 300_000;

/** The file is no picture that this phone can read. */
export class UnreadablePhoto extends Error {}

/** As JPEG, at most 1600 pixels on the longer side and about 300 kB, without where and when it was taken. @throws UnreadablePhoto */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await decode(file);
  const canvas = document.createElement('canvas');
  let made: Blob | null = null;
  for (const [longest, quality] of STEPS) {
    draw(picture, canvas, Math.min(1, longest / Math.max(picture.width, picture.height)));
    made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (made && made.size <= LARGEST) break;
  }
  picture.close();
  canvas.width = canvas.height = 0; // gives the memory of an old phone back at once
  if (!made) throw new UnreadablePhoto();
  return made;
}

function draw(picture: ImageBitmap, canvas: HTMLCanvasElement, scale: number): void {
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new UnreadablePhoto();
  }
}
