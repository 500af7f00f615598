import type { Words } from '../../shared/refusal.js';
import { StartRefused } from './start-refused.js';

/** How long a connection or an answer may take, in milliseconds. */
export const PATIENCE_MS = 5_000;

/** @param version `server_version_num`, as 140011 */
export function databaseTooOld(address: string, version: number): StartRefused {
  const major = Math.floor(version / 10_000);
  return new StartRefused(
    `PostgreSQL di ${address} versi ${major}; Pulang memerlukan versi 15 atau lebih baru. Perbarui, atau kosongkan DATABASE_URL untuk memakai yang bawaan.`,
    `The PostgreSQL at ${address} is version ${major}; Pulang needs 15 or newer. Upgrade it, or leave DATABASE_URL empty to use the built-in one.`,
  );
}

/** Why a connection failed, by errno or SQLSTATE. The error's own words are left out: they may quote what was sent. */
export function databaseAway(error: unknown, address: string): StartRefused {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const words = (id: string, en: string): Words => ({ id, en });
  const known: Readonly<Record<string, Words>> = {
    ECONNREFUSED: words(
      `Tidak ada PostgreSQL yang menjawab di ${address}. Jalankan PostgreSQL, atau perbaiki DATABASE_URL.`,
      `No PostgreSQL answers at ${address}. Start PostgreSQL, or correct DATABASE_URL.`,
    ),
    ENOTFOUND: words(
      `Nama host dalam DATABASE_URL (${address}) tidak dikenal. Perbaiki namanya, atau periksa DNS.`,
      `The host name in DATABASE_URL (${address}) is not known. Correct it, or check the DNS.`,
    ),
    ETIMEDOUT: words(
      `PostgreSQL di ${address} tidak menjawab dalam ${PATIENCE_MS / 1000} detik. Periksa alamat di DATABASE_URL, jaringan dan firewall.`,
      `The PostgreSQL at ${address} does not answer within ${PATIENCE_MS / 1000} s. Check the address in DATABASE_URL, the network and the firewall.`,
    ),
    '28P01': words(
      `PostgreSQL di ${address} menolak pengguna atau kata sandi. Perbaiki keduanya dalam DATABASE_URL.`,
      `The PostgreSQL at ${address} refuses the user or the password. Correct them in DATABASE_URL.`,
    ),
    '28000': words(
      `PostgreSQL di ${address} tidak menerima pengguna ini dari komputer ini. Perbaiki DATABASE_URL, atau pg_hba.conf di sana.`,
      `The PostgreSQL at ${address} does not accept this user from this machine. Correct DATABASE_URL, or pg_hba.conf there.`,
    ),
    '3D000': words(
      `Tidak ada basis data bernama begitu di ${address}. Buat dengan createdb, atau perbaiki DATABASE_URL.`,
      `There is no such database at ${address}. Make it with createdb, or correct DATABASE_URL.`,
    ),
    '53300': words(
      `Sambungan PostgreSQL di ${address} habis. Naikkan max_connections, atau hentikan program yang memakainya.`,
      `The PostgreSQL at ${address} has no connection left. Raise max_connections, or stop programs that use it.`,
    ),
    '57P03': words(
      `PostgreSQL di ${address} belum siap menerima sambungan. Tunggu sebentar, lalu mulai lagi.`,
      `The PostgreSQL at ${address} does not take connections yet. Wait a moment, then start again.`,
    ),
  };
  const alike: Readonly<Record<string, string>> = { EAI_AGAIN: 'ENOTFOUND', EHOSTUNREACH: 'ETIMEDOUT', ENETUNREACH: 'ETIMEDOUT' };
  const by = /timeout/i.test(message) ? 'ETIMEDOUT' : /password must be a/.test(message) ? '28P01' : (alike[code] ?? code);
  const found = known[by];
  if (found) return new StartRefused(found.id, found.en);
  const tls = /SSL|TLS|CERT|SELF_SIGNED|VERIFY/.test(`${code} ${message}`);
  return tls
    ? new StartRefused(
        `Sambungan terenkripsi ke PostgreSQL di ${address} gagal (${code || 'SSL'}). Periksa sslmode dalam DATABASE_URL dan sertifikatnya.`,
        `The encrypted connection to the PostgreSQL at ${address} failed (${code || 'SSL'}). Check sslmode in DATABASE_URL and the certificate.`,
      )
    : new StartRefused(
        `PostgreSQL di ${address} tidak dapat dipakai (${code || 'tanpa kode'}). Periksa DATABASE_URL.`,
        `The PostgreSQL at ${address} cannot be used (${code || 'no code'}). Check DATABASE_URL.`,
      );
}
