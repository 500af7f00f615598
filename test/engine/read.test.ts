import { describe, expect, it } from '@jest/globals';
import { decide, initialSnapshot, loadSop, sayRefusal, type Finding } from '../../src/engine/index.js';
import { PERMIT, somebody, sopOf } from './small-sop.js';

/** What no person should have to read in a finding: words of the program, of its libraries, or of a crash. */
const JARGON =
  /ZodError|zod|invalid_|unrecognized_|YAMLParseError|parseAllDocuments|call stack|RangeError|TypeError|\[object|undefined|\bNaN\b|\bat \S+:\d+|node_modules/i;

const findingsOf = (text: string): readonly Finding[] => loadSop(text).findings;
const codesOf = (text: string): string[] => findingsOf(text).map(({ code }) => code);
const asToldOnce = (text: string): string[] => findingsOf(text).map(({ line, code, path }) => `${line} ${code} ${path}`);

/** The permit with one piece of its text replaced. @throws if the piece is not there */
function permitWith(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`"${from}" is not in the text`);
    return text.replace(from, () => to);
  }, PERMIT);
}

/** The line of the permit (from 1) that holds this. */
const lineOf = (piece: string): number => PERMIT.slice(0, PERMIT.indexOf(piece)).split('\n').length;

/** The work it takes, in seconds of the processor, so that a busy machine makes no difference. */
function timed<T>(act: () => T): { result: T; seconds: number } {
  const began = process.cpuUsage();
  const result = act();
  const { user, system } = process.cpuUsage(began);
  return { result, seconds: (user + system) / 1e6 };
}

it('finds nothing wrong with the SOP that the other tests spoil', () => {
  expect(findingsOf(PERMIT)).toEqual([]);
});

describe('a file that is no SOP at all is refused with a finding', () => {
  it.each([
    ['empty', ''],
    ['blank', ' \n\n  \n'],
    ['a comment', '# nothing yet\n'],
    ['a word', 'hello'],
    ['a list', '- a\n- b\n'],
    ['a number', '12'],
    ['NUL bytes', '\0\0\0'],
    ['a picture read as text', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'],
    ['only a byte order mark', '\ufeff'],
  ])('%s', (_, text) => {
    expect(codesOf(text)).toEqual(['wrong-form']);
    expect(findingsOf(text)[0]).toMatchObject({ line: 1, column: 1 });
  });

  it.each([
    ['a bracket that is not closed', 'sop: [a, b\nversion: 1\n', 2],
    ['a quote that is not closed', 'sop: a\ntitle: "b\n', 3],
    ['a tab as indentation', 'sop:\n\ta: 1\n', 2],
    ['two colons on one line', 'sop: a\nversion: b: c\n', 2],
    ['a web page', '<html>\n<body>x: y: z</body></html>\n', 1],
    ['two documents', 'sop: a\n---\nsop: b\n', 2],
  ])('not YAML: %s', (_, text, line) => {
    expect(codesOf(text)).toContain('yaml-syntax');
    expect(findingsOf(text)[0]!.line).toBe(line);
  });
});

describe('a file made to hurt is refused quickly', () => {
  const laughs = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefghi'].map((name, index) => {
      const below = `*${'abcdefghi'[index]!}`;
      return `${name}: &${name} [${Array(9).fill(below).join(', ')}]`;
    }),
  ].join('\n');

  it.each([
    ['10 MB', 'a'.repeat(10 * 1024 * 1024), 'file-too-large'],
    ['10 MB of letters of three bytes', '\u20ac'.repeat(3_500_000), 'file-too-large'],
    ['aliases of aliases of aliases', laughs, 'anchor-not-allowed'],
    ['lists 100,000 deep', `sop: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'yaml-syntax'],
    ['lists 100,000 deep that are not closed', '['.repeat(100_000), 'yaml-syntax'],
    ['maps 100,000 deep', `sop: ${'{a: '.repeat(100_000)}${'}'.repeat(100_000)}`, 'yaml-syntax'],
    ['dashes 100,000 deep', `${'- '.repeat(100_000)}a`, 'yaml-syntax'],
    ['keys of keys 400 deep', `${'? '.repeat(400)}a`, 'yaml-syntax'],
    ['indented 900 deep', Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'yaml-syntax'],
    ['the same slip on 20,000 lines', 'a: b: c\n'.repeat(20_000), 'yaml-syntax'],
  ])('%s', (_, text, code) => {
    const { result, seconds } = timed(() => codesOf(text));

    expect(new Set(result)).toEqual(new Set([code]));
    expect(seconds).toBeLessThan(1);
  });

  it('10,000 unknown keys in one place', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join('\n');
    const { result, seconds } = timed(() => codesOf(text));

    expect(result).toContain('unknown-key');
    expect(seconds).toBeLessThan(2);
  });

  it('the same key 10,000 times', () => {
    const { result, seconds } = timed(() => codesOf('a: 1\n'.repeat(10_000)));

    expect(new Set(result)).toEqual(new Set(['duplicate-key']));
    expect(seconds).toBeLessThan(2);
  });
});

describe('anchors, aliases and tags reach nothing', () => {
  it.each([
    ['an anchor', 'sop: &here izin-kecil', 'anchor-not-allowed'],
    ['an alias of nothing', 'sop: *nowhere', 'anchor-not-allowed'],
    ['!!js/function', `sop: !!js/function 'function () { throw 1 }'`, 'yaml-syntax'],
    ['!!js/regexp', 'sop: !!js/regexp /a/', 'yaml-syntax'],
    ['!!python/object', 'sop: !!python/object/apply:os.system [ls]', 'yaml-syntax'],
    ['a tag of its own', 'sop: !secret izin-kecil', 'yaml-syntax'],
    ['!!binary where text belongs', 'sop: !!binary aXppbi1rZWNpbA==', 'wrong-form'],
    ['!!timestamp where text belongs', 'sop: !!timestamp 2001-01-01', 'wrong-form'],
  ])('%s', (_, line, code) => {
    const findings = findingsOf(permitWith(['sop: izin-kecil', line]));

    expect(findings.map((finding) => [finding.code, finding.line])).toEqual([[code, 1]]);
  });

  it.each([
    ['!!set for a list of roles', 'by: [chief], because: rule 3', 'by: !!set { chief }, because: rule 3'],
    ['!!binary for a label', 'id: suara,', 'id: !!binary c3VhcmE=,'],
  ])('%s is of the wrong form', (_, from, to) => {
    expect(codesOf(permitWith([from, to]))).toEqual(['wrong-form']);
  });
});

describe('one mistake is one finding, on its line', () => {
  it.each([
    ['a key written twice', 'duplicate-key', `kind: working, steps`, `kind: working, kind: working, steps`],
    ['a key it does not know', 'unknown-key', 'tells: [chief], restarts', 'tell: [chief], restarts'],
    ['text where a number belongs', 'wrong-form', 'version: 3', 'version: three'],
    ['a number where text belongs', 'wrong-form', `row: '3'`, 'row: 3'],
    ['a fraction where a whole number belongs', 'wrong-form', 'counter: 2', 'counter: 1.5'],
    ['a word where a list belongs', 'wrong-form', 'by: [chief], because: rule 3', 'by: chief, because: rule 3'],
    ['an empty list where somebody must stand', 'wrong-form', 'by: [chief], because: rule 3', 'by: [], because: rule 3'],
    ['a word that is not one of the choices', 'wrong-form', 'how: local', 'how: nearby'],
    ['nothing where lines belong', 'wrong-form', 'title: { id: Izin kecil, en: A small permit }', 'title:'],
    ['a duration that is none', 'wrong-form', 'after: P10D', 'after: ten days'],
    ['a role that is not there', 'unknown-role', 'by: [chief], because: rule 3', 'by: [chef], because: rule 3'],
    ['a state that is not there', 'unknown-state', 'to: visit', 'to: vist'],
    ['a reason without a source', 'because-without-source', 'because: rule 13 }\n  other', 'because: hearsay }\n  other'],
    ['a label without English', 'missing-key', '{ id: suara, en: votes }', '{ id: suara }'],
    ['a transition without its row', 'missing-key', `row: '14', `, ''],
    ['a guard without its other bracket', 'guard-does-not-parse', `objection || papers == 'missing'`, `(objection || papers == 'missing'`],
    ['a guard with a name that is not there', 'unknown-name-in-guard', `objection || papers == 'missing'`, `objections`],
    ['a guard with a value that cannot be', 'value-outside-vocabulary', `objection || papers == 'missing'`, `papers == 'lost'`],
    ['a guard that calls something', 'guard-not-allowed', `objection || papers == 'missing'`, `size(papers) == 1`],
    ['a guard that is a list', 'wrong-form', `when: objection || papers == 'missing'`, 'when: [objection]'],
    ['an empty guard', 'wrong-form', `when: objection || papers == 'missing'`, `when: ''`],
    [
      'a guard 490 brackets deep',
      'guard-does-not-parse',
      `objection || papers == 'missing'`,
      `${'('.repeat(490)}objection${')'.repeat(490)}`,
    ],
    ['a guard of more than 1000 signs', 'wrong-form', `objection || papers == 'missing'`, `objection${' || objection'.repeat(100)}`],
  ])('%s: %s', (_, code, from, to) => {
    expect(findingsOf(permitWith([from, to])).map((finding) => [finding.code, finding.line])).toEqual([[code, lineOf(from)]]);
  });

  it('points at the place above a key that is missing', () => {
    expect(findingsOf(permitWith(['sop: izin-kecil\n', '']))).toMatchObject([{ code: 'missing-key', path: 'sop', line: 1 }]);
  });

  it('names the key, not its number, for an entry of a list', () => {
    const [finding] = findingsOf(permitWith(['tells: [chief], restarts', 'tells: [The Chief], restarts']));

    expect(finding).toMatchObject({ code: 'wrong-form', line: lineOf('tells: [chief], restarts') });
    expect(finding!.message.en).toContain('tells');
  });

  it('proposes the name that was meant in one well-formed sentence', () => {
    const [finding] = findingsOf(permitWith(['to: visit', 'to: vist']));

    expect(finding!.message).toEqual({
      id: 'Keadaan "vist" tidak ada dalam berkas ini. Maksudnya "visit"?',
      en: 'This file has no state "vist". Did you mean "visit"?',
    });
  });
});

describe('several mistakes are told at once, in the order of the file', () => {
  it('mistakes of form', () => {
    const text = permitWith(
      ['steps: [{ after: P2D', 'steps: [{ after: 2 days'],
      ['how: local', 'how: nearby'],
      ['counter: 2', 'counter: many'],
      [`row: '4b', `, ''],
      ['to: visit', 'too: visit'],
      ['version: 3', 'version: three'],
    );

    expect(asToldOnce(text)).toEqual([
      '2 wrong-form version',
      `${lineOf('to: visit')} unknown-key regions.main.states.review.on.sent_out.too`,
      `${lineOf("row: '4b'")} missing-key regions.main.states.review.on.granted_it.1.row`,
      `${lineOf('counter: 2')} wrong-form facts.votes.counter`,
      `${lineOf('how: local')} wrong-form effects.book_car.how`,
      `${lineOf('after: P2D')} wrong-form clocks.trip.steps.0.after`,
    ]);
  });

  it('names that are not there', () => {
    const text = permitWith(
      ['[{ after: P2D, tell: [clerk] }]', '[{ after: P2D, tell: [clark] }]'],
      [`papers == 'complete' && votes >= 2`, `papers == 'ready' && votes >= 2`],
      ['issues: [permit, plate], because: rule 4', 'issues: [permit, plate], because: hearsay'],
      ['by: [chief], because: rule 3', 'by: [chef], because: rule 3'],
      ['to: visit', 'to: vist'],
    );

    expect(asToldOnce(text)).toEqual([
      `${lineOf('to: visit')} unknown-state regions.main.states.review.on.sent_out.to`,
      `${lineOf('by: [chief], because: rule 3')} unknown-role regions.main.states.review.on.voted.by`,
      `${lineOf("row: '4a'")} value-outside-vocabulary regions.main.states.review.on.granted_it.0.when`,
      `${lineOf("row: '4a'")} because-without-source regions.main.states.review.on.granted_it.0.because`,
      `${lineOf('after: P2D')} unknown-role clocks.trip.steps.0.tell`,
    ]);
  });

  it('the lines are those of the file, whatever its line ends and even with a byte order mark', () => {
    const text = `\ufeff${permitWith(['to: visit', 'to: vist'], ['by: [chief], because: rule 3', 'by: [chef], because: rule 3'])}`;

    expect(findingsOf(text.replaceAll('\n', '\r\n')).map(({ line }) => line)).toEqual([lineOf('to: visit'), lineOf('to: visit') + 1]);
  });
});

describe('every finding is for a person who is no programmer', () => {
  it.each([
    ['empty', ''],
    ['two documents', `${PERMIT}---\n${PERMIT}`],
    ['nested too deeply', '['.repeat(20_000)],
    ['an unknown tag', permitWith(['sop: izin', 'sop: !!js/function izin'])],
    ['this or that, and it is neither', permitWith(['except: [on_hold]', 'from: everywhere'])],
    ['this or that, deeper', permitWith([`row: '4a', to: granted`, 'row: 4, to: Granted'])],
    ['a counter that is too large', permitWith(['counter: 2', 'counter: 99999999999999999999'])],
    ['a number without end', permitWith(['version: 3', 'version: .inf'])],
    ['a name in capital letters', permitWith(['  votes: {', '  Votes: {'])],
    ['a guard that does not parse', permitWith([`objection || papers == 'missing'`, `objection ||| 'a`])],
    ['a guard with fields', permitWith([`objection || papers == 'missing'`, `objection.constructor`])],
    ['a clock without a step', permitWith(['steps: [{ after: P10D, event: answer_late }]', 'steps: []'])],
    ['a name for two things', permitWith(['  far: {', '  votes: {'])],
  ])('%s', (_, text) => {
    const findings = findingsOf(text);

    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ message }) => message.id.length < 10 || message.en.length < 10 || message.id === message.en)).toEqual([]);
    expect(findings.flatMap(({ message }) => [message.id, message.en]).filter((said) => JARGON.test(said))).toEqual([]);
  });
});

describe('names that every object has', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', '__proto__'];

  it.each(names)('%s is never a guard', (name) => {
    expect(codesOf(permitWith([`objection || papers == 'missing'`, name]))).toEqual([
      name === '__proto__' ? 'guard-does-not-parse' : 'unknown-name-in-guard',
    ]);
  });

  it.each(names)('%s is no role, state or value unless the file says so', (name) => {
    expect(codesOf(permitWith(['to: visit', `to: ${name}`]))).toHaveLength(1);
    expect(codesOf(permitWith(['by: [chief], because: rule 3', `by: [${name}], because: rule 3`]))).toHaveLength(1);
    expect(codesOf(permitWith([`papers == 'missing'`, `papers == '${name}'`]))).toEqual(['value-outside-vocabulary']);
  });

  it.each([
    ['a fact', 'facts:\n'],
    ['a source', 'sources:\n'],
    ['a state', '    states:\n'],
    ['an event of a state', '        on:\n'],
    ['a rule', 'rules:\n'],
  ])('__proto__ as %s is told, not passed over', (_, above) => {
    const indent = ' '.repeat(above.search(/\S/) + 2);

    expect(codesOf(permitWith([above, `${above}${indent}__proto__: { label: { id: a, en: a } }\n`]))).not.toEqual([]);
    expect(({} as { label?: unknown }).label).toBeUndefined();
  });

  it.each(['toString', 'hasOwnProperty', '__proto__', 'valueOf'])('%s is no proper name for a fact or a state', (name) => {
    expect(codesOf(PERMIT.replaceAll('votes', name))).not.toEqual([]);
    expect(codesOf(PERMIT.replaceAll('on_hold', name))).not.toEqual([]);
  });

  it.each(['votes', 'objection', 'tacit', 'papers:', 'voted', 'permit', 'total', 'escort', 'inspector', 'field', 'on_hold'])(
    'constructor is an ordinary name in the place of %s',
    (name) => {
      const text = PERMIT.replaceAll(new RegExp(`\\b${name.replace(':', '')}\\b`, 'g'), 'constructor');

      expect(findingsOf(text)).toEqual([]);
    },
  );

  it('a state named constructor is left as any other', () => {
    const sop = sopOf(PERMIT.replaceAll('review', 'constructor'));
    const begun = decide(sop, initialSnapshot(sop), { event: 'applied', actor: somebody('applicant') });
    const sent = decide(sop, (begun as { next: ReturnType<typeof initialSnapshot> }).next, {
      event: 'refused_it',
      actor: somebody('chief'),
    });

    expect(sent).toMatchObject({ taken: true, effects: [{ kind: 'ended', region: 'main', state: 'constructor', runningOn: [] }] });
  });

  it.each(['constructor', 'toString', '__proto__', 'constructor_raised', '__proto___raised', 'hasOwnProperty_withdrawn'])(
    'an event named %s is unknown, and is refused in words',
    (event) => {
      const sop = sopOf(PERMIT);
      const decision = decide(sop, initialSnapshot(sop), { event, actor: somebody('clerk') });
      const { refusal } = decision as Exclude<typeof decision, { taken: true }>;

      expect(refusal.code).toBe('unknown_event');
      expect(sayRefusal(sop, initialSnapshot(sop), refusal, 'en')).toContain(event);
    },
  );
});
