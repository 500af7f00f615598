/**
 * Makes the project ready to run: installs the packages if they do not match package-lock.json, compiles if a source has changed.
 * Runs before `npm start` and `npm test`, with nothing installed (Node built-ins only), and says nothing when there is nothing to do.
 * Two at once are safe: one works, the other waits.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(root, ...parts);
const LOCK = at('.prepare.lock');
const STAMP = at('dist', '.sources');
const WEB_STAMP = at('web', 'dist', '.sources');

class Stop extends Error {}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(`Pulang needs Node 20.19 or newer; this is Node ${process.versions.node}. Get one at https://nodejs.org`);
  }
}

/** npm writes node_modules/.package-lock.json last of all, so it is missing after an install that was cut short. */
function packagesMatch() {
  const read = (file) => JSON.parse(fs.readFileSync(at(file), 'utf8')).packages;
  const wanted = read('package-lock.json');
  let present;
  try {
    present = read('node_modules/.package-lock.json');
  } catch {
    return false;
  }
  const same = (name) => wanted[name].version === present[name]?.version && wanted[name].integrity === present[name]?.integrity;
  const mayBeAbsent = (name) => wanted[name].optional && !present[name]; // as those for other platforms
  return (
    Object.keys(wanted).every((name) => name === '' || same(name) || mayBeAbsent(name)) && Object.keys(present).every((n) => wanted[n])
  );
}

function filesUnder(dir) {
  return fs
    .readdirSync(dir, { withFileTypes: true })
    .flatMap((e) => (e.isDirectory() ? filesUnder(path.join(dir, e.name)) : path.join(dir, e.name)));
}

/** Everything the compiled program depends on. */
function sources() {
  const code = filesUnder(at('src')).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return [at('package-lock.json'), at('tsconfig.json'), at('tsconfig.build.json'), ...code.sort()];
}

/** Everything the built web app depends on. */
function webSources() {
  const files = ['src', 'public'].flatMap((folder) => filesUnder(at('web', folder)));
  return [at('package-lock.json'), at('web', 'build.mjs'), at('web', 'index.html'), at('web', 'tsconfig.json'), ...files.sort()];
}

/** A hash of files. By content: the times of files mean nothing after a copy or a checkout. */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(fs.readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

const reads = (file, text) => fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text;

function isBuilt() {
  return fs.existsSync(at('dist', 'main.js')) && reads(STAMP, hashOf(sources()));
}

function isWebBuilt() {
  return fs.existsSync(at('web', 'dist', 'index.html')) && reads(WEB_STAMP, hashOf(webSources()));
}

let child;

function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function install() {
  console.log('Installing packages (npm ci; about a minute the first time) ...');
  const args = ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath ?? '';
  const ok = npm.endsWith('npm-cli.js')
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (!ok)
    throw new Stop('The packages could not be installed (npm says why above). The first start needs the npm registry: is there a network?');
}

async function build() {
  console.log('Compiling ...');
  const hash = hashOf(sources());
  fs.rmSync(STAMP, { force: true });
  if (!fs.existsSync(at('dist', 'main.js'))) fs.rmSync(at('dist'), { recursive: true, force: true }); // else tsc believes its notes, not its eyes
  if (!(await run(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']))) {
    throw new Stop('The program does not compile (see above).');
  }
  for (const file of filesUnder(at('dist')).filter((name) => /\.js(\.map)?$/.test(name))) {
    const source = at('src', path.relative(at('dist'), file).replace(/\.js(\.map)?$/, '.ts'));
    if (!fs.existsSync(source)) fs.rmSync(file);
  }
  fs.writeFileSync(STAMP, hash);
}

async function buildWeb() {
  console.log('Building the web app ...');
  const hash = hashOf(webSources());
  if (!(await run(process.execPath, [at('web', 'build.mjs')]))) throw new Stop('The web app does not build (see above).');
  fs.writeFileSync(WEB_STAMP, hash);
}

/** The lock is a file whose time the holder renews each second: it is stale if it no longer does. */
async function locked(work) {
  for (let said = false; ; await sleep(200)) {
    try {
      fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isStale()) fs.rmSync(LOCK, { force: true });
    else if (!said) {
      console.log('Another process is installing or compiling; waiting ...');
      said = true;
    }
  }
  const renew = setInterval(() => fs.utimes(LOCK, new Date(), new Date(), () => {}), 1000);
  const release = () => fs.rmSync(LOCK, { force: true });
  const stop = () => {
    child?.kill();
    release();
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  try {
    await work();
  } finally {
    clearInterval(renew);
    release();
  }
}

function isStale() {
  try {
    return Date.now() - fs.statSync(LOCK).mtimeMs > 15_000;
  } catch {
    return false; // released meanwhile
  }
}

try {
  checkNode();
  if (process.getuid?.() === 0) process.umask(0o022); // what root makes here, others can read
  if (!packagesMatch() || !isBuilt() || !isWebBuilt()) {
    await locked(async () => {
      if (!packagesMatch()) await install();
      if (!isBuilt()) await build();
      if (!isWebBuilt()) await buildWeb();
    });
  }
} catch (error) {
  if (error instanceof Stop) console.error(`\n${error.message}`);
  else if (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM') {
    console.error(`\nCannot write ${error.path}: this folder belongs to somebody else. Run as its owner, or make your own copy of it.`);
  } else console.error(error);
  process.exitCode = 1;
}
