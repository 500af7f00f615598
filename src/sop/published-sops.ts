import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { loadSop, type Finding, type Sop } from '../engine/index.js';
import { StartRefused } from '../platform/config/start-refused.js';

/** The folder `workflows/` of the project, seen from `src` and from `dist` alike. */
export const WORKFLOWS = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../workflows');

/** The SOPs this installation works by, read once at start. */
@Injectable()
export class PublishedSops {
  readonly all: readonly Sop[] = readSops(WORKFLOWS);

  /** The newest version of an SOP, or that version. */
  find(id: string, version?: number): Sop | undefined {
    return this.all.filter((sop) => sop.id === id && (version === undefined || sop.version === version)).at(-1);
  }
}

/**
 * Every `*.yaml` of the folder, by name and version.
 * @throws StartRefused if a file has findings: the program does not run with an SOP that is not right
 */
export function readSops(folder: string): Sop[] {
  const sops = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const { sop, findings } = loadSop(readFileSync(path.join(folder, file), 'utf8'));
      if (sop && file === `${sop.id}.v${sop.version}.yaml`) return sop;
      if (sop)
        throw new StartRefused(
          `${file} harus bernama ${sop.id}.v${sop.version}.yaml.`,
          `${file} must be called ${sop.id}.v${sop.version}.yaml.`,
        );
      throw new StartRefused(sayFindings(file, findings, 'id'), sayFindings(file, findings, 'en'));
    });
  return sops.sort((a, b) => a.id.localeCompare(b.id) || a.version - b.version);
}

/** Findings as lines that an editor can jump to: `file:line:column code message`. */
export function sayFindings(file: string, findings: readonly Finding[], lang: 'id' | 'en'): string {
  return findings.map(({ line, column, code, message }) => `${file}:${line}:${column}  ${code}  ${message[lang]}`).join('\n');
}
