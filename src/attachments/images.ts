import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { Refused } from '../shared/refusal.js';
import { imageTooManyPixels, imageUnreadable } from './domain/refusals.js';
import { MOST_PIXELS } from './domain/kinds.js';
import { Turns } from './turns.js';

/** Longest sides, in pixels. */
const SIDE = 2560;
const THUMBNAIL_SIDE = 320;

/** Each conversion has one thread and, with 50 megapixels, some 250 MB. */
const AT_ONCE = 2;
const SECONDS = 30;

export interface Picture {
  /** JPEG */
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  /** WebP */
  readonly thumbnail: Buffer;
}

// a cache of decoded pictures would keep them in memory in clear
sharp.cache(false);
sharp.concurrency(1);

/** Makes of any picture one that shows the same and says nothing else: no place, camera, time or preview. */
@Injectable()
export class Images {
  private readonly turns = new Turns(AT_ONCE);

  /** Upright as the phone was held, in sRGB, transparent parts white. @throws Refused image_unreadable, image_too_many_pixels */
  convert(bytes: Buffer): Promise<Picture> {
    return this.turns.take(() => convert(bytes));
  }
}

async function convert(bytes: Buffer): Promise<Picture> {
  try {
    // from the header alone: nothing is decoded
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) throw new Refused(imageTooManyPixels);
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: 80 })
      .timeout({ seconds: SECONDS })
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(data)
      .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer();
    return { bytes: data, width: info.width, height: info.height, thumbnail };
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(imageUnreadable);
  }
}
