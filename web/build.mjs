/**
 * Builds the web app into web/dist: the app; then the service worker, which is told what the app's first pages are made of; then each file once
 * more as gzip and Brotli, so that nobody compresses while a phone waits.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = import.meta.dirname;
const out = path.join(root, 'dist');
/** Preact in React's place: the same components in a sixth of the size, which is what a cheap phone has to load. */
const alias = {
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  react: 'preact/compat',
};
const common = { root, configFile: false, logLevel: 'error', resolve: { alias }, define: { 'process.env.NODE_ENV': '"production"' } };

/** What is kept on the phone from the first visit on: the start, signing in, and the work in the street. The rest is kept when it was used once. */
const KEPT_FROM_THE_START = [/^index\.html$/, /^manifest\.webmanifest$/, /^icon/];
const STREET = /src\/(main|street\/|intake\/|raid\/|offline\/|session\/sign-in)/;

await build({
  ...common,
  base: '/',
  build: { outDir: out, emptyOutDir: true, manifest: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});

const manifest = JSON.parse(fs.readFileSync(path.join(out, '.vite/manifest.json'), 'utf8'));
const kept = new Set(filesIn(out).filter((file) => KEPT_FROM_THE_START.some((form) => form.test(file))));
for (const [source, chunk] of Object.entries(manifest)) if (chunk.isEntry || STREET.test(source)) keep(chunk);
fs.rmSync(path.join(out, '.vite'), { recursive: true });

await build({
  ...common,
  publicDir: false,
  define: { ...common.define, __KEPT__: JSON.stringify([...kept].sort().map((url) => ({ url: `/${url}`, revision: revisionOf(url) }))) },
  build: {
    outDir: out,
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: path.join(root, 'src/worker/worker.ts'), formats: ['es'], fileName: () => 'worker.js' },
  },
});

for (const file of filesIn(out).filter((name) => /\.(html|js|css|svg|webmanifest|json)$/.test(name))) {
  const whole = fs.readFileSync(path.join(out, file));
  fs.writeFileSync(path.join(out, `${file}.gz`), gzipSync(whole, { level: 9 }));
  fs.writeFileSync(path.join(out, `${file}.br`), brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

function keep(chunk) {
  for (const file of [chunk.file, ...(chunk.css ?? [])]) kept.add(file);
  for (const name of chunk.imports ?? []) if (!kept.has(manifest[name].file)) keep(manifest[name]);
}

/** Hashed names never change what they hold; the others are known by their content. */
function revisionOf(file) {
  return file.startsWith('assets/')
    ? null
    : createHash('sha256')
        .update(fs.readFileSync(path.join(out, file)))
        .digest('hex')
        .slice(0, 16);
}

function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}
