import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '..');
const config = path.join(root, '.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: { name: string }[] };

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** The violations in a tree, each as `rule: from -> to`. */
function cruise(folder: string): string[] {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const report = execFileSync(process.execPath, [program, '--config', config, '--output-type', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  const { summary } = JSON.parse(report) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

/** A house that breaks each rule: the file, and what it imports ... */
const violations: [rule: string, file: string, target: string][] = [
  ['simulator-stands-alone', 'src/simulator/asks-a-feature.ts', 'src/identity/index.ts'],
  ['simulator-stands-alone', 'src/simulator/asks-the-platform.ts', 'src/platform/clock.ts'],
  ['only-the-start-knows-the-simulator', 'src/identity/asks-the-simulator.ts', 'src/simulator/index.ts'],
  ['no-cycles', 'src/cases/egg.ts', 'src/cases/hen.ts'],
  ['engine-depends-on-nothing', 'src/engine/asks-shared.ts', 'src/shared/ids.ts'],
  ['engine-depends-on-nothing', 'src/engine/asks-a-feature.ts', 'src/cases/index.ts'],
  ['engine-depends-on-nothing', 'src/engine/asks-nest.ts', '@nestjs/common'],
  ['engine-depends-on-nothing', 'src/engine/asks-the-disk.ts', 'node:fs'],
  ['shared-depends-on-nothing', 'src/shared/asks-the-engine.ts', 'src/engine/decide.ts'],
  ['shared-depends-on-nothing', 'src/shared/asks-nest.ts', '@nestjs/common'],
  ['platform-knows-no-feature', 'src/platform/asks-a-feature.ts', 'src/cases/index.ts'],
  ['platform-knows-no-feature', 'src/platform/asks-the-app.ts', 'src/app.module.ts'],
  ['features-meet-at-the-index', 'src/places/looks-behind.ts', 'src/cases/open-case.ts'],
  ['features-meet-at-the-index', 'src/cli/looks-behind.ts', 'src/cases/open-case.ts'],
  ['domain-is-pure', 'src/cases/domain/asks-nest.ts', '@nestjs/common'],
  ['domain-is-pure', 'src/cases/domain/asks-its-feature.ts', 'src/cases/open-case.ts'],
  ['domain-is-pure', 'src/cases/domain/asks-the-platform.ts', 'src/platform/clock.ts'],
  ['controllers-and-processors-only-ask', 'src/cases/a.controller.ts', 'src/cases/case.repository.ts'],
  ['controllers-and-processors-only-ask', 'src/cases/a.processor.ts', 'src/cases/case.entity.ts'],
  ['source-knows-no-test', 'src/cases/asks-a-test.ts', 'test/support/builders.ts'],
  ['source-knows-no-test', 'src/cases/asks-a-benchmark.ts', 'bench/measure.ts'],
  ['web-knows-only-the-api', 'web/src/page.ts', 'src/shared/ids.ts'],
];

/** ... and imports that are as they should be. */
const allowed: [file: string, target: string][] = [
  ['src/simulator/index.ts', 'src/simulator/simulator.ts'],
  ['src/run.ts', 'src/simulator/index.ts'],
  ['src/cases/hen.ts', 'src/cases/egg.ts'], // the cycle is reported once, from the egg
  ['src/engine/decide.ts', 'zod'],
  ['src/engine/decide.ts', 'src/engine/model.ts'],
  ['src/engine/decide.test.ts', 'test/support/builders.ts'],
  ['src/shared/ids.ts', 'node:crypto'],
  ['src/platform/clock.ts', 'src/shared/ids.ts'],
  ['src/app.module.ts', 'src/cases/index.ts'],
  ['src/app.module.ts', 'src/platform/clock.ts'],
  ['src/cases/index.ts', 'src/cases/open-case.ts'],
  ['src/cases/open-case.ts', 'src/cases/case.repository.ts'],
  ['src/cases/open-case.ts', 'src/cases/domain/may-open.ts'],
  ['src/cases/open-case.ts', 'src/platform/clock.ts'],
  ['src/cases/case.repository.ts', 'src/cases/case.entity.ts'],
  ['src/cases/case.entity.ts', '@nestjs/common'],
  ['src/cases/b.controller.ts', 'src/cases/open-case.ts'],
  ['src/cases/domain/may-open.ts', 'src/cases/domain/rules.ts'],
  ['src/cases/domain/may-open.ts', 'src/engine/decide.ts'],
  ['src/cases/domain/may-open.ts', 'src/shared/ids.ts'],
  ['src/places/propose.ts', 'src/cases/index.ts'],
  ['web/src/list.ts', 'web/src/api/client.ts'],
  ['test/support/builders.ts', 'src/cases/domain/may-open.ts'],
];
const typesOnly: [file: string, target: string][] = [
  ['src/cases/a-type.ts', 'src/cases/b-type.ts'],
  ['src/cases/b-type.ts', 'src/cases/a-type.ts'],
];

/** What a file writes to import another file of the house, a package or a part of Node. */
function specifier(file: string, target: string): string {
  const relative = path.posix.relative(path.posix.dirname(file), target).replace(/[.]ts$/, '.js');
  return target.endsWith('.ts') ? relative.replace(/^(?![.])/, './') : target;
}

/** The house as it is written: text of each file. A file that is only imported is empty. */
function plan(): Map<string, string> {
  const files = new Map<string, string>();
  const add = (file: string, text: string) => files.set(file, (files.get(file) ?? '') + text);
  for (const [file, target] of [...allowed, ...violations.map(([, file, target]) => [file, target] as const)]) {
    add(file, `import '${specifier(file, target)}';\n`);
    if (target.endsWith('.ts')) add(target, '');
  }
  for (const [file, target] of typesOnly) add(file, `import type { A } from '${specifier(file, target)}';\nexport type B = A;\n`);
  for (const name of ['zod', '@nestjs/common']) {
    add(`node_modules/${name}/package.json`, `{"name":"${name}","version":"1.0.0","main":"index.js"}`);
    add(`node_modules/${name}/index.js`, '');
  }
  return files.set('package.json', '{"type":"module","dependencies":{"zod":"1.0.0","@nestjs/common":"1.0.0"}}');
}

/** A violation as `cruise` tells it: packages and parts of Node under the names they are found by. */
function told([rule, file, target]: (typeof violations)[number]): string {
  const found = { '@nestjs/common': 'node_modules/@nestjs/common/index.js', 'node:fs': 'fs' }[target] ?? target;
  return `${rule}: ${file} -> ${found}`;
}

describe('the rules of the house', () => {
  let house: string;
  let found: string[];

  beforeAll(() => {
    house = mkdtempSync(path.join(tmpdir(), 'pulang-house-'));
    for (const [file, text] of plan()) {
      mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
      writeFileSync(path.join(house, file), text);
    }
    found = cruise(house);
  }, 30_000);

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(violations)('%s: reports %s importing %s', (...violation) => {
    expect(found).toContain(told(violation));
  });

  it('report nothing else', () => {
    expect(found.filter((line) => !violations.map(told).includes(line))).toEqual([]);
  });

  it('are all shown to work here', () => {
    expect([...new Set(violations.map(([rule]) => rule))].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it('hold in this house', () => {
    expect(cruise(root)).toEqual([]);
  }, 30_000);
});
