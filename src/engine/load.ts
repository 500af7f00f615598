/** From text to a checked SOP, or to everything that is wrong with it. */
import { checkSop } from './check.js';
import { compileSop, type Path, type Report } from './compile.js';
import type { Finding, Sop } from './model.js';
import { readSopFile } from './read.js';

export type Loading =
  { readonly sop: Sop; readonly findings: readonly [] } | { readonly sop: undefined; readonly findings: readonly Finding[] };

/** Loads an SOP file. An SOP with a single finding is not an SOP: there are no warnings. Findings are in the order of the file. */
export function loadSop(text: string): Loading {
  const reading = readSopFile(text);
  if ('findings' in reading) return { sop: undefined, findings: inOrder(reading.findings) };
  const { file, positions } = reading;
  const findings: Finding[] = [];
  const report: Report = (code, path, message) => findings.push(positions.finding(code, path, message));
  const sop = compileSop(file, (path: Path) => positions.at(path).line, report);
  // A file with unknown names is not checked further: half of what would be found would only follow from them.
  if (findings.length === 0) checkSop(sop, report);
  return findings.length === 0 ? { sop, findings: [] } : { sop: undefined, findings: inOrder(findings) };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  const different = new Map(findings.map((finding) => [`${finding.code} ${finding.path} ${finding.line} ${finding.message.en}`, finding]));
  return [...different.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
