import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { all, callName, functionAround, isCall, readSources } from './sources.js';

/** Forms of one field, whose own hint says it. */
const BY_THE_FIELD = ['cases/photos.tsx AddPhoto', 'search/search-box.tsx SearchBox'];

const screens = readSources('web/src').filter(({ name }) => name !== 'api/schema.d.ts');

describe('the web app', () => {
  it('says beside each form what it is for', () => {
    const forms = screens.flatMap(({ name, tree }) =>
      all(tree, ts.isFunctionDeclaration)
        .filter((component) =>
          all(component, ts.isJsxOpeningElement).some(({ tagName }) => ['form', 'SendForm'].includes(tagName.getText())),
        )
        .map((component) => ({ form: `${name} ${functionAround(component)}`, component })),
    );

    expect(forms.length).toBeGreaterThan(25);
    expect(forms.filter(({ component }) => !hasHelp(component)).map(({ form }) => form)).toEqual(BY_THE_FIELD);
  });

  it('says everything in both languages', () => {
    const pairs = screens.flatMap(({ name, tree }) =>
      all(tree, isCall)
        .filter((call) => callName(call) === 'messages')
        .flatMap((call) =>
          all(call, ts.isPropertyAssignment).map((pair) => ({ key: `${name} ${pair.name.getText()}`, words: wordsOf(pair) })),
        ),
    );

    expect(pairs.length).toBeGreaterThan(500);
    expect(pairs.filter(({ words }) => words.length !== 2 || words.some((each) => each.trim() === '')).map(({ key }) => key)).toEqual([]);
  });
});

/** A paragraph of help in the component that draws the form, in the form or above it; a `SendForm` is told what to say. */
function hasHelp(component: ts.FunctionDeclaration): boolean {
  return all(component, ts.isJsxOpeningElement).some(({ tagName, attributes }) =>
    attributes.properties.some((each) =>
      tagName.getText() === 'SendForm'
        ? ts.isJsxAttribute(each) && each.name.getText() === 'help'
        : tagName.getText() === 'p' && ts.isJsxAttribute(each) && /^className="(.* )?hint( .*)?"$/.test(each.getText()),
    ),
  );
}

function wordsOf({ initializer }: ts.PropertyAssignment): string[] {
  return ts.isArrayLiteralExpression(initializer) ? initializer.elements.filter(ts.isStringLiteralLike).map(({ text }) => text) : [];
}
