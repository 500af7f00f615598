/**
 * Lets Node run the TypeScript of this project as it is, for tests that start processes to kill them:
 * `node --import ./test/faults/typescript.mjs file.ts`. Compiled as jest does it (jest.config.js). This file is loaded twice: in the
 * process, where it registers itself, and in the thread where Node runs its hooks.
 */
import { existsSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import jest from '../../jest.config.js';

if (isMainThread) register(import.meta.url);

const [, options] = jest.transform['^.+\\.ts$'];

export function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const { transformSync } = await import('@swc/core');
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}
