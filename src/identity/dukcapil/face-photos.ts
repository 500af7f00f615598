/** Where the photo of a face comes from, in clear: given by whoever puts the program together. */
export interface FacePhotos {
  /** @returns the JPEG; undefined: it is not there any more */
  read(photoId: string): Promise<Buffer | undefined>;
}

export const FACE_PHOTOS = Symbol('face photos');
