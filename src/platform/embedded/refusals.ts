import { StartRefused } from '../config/start-refused.js';

const OWN_ID = 'Atau pakai PostgreSQL sendiri: atur DATABASE_URL.';
const OWN_EN = 'Or use a PostgreSQL of your own: set DATABASE_URL.';
const refuse = (id: string, en: string): StartRefused => new StartRefused(`${id} ${OWN_ID}`, `${en} ${OWN_EN}`);

/** Why the embedded database cannot start, and what to do about it. */
export const refusals = {
  platform: (platform: string) =>
    refuse(`Tidak ada PostgreSQL bawaan untuk ${platform}.`, `There is no built-in PostgreSQL for ${platform}.`),

  missing: (name: string) =>
    refuse(
      `Paket ${name} tidak terpasang. Jalankan "npm ci" tanpa --omit=optional.`,
      `The package ${name} is not installed. Run "npm ci" without --omit=optional.`,
    ),

  unusable: (reason: string) =>
    refuse(`PostgreSQL bawaan tidak dapat dijalankan: ${reason}.`, `The built-in PostgreSQL cannot be run: ${reason}.`),

  root: (folder: string) =>
    refuse(
      `PostgreSQL tidak mau berjalan sebagai root, dan tidak ada pengguna lain yang dapat membaca program ini dan folder ${folder}. Jalankan sebagai pengguna biasa.`,
      `PostgreSQL does not run as root, and no other user can reach this program and the folder ${folder}. Start it as an ordinary user.`,
    ),

  inUse: (folder: string, pid: number) =>
    new StartRefused(
      `Folder data ${folder} sedang dipakai Pulang lain (proses ${pid}). Hentikan dahulu yang itu, atau pilih folder lain dengan DATA_DIR.`,
      `The data folder ${folder} is in use by another Pulang (process ${pid}). Stop that one first, or choose another folder with DATA_DIR.`,
    ),

  leftOver: (folder: string) =>
    new StartRefused(
      `Sisa proses PostgreSQL masih memakai folder data ${folder}. Tunggu sebentar lalu coba lagi, atau hentikan proses itu.`,
      `Processes left over from an earlier PostgreSQL still use the data folder ${folder}. Wait a moment and try again, or end them.`,
    ),

  forbidden: (file: string) =>
    refuse(
      `Tidak boleh membaca atau menulis ${file}: pemiliknya pengguna lain. Jalankan sebagai pemiliknya, atau pilih folder lain dengan DATA_DIR.`,
      `May not read or write ${file}: it belongs to another user. Start as its owner, or choose another folder with DATA_DIR.`,
    ),

  full: (folder: string) =>
    refuse(
      `Disk untuk ${folder} penuh. Kosongkan ruang, atau pilih folder lain dengan DATA_DIR.`,
      `The disk of ${folder} is full. Free some space, or choose another folder with DATA_DIR.`,
    ),

  noPassword: (file: string) =>
    refuse(
      `Berkas kata sandi basis data, ${file}, tidak ada. Kembalikan dari cadangan; tanpa berkas itu data tidak dapat dibuka.`,
      `The file with the database password, ${file}, is missing. Restore it from a backup; without it the data cannot be opened.`,
    ),

  otherVersion: (folder: string) =>
    refuse(
      `Data di ${folder} dibuat oleh PostgreSQL versi lain. Pakai versi Pulang yang membuatnya, atau folder lain dengan DATA_DIR.`,
      `The data in ${folder} was made by another version of PostgreSQL. Use the Pulang that made it, or another folder with DATA_DIR.`,
    ),

  failed: (lastWords: string, logFile: string) =>
    refuse(
      `PostgreSQL bawaan gagal mulai. Kata terakhirnya (semua ada di ${logFile}): ${lastWords}`,
      `The built-in PostgreSQL failed to start. Its last words (all are in ${logFile}): ${lastWords}`,
    ),
} as const;

/** The refusal for a failed file operation, if the person who starts the program can help it. */
export function refusalForFile(error: unknown, folder: string): StartRefused | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return refusals.full(folder);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST')
    return refusals.forbidden(path ?? folder);
  return undefined;
}

/** The refusal for what PostgreSQL or initdb said before it failed. */
export function refusalForWords(words: string, folder: string, logFile: string): StartRefused {
  if (/No space left on device|Disk quota exceeded|Check free disk space/.test(words)) return refusals.full(folder);
  if (/Permission denied|Read-only file system|has wrong ownership/.test(words)) return refusals.forbidden(folder);
  if (/incompatible with server/.test(words)) return refusals.otherVersion(folder);
  if (/pre-existing shared memory block/.test(words)) return refusals.leftOver(folder);
  const library = /error while loading shared libraries: .*/.exec(words)?.[0];
  if (library !== undefined) return refusals.unusable(library);
  return refusals.failed(words.trim().split('\n').slice(-5).join(' / ') || '-', logFile);
}
