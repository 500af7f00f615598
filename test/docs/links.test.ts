/** The written part of the repository holds together: links lead somewhere, sources are named, nothing points outside. */
import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(root + file, 'utf8');

/** Files of the repository as they would be committed, by path from its root; symbolic links and deleted files left out. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
})
  .split('\0')
  .filter((file) => file !== '' && lstatSync(root + file, { throwIfNoEntry: false })?.isFile() === true);
const folders = new Set(files.flatMap((file) => file.split('/').map((_, depth, parts) => join('.', ...parts.slice(0, depth)))));
const pages = files.filter((file) => /^(README\.md|docs\/.*\.md|workflows\/README\.md|reference\/README\.md)$/.test(file));

const withoutFences = (markdown: string): string => markdown.replace(/^ *(```|~~~).*\n[^]*?^ *\1.*$/gm, '');

/** The anchors GitHub gives to headings, and those set by hand. */
function anchors(markdown: string): Set<string> {
  const seen = new Map<string, number>();
  const slugs = [...withoutFences(markdown).matchAll(/^#{1,6} +(.+?)[ #]*$/gm)].map(([, heading = '']) => {
    const words = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = words.replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
  const byHand = [...markdown.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id);
  return new Set([...slugs, ...byHand]);
}

/** Targets of links and pictures that are no web addresses: `[a](b)`, `[a]: b`, `href="b"`, `src="b"`; not inside code. */
function links(markdown: string): string[] {
  const text = withoutFences(markdown).replace(/`[^`\n]*`/g, '');
  const forms = [/\]\(\s*<?([^)\s>]+)/g, /^ {0,3}\[[^\]^][^\]]*\]: *<?([^\s>]+)/gm, /\b(?:href|src)="([^"]+)"/g];
  return forms
    .flatMap((form) => [...text.matchAll(form)].map(([, target = '']) => target))
    .filter((target) => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target));
}

/** What is wrong with the links of a page; empty if nothing is. */
function brokenLinks(page: string, markdown: string): string[] {
  return links(markdown).flatMap((link) => {
    const [path = '', anchor] = decodeURI(link).split('#');
    const target = path === '' ? page : normalize(join(dirname(page), path)).replace(/\/$/, '');
    if (path.startsWith('/') || target.startsWith('..')) return [`${link}: leaves the repository`];
    if (!files.includes(target) && !folders.has(target) && target !== page) return [`${link}: no such file`];
    if (anchor === undefined) return [];
    const known = target === page ? anchors(markdown) : target.endsWith('.md') ? anchors(read(target)) : new Set<string>();
    return known.has(anchor) ? [] : [`${link}: no such heading`];
  });
}

/** Keys of sources named in a text; "S30–S33" names four. */
function sourceKeys(text: string): string[] {
  return [...text.matchAll(/\bS(\d{1,3})(?:[–-]S(\d{1,3}))?\b/g)].flatMap(([, first, last = first]) => {
    const from = Number(first);
    return Array.from({ length: Math.max(1, Number(last) - from + 1) }, (_, more) => `S${from + more}`);
  });
}

/** Places of a text that only exist on somebody's machine: a folder beside the repository, or an absolute path of a home or workplace. */
function outside(file: string, text: string, inside = folders): string[] {
  const climbs = [...text.matchAll(/(?:\.\.\/)+shared(?![\w-])/g)].filter(([path]) => !inside.has(normalize(join(dirname(file), path))));
  const absolute = text.matchAll(new RegExp(`(?<![\\w.~%@}\\])>*-])/(?:${['work', 'home', 'root', 'Users'].join('|')})/`, 'g'));
  return [...climbs, ...absolute].map(({ index, 0: found }) => `${file}:${text.slice(0, index).split('\n').length}: ${found}`);
}

describe('links in Markdown', () => {
  it('covers the documents, the SOP language and the reference data', () => {
    expect(pages).toEqual(expect.arrayContaining(['docs/GLOSSARY.md', 'docs/domain/sop.md', 'workflows/README.md', 'reference/README.md']));
  });

  it.each(pages)('%s: every relative link leads to a file, and a heading if one is named', (page) => {
    expect(brokenLinks(page, read(page))).toEqual([]);
  });

  it.each([
    ['a file that is not there', '[a](domain/nowhere.md)', 'no such file'],
    ['a heading that is not there', '[a](domain/sop.md#nowhere)', 'no such heading'],
    ['a heading of the same page', '# Here\n\n[a](#there)', 'no such heading'],
    ['a reference', '[a][b]\n\n[b]: nowhere.md', 'no such file'],
    ['a picture', '<img src="nowhere.svg">', 'no such file'],
    ['a way out of the repository', '[a](../../README.md)', 'leaves the repository'],
  ])('reports %s', (_, markdown, problem) => {
    expect(brokenLinks('docs/planted.md', markdown)).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    '[a](domain/sop.md#91-main-line)',
    '# It is here: `x` (S4)\n\n[a](#it-is-here-x-s4)',
    '[a](domain/)',
    '[a](https://example.org/b.md#c)',
    '`[a](nowhere.md)`',
  ])('accepts %j', (markdown) => {
    expect(brokenLinks('docs/planted.md', markdown)).toEqual([]);
  });
});

describe('keys of sources', () => {
  const defined = [...read('docs/domain/sources.md').matchAll(/^- \*\*(S\d+)\*\* \S/gm)].map(([, key = '']) => key);
  const users = files.filter((file) => /^(docs\/domain\/.*\.md|workflows\/[^/]*\.ya?ml)$/.test(file));

  it('are each defined once', () => {
    expect(defined.length).toBeGreaterThan(0);
    expect(defined).toEqual([...new Set(defined)]);
  });

  it.each(users)('%s: every key is defined in docs/domain/sources.md', (file) => {
    expect(sourceKeys(read(file)).filter((key) => !defined.includes(key))).toEqual([]);
  });

  it('are found singly, in lists and in ranges', () => {
    expect(sourceKeys('[C S4, I] (S30–S32); because: "S1; sop-table 20"')).toEqual(['S4', 'S30', 'S31', 'S32', 'S1']);
  });
});

describe('the repository stands by itself', () => {
  it('names no path of a machine and no folder beside it', () => {
    expect(files.flatMap((file) => outside(file, read(file)))).toEqual([]);
  });

  it.each([
    ['../', 'shared/domain/sop.md'],
    ['see `../../', 'shared`'],
    ['/', 'home/somebody/pulang'],
    ["cwd: '/", "work/pulang'"],
    ['file:///', 'Users/somebody/'],
  ])('reports %s%s', (start, end) => {
    expect(outside('docs/planted.md', start + end)).toHaveLength(1);
  });

  it.each(['https://example.org/home/page', 'docs/work/page.md', './home/page', 'sharedPort'])('accepts %s', (text) => {
    expect(outside('docs/planted.md', text)).toEqual([]);
  });

  it('accepts a neighbouring folder of that name inside the repository', () => {
    const code = ['..', 'shared', 'ids.js'].join('/');

    expect(outside('src/engine/planted.ts', code, new Set(['src/shared']))).toEqual([]);
    expect(outside('src/engine/planted.ts', code, new Set())).toHaveLength(1);
  });
});
