import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { all, readSources } from './sources.js';

/** What the keyboard presses too: an element that does so by itself, or a component that hands the click to one. */
const PRESSED = /^(a|button|input|select|textarea|option|summary)$|^[A-Z]/;
const BY_POINTER = /^on(Click|DoubleClick|AuxClick|ContextMenu|Pointer|Mouse|Touch)/;

const attributes = readSources('web/src').flatMap(({ name, tree }) =>
  all(tree, ts.isJsxAttribute).map((attribute) => ({ name, attribute, tag: attribute.parent.parent.tagName.getText() })),
);
const told = ({ name, attribute, tag }: (typeof attributes)[number]) => `${name}: <${tag} ${attribute.getText().slice(0, 60)}>`;

describe('what is pressed in the web app', () => {
  it('is pressed by the keyboard too', () => {
    const byPointer = attributes.filter(({ attribute }) => BY_POINTER.test(attribute.name.getText()));

    expect(byPointer.length).toBeGreaterThan(100);
    expect(byPointer.filter(({ tag }) => !PRESSED.test(tag)).map(told)).toEqual([]);
  });

  it('has no place of its own in the order of the Tab key', () => {
    const placed = attributes.filter(({ attribute }) => attribute.name.getText() === 'tabIndex' && /\{[1-9]/.test(attribute.getText()));

    expect(placed.map(told)).toEqual([]);
  });
});
