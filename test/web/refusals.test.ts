/**
 * That what the server refuses is said on the screen, in the server's words. In the manner of a linter: what is asked with a hook must have its error
 * drawn; what is asked without one is listed here with who says it.
 */
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { ProblemError, wordsOf } from '../../web/src/api/problem.js';
import { all, callName, functionAround, isCall, readSources, type Source } from './sources.js';

const HOOK = /^use(Query|InfiniteQuery|Mutation|Act)$/;
const DEFINES = /^(queryOptions|infiniteQueryOptions|use(Query|InfiniteQuery|Mutation|Act))$/;

/** Hooks whose failure stays unsaid, and why nobody misses it. */
const UNSAID: Readonly<Record<string, string>> = {
  'app/frame.tsx about': 'whether the data are synthetic: a banner, no answer to anything that was asked',
  'beds/board.tsx BoardShown': 'asked ahead for the dialog of a bed, which says it',
  'dinsos/queries.ts asked': 'useStory: the minutes and the chain of signatures draw its error',
  'inbox/queries.ts first': 'the count in the navigation; the inbox itself says why it does not come',
  'steps/said.tsx NameOf': 'a name for a code: the code is shown',
  'intake/who.tsx reading': 'a hint about a NIK, never in the way; it says that it comes with the network',
};

/** Functions that ask the server by themselves, and who says what it refused. */
const BESIDE: Readonly<Record<string, string>> = {
  'account/push.ts turnPushOff': 'nobody: it is off here, and the push service tells the server',
  'account/push.ts turnPushOn': 'account/notices.tsx, by useAct',
  'admin/calendar.tsx putBack': 'a toast',
  'beds/import-beds.tsx send': 'beds/import-beds.tsx, by useAct',
  'beds/who.tsx caseIdOf': 'check-in and holds, by useAct',
  'bench/send-results.ts sendResults': 'the bench, by useAct',
  'dinsos/queries.ts latestAnswers': 'dinsos/minutes.tsx, by useQuery',
  'inbox/notices.tsx send': 'inbox/notices.tsx, by useAct; what is taken back, by a toast',
  'session/draft-key.ts fetchDraftKey': 'signing in, if nothing comes back; where it is refused the key of the device serves',
  'session/forgotten.tsx submit': 'the form itself',
  'session/sign-in.tsx leave': 'nobody: who leaves has left; the session ends by itself',
  'session/sign-in.tsx signIn': 'the form itself',
};

const screens = readSources('web/src').filter(({ name }) => name !== 'api/schema.d.ts');
const components = screens.flatMap(({ tree }) => all(tree, ts.isFunctionDeclaration));

describe('a refusal', () => {
  it('of what a screen asks is drawn on that screen', () => {
    const swallowed = screens.flatMap(({ name, tree }) =>
      all(tree, isCall)
        .filter((call) => HOOK.test(callName(call)) && !ts.isReturnStatement(call.parent) && !isSaid(call))
        .map((call) => `${name} ${heldIn(call)}`),
    );

    expect([...new Set(swallowed)].sort()).toEqual(Object.keys(UNSAID).sort());
  });

  it('of what is asked without a hook is said by whoever is known to', () => {
    const asking = screens
      .filter(({ name }) => !/^(api|offline|worker)\//.test(name))
      .flatMap(({ name, tree }) =>
        all(tree, isCall)
          .filter((call) => /^(fetch|api\.[A-Z]+)$/.test(callName(call)) && !isWithin(call, DEFINES))
          .map((call) => `${name} ${functionAround(call)}`),
      );

    expect([...new Set(asking)].sort()).toEqual(Object.keys(BESIDE).sort());
  });

  const codes = codesOf(readSources('src'));

  it.each(codes)('%s is said in its own words', (code) => {
    const message = { id: `Karena ${code}.`, en: `Because of ${code}.` };

    const said = wordsOf(new ProblemError(422, { type: 'about:blank', title: 'Refused', status: 422, code, message }));

    expect(said).toBe(message);
  });

  it('that a screen treats apart is one the server can give', () => {
    const apart = screens.flatMap(({ tree }) =>
      all(tree, ts.isBinaryExpression).flatMap(({ left, operatorToken, right }) =>
        operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken &&
        /codeOf\(|problem\?\.code|told\.code/.test(left.getText()) &&
        ts.isStringLiteral(right)
          ? [right.text]
          : [],
      ),
    );

    expect(apart.length).toBeGreaterThan(4);
    expect(apart.filter((code) => !codes.includes(code))).toEqual([]);
  });
});

/** What the answer is called there; of one that is used on the spot, the function around it. */
function heldIn(call: ts.CallExpression): string {
  const { parent } = call;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : functionAround(call);
}

function isSaid(call: ts.CallExpression): boolean {
  const { parent } = call;
  if (ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent)) return isDrawnBy(parent.parent);
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && isDrawn(parent.name.text, parent.parent.parent.parent);
}

/** Whether `<name>.error` is given to something that draws errors, or all of it to a component that does. */
function isDrawn(name: string, within: ts.Node): boolean {
  return all(within, ts.isJsxAttribute).some((attribute) => {
    const given = attribute.initializer && ts.isJsxExpression(attribute.initializer) ? attribute.initializer.expression : undefined;
    if (!given) return false;
    if (ts.isIdentifier(given)) return given.text === name && isDrawnBy(attribute);
    return attribute.name.getText() === 'error' && new RegExp(`\\b${name}\\.error\\b`).test(given.getText());
  });
}

/** Whether the component that is given all of an answer draws its error. */
function isDrawnBy(attribute: ts.JsxAttribute): boolean {
  const tag = attribute.parent.parent.tagName.getText();
  return components
    .filter(({ name }) => name?.text === tag)
    .some((component) => {
      const props = component.parameters[0]?.name;
      if (!props || !ts.isObjectBindingPattern(props)) return false;
      const prop = props.elements.find(({ name, propertyName }) => (propertyName ?? name).getText() === attribute.name.getText());
      if (!prop) return false;
      return ts.isObjectBindingPattern(prop.name) ? isTakenApart(prop.name, component) : isDrawn(prop.name.getText(), component);
    });
}

/** Whether the `error` of an answer that is taken apart at once is given to something that draws errors. */
function isTakenApart(answer: ts.ObjectBindingPattern, component: ts.Node): boolean {
  return (
    answer.elements.some(({ name }) => name.getText() === 'error') &&
    all(component, ts.isJsxAttribute).some(({ name, initializer }) => name.getText() === 'error' && initializer?.getText() === '{error}')
  );
}

function isWithin(node: ts.Node, called: RegExp): boolean {
  if (ts.isSourceFile(node)) return false;
  return (ts.isCallExpression(node) && called.test(callName(node))) || isWithin(node.parent, called);
}

/** Every code of a refusal that the server's source names. */
function codesOf(sources: readonly Source[]): string[] {
  const text = (node: ts.Node | undefined): string[] => (node && ts.isStringLiteral(node) ? [node.text] : []);
  const found = sources.flatMap(({ name, tree }) => [
    ...all(tree, ts.isNewExpression).flatMap((made) => (made.expression.getText() === 'Refusal' ? text(made.arguments?.[0]) : [])),
    ...all(tree, isCall).flatMap((call) => (/^(refused|told|shutOut)$/.test(callName(call)) ? text(call.arguments[0]) : [])),
    ...all(tree, ts.isNewExpression)
      .filter((made) => made.expression.getText() === 'ProblemException')
      .flatMap((made) =>
        all(made, ts.isPropertyAssignment).flatMap((each) => (each.name.getText() === 'code' ? text(each.initializer) : [])),
      ),
    ...(name === 'engine/decide.ts' ? unionOf(tree, 'RefusalCode') : []),
    ...(name === 'platform/http/database-problem.ts' ? ['database_unavailable', 'disk_full'] : []),
  ]);
  return [...new Set(found)].sort();
}

function unionOf(tree: ts.SourceFile, name: string): string[] {
  const union = all(tree, ts.isTypeAliasDeclaration).find((each) => each.name.text === name)!;
  return all(union, ts.isStringLiteral).map(({ text }) => text);
}
