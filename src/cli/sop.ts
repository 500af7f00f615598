/**
 * `npm run sop -- check|explore|draw|table FILE [--lang id|en] [--svg]`: what the engine can say of an SOP file.
 * Ends with 1 if the file has findings, or if a rule is broken or something can never happen.
 */
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { drawTable, explore, findTooLarge, loadSop, sayExploration, type Language, type Loading, type Sop } from '../engine/index.js';
import { chartsPage, overviewSvg, sayFindings } from '../sop/index.js';

const USAGE = `npm run sop -- check   FILE               semua temuan sekaligus / all findings at once
npm run sop -- explore FILE               setiap situasi yang mungkin / every situation it allows
npm run sop -- draw    FILE [--svg]       bagan Mermaid, atau ikhtisar SVG / Mermaid charts, or the overview as SVG
npm run sop -- table   FILE               tabel kantor / the office's table
                            --lang id|en  bahasa / language (id)`;

class Usage extends Error {}

async function main(args: string[]): Promise<void> {
  const { command, file, lang, svg } = readArguments(args);
  const sop = load(file, lang);
  if (!sop) return;
  switch (command) {
    case 'check':
      console.log({ id: `${file}: tidak ada temuan.`, en: `${file}: no findings.` }[lang]);
      return;
    case 'explore': {
      const start = performance.now();
      const exploration = explore(sop);
      console.log(sayExploration(sop, exploration, (performance.now() - start) / 1000, lang));
      const fine = exploration.rules.every(({ holds }) => holds) && exploration.neverEntered.length + exploration.neverTaken.length === 0;
      if (!fine) process.exitCode = 1;
      return;
    }
    case 'draw':
      process.stdout.write(svg ? await overviewSvg(sop, lang) : chartsPage(sop, lang));
      return;
    case 'table':
      process.stdout.write(drawTable(sop, lang));
      return;
    default:
      throw new Usage(`?: ${command}`);
  }
}

function readArguments(args: string[]): { command: string; file: string; lang: Language; svg: boolean } {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { lang: { type: 'string', default: 'id' }, svg: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new Usage((error as Error).message);
  }
  const [command, file, ...rest] = parsed.positionals;
  const { lang, svg } = parsed.values;
  if (command === undefined || file === undefined || rest.length > 0 || (lang !== 'id' && lang !== 'en')) throw new Usage();
  return { command, file, lang, svg };
}

function load(file: string, lang: Language): Sop | undefined {
  let loaded: Loading;
  try {
    const tooLarge = findTooLarge(statSync(file).size);
    loaded = tooLarge ? { sop: undefined, findings: [tooLarge] } : loadSop(readFileSync(file, 'utf8'));
  } catch {
    throw new Usage({ id: `Berkas "${file}" tidak dapat dibaca.`, en: `The file "${file}" cannot be read.` }[lang]);
  }
  const { sop, findings } = loaded;
  if (sop) return sop;
  console.error(sayFindings(file, findings, lang));
  console.error({ id: `\n${findings.length} temuan.`, en: `\n${findings.length} findings.` }[lang]);
  process.exitCode = 1;
  return undefined;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Usage)) throw error;
  console.error([error.message, USAGE].filter(Boolean).join('\n\n'));
  process.exitCode = 2;
}
