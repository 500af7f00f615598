/**
 * The whole proof in one command: `npm test`. Runs every step, whatever the others say, and ends with `N passed, M failed`
 * (each jest test and each other step counts as one).
 *
 * `npm test -- static` only the steps without jest, `npm test -- pure` only the jest tests that need no service,
 * `npm test -- services` those that do, `npm test -- faults` those that kill what they run, `npm test -- browser` those in a real browser;
 * several may be named.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const temporary = mkdtempSync(path.join(tmpdir(), 'pulang-test-'));
const services = '/test/(api|integration|journeys|property)/'; // they start a database or a queue
const faults = '/test/faults/'; // and kill what they started
const browser = '/test/browser/'; // and a browser

const npmRun = (script, ...args) => ['npm', ['run', '--silent', script, ...(args.length ? ['--', ...args] : [])]];
const jest = (...args) => npmRun('jest', '--json', `--outputFile=${path.join(temporary, 'jest.json')}`, '--passWithNoTests', ...args);
const steps = [
  { tier: 'static', name: 'format', command: npmRun('check:format') },
  { tier: 'static', name: 'lint', command: npmRun('lint') },
  { tier: 'static', name: 'types', command: npmRun('types') },
  { tier: 'static', name: 'architecture', command: npmRun('arch') },
  { tier: 'static', name: 'unused code', command: npmRun('unused') },
  { tier: 'static', name: 'generated files', command: npmRun('check:generated') },
  {
    tier: 'pure',
    name: 'tests, pure',
    command: jest('--maxWorkers', '100%', '--testPathIgnorePatterns', '/node_modules/', services, faults, browser),
    jest: true,
  },
  { tier: 'services', name: 'tests, services', command: jest('--testPathPatterns', services, '--maxWorkers', '100%'), jest: true },
  { tier: 'faults', name: 'tests, faults', command: jest('--testPathPatterns', faults, '--maxWorkers', '1'), jest: true },
  {
    tier: 'browser',
    name: 'tests, browser',
    command: jest('--testPathPatterns', browser, '--maxWorkers', '100%'),
    jest: true,
    needs: chromium,
  },
];

/** What a step needs and this machine has not, in words. In continuous integration nothing may be left out. */
function chromium() {
  const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some(
    (file) => file && existsSync(file),
  );
  return found || process.env.CI ? undefined : 'no Chromium here: install it, or name it in CHROMIUM=/path/to/chrome';
}

let passed = 0;
let failed = 0;

/** @returns whether it ended well, and all it said */
function run([command, args]) {
  const npm = process.env.npm_execpath ?? '';
  const [file, fileArgs] = command === 'npm' && npm.endsWith('npm-cli.js') ? [process.execPath, [npm, ...args]] : [command, args];
  const shell = file === 'npm' && process.platform === 'win32';
  const child = spawn(file, fileArgs, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trimEnd() }));
  });
}

/** Adds up what jest reports; a test file that could not even be loaded counts as one failure. */
function countJest(ok) {
  const file = path.join(temporary, 'jest.json');
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  rmSync(file, { force: true });
  const bad = report ? report.numFailedTests + report.numRuntimeErrorTestSuites : 0;
  passed += report?.numPassedTests ?? 0;
  failed += ok ? bad : Math.max(bad, 1);
  const skipped = report ? report.numPendingTests + report.numTodoTests : 0;
  return report ? `${report.numPassedTests} passed, ${bad} failed${skipped ? `, ${skipped} skipped` : ''}` : 'no report';
}

async function take(step) {
  const missing = step.needs?.();
  if (missing) return console.log(`${step.name.padEnd(18)}  left out: ${missing}`);
  const start = performance.now();
  const { ok, output } = await run(step.command);
  const note = step.jest ? countJest(ok) : '';
  if (!step.jest && ok) passed += 1;
  if (!step.jest && !ok) failed += 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  console.log(`${step.name.padEnd(18)}${seconds} s  ${ok ? 'ok    ' : 'FAILED'} ${note}`.trimEnd());
  if (!ok) console.log(`\n${output.replace(/^(?=.)/gm, '    ')}\n`);
}

const tiers = process.argv.slice(2);
const unknown = tiers.filter((tier) => !steps.some((step) => step.tier === tier));
if (unknown.length) {
  console.error(`No such tier: ${unknown.join(', ')}. There are: ${[...new Set(steps.map((step) => step.tier))].join(', ')}.`);
  process.exit(1);
}

await take({ name: 'install and build', command: [process.execPath, ['scripts/prepare.mjs']] });
if (existsSync(path.join(root, 'node_modules', '.package-lock.json'))) {
  const wanted = steps.filter((step) => !tiers.length || tiers.includes(step.tier));
  await Promise.all(wanted.filter((step) => !step.jest).map(take)); // each keeps one processor busy
  for (const step of wanted.filter((step) => step.jest)) await take(step);
}
rmSync(temporary, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
