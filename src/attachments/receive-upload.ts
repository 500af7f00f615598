import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { Multipart } from '@fastify/multipart';
import { fileTypeFromBuffer } from 'file-type';
import { ProblemException } from '../platform/http/problem.filter.js';
import { validation } from '../platform/http/validation.js';
import { NewAttachmentDto } from './attachment.dto.js';
import { ACCEPTED, isAccepted, LARGEST, type AcceptedType } from './domain/kinds.js';
import { tooLarge, unacceptedType } from './problems.js';

/** As much of a Fastify request as an upload needs. */
export interface UploadRequest {
  readonly headers: IncomingHttpHeaders;
  readonly raw: IncomingMessage;
  isMultipart(): boolean;
  parts(options: { readonly limits: typeof LIMITS }): AsyncIterable<Multipart>;
}

/** A file and what was sent beside it. */
export interface Upload {
  readonly fields: NewAttachmentDto;
  /** as it was called; undefined: it was not */
  readonly name: string | undefined;
  readonly mediaType: AcceptedType;
  readonly bytes: Buffer;
}

/** So many bytes tell the type of any file that is accepted. */
const TELLING = 4100;
/** What a form may have besides the file, in bytes. */
const AROUND = 65_536;
const LIMITS = { files: 2, fields: 10, fieldSize: 4096, fileSize: LARGEST + 1, parts: 12, headerPairs: 20 };
const LONGEST_NAME = 200;
/** A phone that has lost the network says nothing; it must not hold one of the few places for ever. In milliseconds. */
const SILENCE = 60_000;
const form = validation();

/**
 * Takes a `multipart/form-data` of one file, called `file`, and the fields of NewAttachmentDto, in any order. As soon as it is seen that the file is not one to
 * be accepted, or too large, it is refused and the rest is not kept. Who sends nothing for `silence` milliseconds is cut off.
 * @throws ProblemException 400 what is wrong with the form, 413, 415
 */
export async function receiveUpload(request: UploadRequest, silence = SILENCE): Promise<Upload> {
  if (!request.isMultipart()) throw new ProblemException(415, {});
  if (Number(request.headers['content-length']) > LARGEST + AROUND) throw tooLarge(LARGEST);
  request.raw.setTimeout(silence, () => request.raw.destroy());
  try {
    return await readParts(request);
  } finally {
    request.raw.removeAllListeners('timeout').setTimeout(0);
    // a request that is refused half-way: whoever sends it only reads the answer when all is sent
    request.raw.unpipe();
    request.raw.resume();
  }
}

async function readParts(request: UploadRequest): Promise<Upload> {
  const fields = new Map<string, unknown>();
  let file: Omit<Upload, 'fields'> | undefined;
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'field') fields.set(part.fieldname, part.value);
    else if (part.fieldname !== 'file' || file) throw oneFile('arrayMaxSize');
    else file = { name: part.filename?.slice(0, LONGEST_NAME) || undefined, ...(await readFile(part.file)) };
  }
  const checked = (await form.transform(Object.fromEntries(fields), {
    type: 'body',
    metatype: NewAttachmentDto,
  })) as NewAttachmentDto;
  if (!file) throw oneFile('isNotEmpty');
  return { fields: checked, ...file };
}

async function readFile(stream: Readable): Promise<Pick<Upload, 'mediaType' | 'bytes'>> {
  const chunks: Buffer[] = [];
  let size = 0;
  let mediaType: AcceptedType | undefined;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= TELLING) mediaType ??= await typeOf(chunks);
    if (mediaType && size > ACCEPTED[mediaType]) throw tooLarge(ACCEPTED[mediaType]);
  }
  return { mediaType: mediaType ?? (await typeOf(chunks)), bytes: Buffer.concat(chunks) };
}

/** By the content: what the sender says it is does not count. @throws ProblemException 415 */
export async function typeOf(chunks: readonly Buffer[]): Promise<AcceptedType> {
  const mime = (await fileTypeFromBuffer(Buffer.concat(chunks).subarray(0, TELLING)))?.mime;
  if (!isAccepted(mime)) throw unacceptedType();
  return mime;
}

function oneFile(code: 'isNotEmpty' | 'arrayMaxSize'): ProblemException {
  return new ProblemException(400, {
    code: 'invalid',
    message: { id: 'Kirim tepat satu berkas, dengan nama isian "file".', en: 'Send exactly one file, as the field "file".' },
    errors: [{ field: 'file', code, message: { id: 'Harus tepat satu berkas.', en: 'This must be exactly one file.' } }],
  });
}
