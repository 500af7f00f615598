import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { LockHeld, takeLock } from './lock.js';
import { refusalForFile, refusals } from './refusals.js';

/** A data folder that this process holds: nobody else starts a database on it until it is released. */
export class DataFolder {
  /** what PostgreSQL calls PGDATA; there only when complete */
  readonly cluster: string;
  readonly logFile: string;
  readonly passwordFile: string;
  private readonly portFile: string;

  private constructor(
    readonly folder: string,
    readonly release: () => void,
  ) {
    this.cluster = path.join(folder, 'postgres');
    this.logFile = path.join(folder, 'postgres.log');
    this.passwordFile = path.join(folder, 'password');
    this.portFile = path.join(folder, 'port');
  }

  /**
   * Makes the folder if it is missing, and takes it for this process.
   * @throws StartRefused if another process has it, or it cannot be had
   */
  static async claim(folder: string): Promise<DataFolder> {
    const absolute = path.resolve(folder);
    try {
      // started by root, PostgreSQL runs as somebody else, who must get through to its own folder
      fs.mkdirSync(absolute, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
      return new DataFolder(absolute, await takeLock(absolute));
    } catch (error) {
      if (error instanceof LockHeld) throw refusals.inUse(absolute, error.pid);
      throw refusalForFile(error, absolute) ?? error;
    }
  }

  hasCluster(): boolean {
    return fs.existsSync(this.cluster);
  }

  /**
   * The password of the database, kept where only its owner reads it; made before the cluster is.
   * @throws StartRefused if there is a cluster and no password
   */
  password(): string {
    try {
      fs.chmodSync(this.passwordFile, 0o600);
      return fs.readFileSync(this.passwordFile, 'utf8').trim();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    if (this.hasCluster()) throw refusals.noPassword(this.passwordFile);
    const password = randomBytes(24).toString('base64url');
    writeWhole(this.passwordFile, `${password}\n`);
    return password;
  }

  /** A free TCP port of this machine: the one of last time, if it is still free. */
  async port(): Promise<number> {
    const remembered = fs.existsSync(this.portFile) ? Number(fs.readFileSync(this.portFile, 'utf8')) : 0;
    if (Number.isInteger(remembered) && remembered > 0 && remembered < 65536 && (await bind(remembered)) !== undefined) return remembered;
    const port = (await bind(0)) ?? 0;
    writeWhole(this.portFile, `${port}\n`);
    return port;
  }

  forgetPort(): void {
    fs.rmSync(this.portFile, { force: true });
  }
}

/** Writes a file so that after a power cut there is all of it or nothing. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.new`;
  fs.rmSync(draft, { force: true });
  fs.writeFileSync(draft, text, { mode: 0o600, flush: true });
  fs.renameSync(draft, file);
  syncFolder(path.dirname(file));
}

/** Makes a rename in a folder last through a power cut. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // cannot open folders, and does not need it
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** The port, if it could be had; 0 asks for any. */
function bind(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
