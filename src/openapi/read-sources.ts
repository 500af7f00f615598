import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PluginMetadataGenerator } from '@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import ts from 'typescript';
import type { PluginMetadata } from './models.js';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.join(HERE, '../..');

/**
 * The text of `metadata.ts`: what TypeScript knows of the DTOs, views and controllers and forgets when it compiles (types, docstrings).
 * Limits are not in it: they are read from the validators themselves, see `limits.ts`.
 */
export function metadataSource(): string {
  const visitor = new ReadonlyVisitor({
    pathToSource: path.join(ROOT, 'src/openapi'),
    esmCompatible: true,
    introspectComments: true,
    classValidatorShim: false,
    dtoFileNameSuffix: ['.dto.ts', '.view.ts'],
    controllerFileNameSuffix: ['.controller.ts'],
  });
  const program = programOf(path.join(ROOT, 'tsconfig.build.json'));
  const outputDir = mkdtempSync(path.join(tmpdir(), 'pulang-openapi-'));
  try {
    // the visitor is compiled against another copy of TypeScript's types than the generator
    const visitors = [visitor] as unknown as Parameters<PluginMetadataGenerator['generate']>[0]['visitors'];
    new PluginMetadataGenerator().generate({ visitors, outputDir, tsProgramRef: program });
    const text = readFileSync(path.join(outputDir, 'metadata.ts'), 'utf8');
    // not checked: a class that is deleted would else stop the compile that is needed to make this file anew
    return `// @ts-nocheck made by \`npm run generate\`: it must compile even while it names a class that is gone\n${text.replace('/* eslint-disable */', '/* eslint-disable -- generated */')}\n`;
  } finally {
    rmSync(outputDir, { recursive: true });
  }
}

/** The program of a tsconfig. The plugin does not see through `readonly T[]`, so in DTOs and views it is shown `T[]`. */
function programOf(tsconfig: string): ts.Program {
  const { config } = ts.readConfigFile(tsconfig, (file) => ts.sys.readFile(file)) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(tsconfig));
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version, ...more) => {
    if (!/[.](dto|view)[.]ts$/.test(file)) return read(file, version, ...more);
    const text = ts.sys.readFile(file)!.replaceAll(/\breadonly (?=[\w.<>'| ()]+\[\])/g, '');
    return ts.createSourceFile(file, text, version);
  };
  return ts.createProgram({ rootNames: fileNames, options, host });
}

/** Runs such a text as if it stood in this folder, so that the document of a changed program needs no second build. */
export async function evaluate(source: string): Promise<PluginMetadata> {
  const here = pathToFileURL(`${HERE}/`);
  const text = source.replace(/import\("([^"]+)"\)/g, (_match, file: string) => `import(${JSON.stringify(new URL(file, here))})`);
  const module = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { default: PluginMetadata };
  return module.default;
}
