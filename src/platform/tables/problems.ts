/** Why a file with a table in it is not looked at row by row. */
import { ProblemException } from '../http/problem.filter.js';
import { Refusal, Refused } from '../../shared/refusal.js';

const refused = (code: string, id: string, en: string, details: Readonly<Record<string, unknown>> = {}) =>
  new Refused(new Refusal(code, { id, en }, details));

export const notCsv = () =>
  refused(
    'import_not_csv',
    'Berkas ini bukan teks CSV. Di Excel pilih Simpan Sebagai > CSV UTF-8.',
    'This file is no CSV text. In Excel choose Save As > CSV UTF-8.',
  );

export const notWorkbook = () =>
  refused(
    'import_not_xlsx',
    'Berkas ini bukan buku kerja Excel (.xlsx) yang dapat dibaca. Simpan ulang di Excel sebagai .xlsx tanpa kata sandi, atau kirim sebagai CSV.',
    'This file is no Excel workbook (.xlsx) that can be read. Save it again in Excel as .xlsx without a password, or send it as CSV.',
  );

export const unreadable = (from: number, to: number) =>
  refused(
    'import_unreadable',
    `Tanda kutip di antara baris ${from} dan ${to} tidak lengkap.`,
    `The quotes somewhere from line ${from} to ${to} are not complete.`,
    { from, to },
  );

export const headingsMissing = (missing: readonly string[], known: readonly string[]) =>
  refused(
    'import_headings_missing',
    `Baris pertama harus berisi judul kolom; yang belum ada: ${missing.join(', ')}.`,
    `The first line must hold the headings; not there: ${missing.join(', ')}.`,
    { missing, known },
  );

export const headingTwice = (column: string) =>
  refused('import_heading_twice', `Judul kolom ini ada dua kali: ${column}.`, `This heading is there twice: ${column}.`, { column });

export const noRows = () => refused('import_without_rows', 'Berkas ini tidak punya baris data.', 'This file has no rows of data.');

export const tooManyRows = (limit: number) =>
  refused(
    'import_too_many_rows',
    `Berkas ini punya lebih dari ${limit} baris. Bagi menjadi beberapa berkas.`,
    `This file has more than ${limit} rows. Split it.`,
    { limit },
  );

/** @param findings so many as an answer holds */
export const badRows = (bad: number, findings: readonly unknown[]) =>
  refused(
    'import_has_bad_rows',
    `${bad} baris belum benar; tidak ada yang diimpor. Perbaiki, atau lewati dengan skipBad.`,
    `${bad} rows are not right; nothing was imported. Correct them, or leave them out with skipBad.`,
    { bad, findings },
  );

/** @param limit in bytes */
export const tooLarge = (limit: number) =>
  new ProblemException(413, {
    code: 'import_too_large',
    message: { id: `Berkas ini lebih dari ${limit / 1_000_000} MB.`, en: `This file has more than ${limit / 1_000_000} MB.` },
    details: { limit },
  });

export const wrongType = (types: readonly string[]) =>
  new ProblemException(415, {
    code: 'import_type',
    message: { id: `Kirim berkasnya sebagai ${types.join(' atau ')}.`, en: `Send the file as ${types.join(' or ')}.` },
  });
