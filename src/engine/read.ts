/** From the text of an SOP file to its form: size, YAML, one key once, no anchors, and the schema. All findings at once, each with its line. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Parser,
  Lexer,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { core } from 'zod';
import { SopFile, type Label } from './sop-file.js';
import type { Finding } from './model.js';

/** Larger files are refused before they are read: the default SOP has about 115 kB. */
const MAX_FILE_BYTES = 512 * 1024;

/** Deeper nesting is refused before it is composed: composing calls itself for each level, and near the end of the stack V8 may abort the process. The default SOP has 11. */
const MAX_DEPTH = 64;

/** Nobody mends more than this at once, and each finding costs a walk to its line. */
const MAX_FINDINGS = 100;

type Path = readonly (string | number)[];

/** Where things stand in a file: makes findings. */
export class Positions {
  constructor(
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  /** Line and column (from 1) of the key or item at `path`, or of what is nearest above it. */
  at(path: Path): { line: number; column: number } {
    let node: unknown = this.document.contents;
    let offset = 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
        if (!pair) break;
        offset = (pair.key as Node).range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = (node as Node | undefined)?.range?.[0] ?? offset;
      } else break;
    }
    return this.atOffset(offset);
  }

  atOffset(offset: number): { line: number; column: number } {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  finding(code: string, path: Path, message: Label): Finding {
    return { code, ...this.at(path), path: path.join('.'), message };
  }
}

export type Reading = { readonly file: SopFile; readonly positions: Positions } | { readonly findings: readonly Finding[] };

/** What is wrong with a file of this size, if it is too large: so that one of gigabytes need not be read to be refused. */
export function findTooLarge(bytes: number): Finding | undefined {
  if (bytes <= MAX_FILE_BYTES) return undefined;
  const [size, most] = [Math.ceil(bytes / 1024), MAX_FILE_BYTES / 1024];
  const message = {
    id: `Berkas ini ${size} kB; SOP paling besar ${most} kB.`,
    en: `This file has ${size} kB; an SOP has at most ${most} kB.`,
  };
  return { code: 'file-too-large', line: 1, column: 1, path: '', message };
}

/** Reads an SOP file. Never throws for what is in the text. */
export function readSopFile(text: string): Reading {
  const tooLarge = findTooLarge(Buffer.byteLength(text));
  if (tooLarge) return { findings: [tooLarge] };
  const lines = new LineCounter();
  const tooDeep = firstTooDeep(text);
  if (tooDeep !== undefined) {
    const message = {
      id: `Berkas ini bersarang lebih dari ${MAX_DEPTH} tingkat di sini. Periksa kurung, dan titik dua di luar tanda kutip.`,
      en: `This file is nested more than ${MAX_DEPTH} levels deep here. Check brackets, and colons outside of quotes.`,
    };
    return { findings: [{ code: 'yaml-syntax', line: tooDeep.line, column: tooDeep.col, path: '', message }] };
  }
  // Keys are compared here (below), not by the library: it compares each with each, a minute for 10,000 keys.
  const document: Document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    version: '1.2',
    prettyErrors: false,
    logLevel: 'error',
  });
  const positions = new Positions(document, lines);
  const findings = [...yamlFindings(document, positions), ...nodeFindings(document, positions)];
  if (findings.length > 0) return { findings };

  const parsed = SopFile.safeParse(document.toJS({ maxAliasCount: 0 }), { reportInput: true });
  if (parsed.success) return { file: parsed.data, positions };
  return { findings: parsed.error.issues.slice(0, MAX_FINDINGS).flatMap((issue) => schemaFindings(issue, [], positions)) };
}

/** Where the text is nested more than `MAX_DEPTH` deep. Goes through it token by token and stops there: a parser that builds nothing has no stack to run out of. */
function firstTooDeep(text: string): { line: number; col: number } | undefined {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  for (const lexeme of new Lexer().lex(text)) {
    Array.from(parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) return lines.linePos(parser.offset);
  }
  return undefined;
}

function yamlFindings(document: Document, positions: Positions): Finding[] {
  // One slip of indentation makes YAML complain about every line after it: each complaint is told once, where it first is.
  const complaints = new Map<string, YAMLError>();
  for (const error of [...document.errors, ...document.warnings]) if (!complaints.has(error.message)) complaints.set(error.message, error);
  return [...complaints.values()].slice(0, MAX_FINDINGS).map((error) => ({
    code: 'yaml-syntax',
    ...positions.atOffset(error.pos[0]),
    path: '',
    message:
      error.code === 'MULTIPLE_DOCS'
        ? {
            id: 'Satu berkas berisi satu SOP: hapus baris "---" ini dan yang sesudahnya.',
            en: 'One file holds one SOP: remove this line "---" and what follows.',
          }
        : {
            id: `Susunan YAML salah di sini (${error.message}). Periksa inden, titik dua dan tanda kutip.`,
            en: `The YAML is wrong here (${error.message}). Check indentation, colons and quotes.`,
          },
  }));
}

const ANCHOR: Label = {
  id: 'Jangkar (&) dan rujukan (*) tidak dipakai dalam SOP: tulis isinya, atau pakai role_groups atau conditions.',
  en: 'Anchors (&) and aliases (*) are not used in an SOP: write it out, or use role_groups or conditions.',
};
const TWICE: Label = {
  id: 'Kunci ini ditulis dua kali di tempat yang sama. Hapus salah satu.',
  en: 'This key is written twice in the same place. Remove one.',
};
const NO_KEY: Label = {
  id: 'Ini bukan kunci. Kunci adalah satu nama: huruf kecil, angka dan _ saja.',
  en: 'This is no key. A key is one name: small letters, digits and _ only.',
};

/** What YAML allows and an SOP does not: anchors and aliases, a key written twice, and keys that are no names (`__proto__` is one that the schema would pass over). */
function nodeFindings(document: Document, positions: Positions): Finding[] {
  const findings: Finding[] = [];
  const tell = (code: string, node: Node, message: Label) =>
    findings.push({ code, ...positions.atOffset(node.range?.[0] ?? 0), path: '', message });
  visit(document, (_, node) => {
    if (isAlias(node) || (typeof node === 'object' && node !== null && 'anchor' in node && node.anchor))
      tell('anchor-not-allowed', node as Node, ANCHOR);
    if (isMap(node)) {
      const seen = new Set<string>();
      for (const { key } of node.items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined || name === '__proto__') tell('wrong-form', key as Node, NO_KEY);
        else if (seen.has(name)) tell('duplicate-key', key as Node, TWICE);
        else seen.add(name);
      }
    }
    return findings.length >= MAX_FINDINGS ? visit.BREAK : undefined;
  });
  return findings.slice(0, MAX_FINDINGS);
}

/** One schema issue as findings: of a "this or that" only what is wrong with the nearer alternative. */
function schemaFindings(issue: core.$ZodIssue, above: Path, positions: Positions): Finding[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? step.toString() : step))];
  if (issue.code === 'invalid_union') {
    const nearer = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    if (depth(nearer) > 0) return nearer.flatMap((inner) => schemaFindings(inner, path, positions));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MAX_FINDINGS).map((key) =>
      positions.finding('unknown-key', [...path, key], {
        id: `"${key}" tidak dikenal di sini. Periksa ejaannya.`,
        en: `"${key}" is not known here. Check its spelling.`,
      }),
    );
  }
  return [
    positions.finding(
      issue.code === 'invalid_type' && issue.input === undefined ? 'missing-key' : 'wrong-form',
      path,
      sayIssue(issue, path),
    ),
  ];
}

function depth(issues: readonly core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));
}

const KINDS: Readonly<Record<string, Label>> = {
  string: { id: 'teks', en: 'text' },
  number: { id: 'bilangan', en: 'a number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  boolean: { id: 'true atau false', en: 'true or false' },
  array: { id: 'daftar [ ... ]', en: 'a list [ ... ]' },
  object: { id: 'isian kunci: nilai', en: 'key: value lines' },
  record: { id: 'isian kunci: nilai', en: 'key: value lines' },
};

function sayIssue(issue: core.$ZodIssue, path: Path): Label {
  const where = path.findLast((step) => typeof step === 'string') ?? 'SOP';
  if (issue.code === 'invalid_type') {
    const kind = KINDS[issue.expected] ?? { id: issue.expected, en: issue.expected };
    return issue.input === undefined
      ? { id: `"${where}" belum ada; harus berisi ${kind.id}.`, en: `"${where}" is missing; it must hold ${kind.en}.` }
      : { id: `"${where}" harus berisi ${kind.id}.`, en: `"${where}" must hold ${kind.en}.` };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ');
    return { id: `"${where}" harus salah satu dari: ${values}.`, en: `"${where}" must be one of: ${values}.` };
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const [bound, id, en] =
      issue.code === 'too_big' ? [issue.maximum, 'paling banyak', 'at most'] : [issue.minimum, 'paling sedikit', 'at least'];
    return { id: `Isi "${where}" ${id} ${bound}.`, en: `"${where}" holds ${en} ${bound}.` };
  }
  if (issue.code === 'invalid_format') {
    const duration = path.at(-1) === 'after' || path.at(-1) === 'repeats';
    return duration
      ? {
          id: `"${where}" harus lama waktu ISO 8601, seperti PT2H (2 jam) atau P7D (7 hari).`,
          en: `"${where}" must be an ISO 8601 duration, as PT2H (2 hours) or P7D (7 days).`,
        }
      : {
          id: `Isi "${where}" tidak berbentuk nama: huruf kecil, angka dan _ saja.`,
          en: `"${where}" does not have the form of a name: small letters, digits and _ only.`,
        };
  }
  if (issue.code === 'invalid_key') {
    return {
      id: `"${where}" bukan nama yang sah: huruf kecil, angka dan _ saja.`,
      en: `"${where}" is not a proper name: small letters, digits and _ only.`,
    };
  }
  return { id: `"${where}" tidak berbentuk seperti seharusnya.`, en: `"${where}" does not have the form it should.` };
}
