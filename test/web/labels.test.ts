import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { StepForms } from '../../src/openapi/step-forms.js';
import { readSops, WORKFLOWS } from '../../src/sop/published-sops.js';
import { EVENT_HELP, INPUT_HELP, type Help } from '../../web/src/steps/help.js';
import { CODES, FIELDS } from '../../web/src/steps/labels.js';

const { forms } = JSON.parse(readFileSync('web/src/steps/forms.json', 'utf8')) as StepForms;
const fields = Object.entries(forms).flatMap(([form, all]) => all.map((field) => ({ ...field, form })));
const said = (label: readonly (string | undefined)[] | undefined) => label?.[0] !== '' && label?.[1] !== '' && label !== undefined;

describe('the words of the forms', () => {
  it('name every field in both languages', () => {
    const nameless = fields.filter(({ form, name }) => !said(FIELDS[`${form}.${name}`] ?? FIELDS[name]));

    expect(nameless.map(({ form, name }) => `${form}.${name}`)).toEqual([]);
  });

  it('name every code in both languages', () => {
    const codes = fields.flatMap(({ name, codes = [] }) => codes.map((code) => [name, code] as const));

    expect(codes.filter(([name, code]) => !said(CODES[`${name}.${code}`] ?? CODES[code])).map((each) => each.join('.'))).toEqual([]);
  });

  it('name every value that a case remembers, in both languages', () => {
    const { facts } = readSops(WORKFLOWS)[0]!.file;
    const values = Object.entries(facts).flatMap(([fact, { values = {} }]) => Object.keys(values).map((value) => [fact, value] as const));

    expect(values.length).toBeGreaterThan(5);
    expect(Object.keys(facts).filter((fact) => Array.isArray(facts[fact]!.values))).toEqual([]); // nameless where the SOP speaks
    expect(values.filter(([fact, value]) => !said(CODES[`${fact}.${value}`] ?? CODES[value])).map((each) => each.join('.'))).toEqual([]);
  });

  it('say what to know before each event, and before each answer the SOP asks, in both languages', () => {
    const { events } = JSON.parse(readFileSync('web/src/steps/forms.json', 'utf8')) as StepForms;
    const { inputs } = readSops(WORKFLOWS)[0]!.file;
    const isTold = (help: Help | undefined) => help !== undefined && help.every((words) => words.trim() !== '');

    expect(Object.keys(events).filter((event) => !isTold(EVENT_HELP[event]))).toEqual([]);
    expect(Object.keys(inputs).filter((input) => !isTold(INPUT_HELP[input]))).toEqual([]);
    expect(Object.keys(EVENT_HELP).filter((event) => !(event in events))).toEqual([]);
  });

  it('give a help in both languages or in none', () => {
    expect(Object.entries(FIELDS).filter(([, label]) => label.length === 3)).toEqual([]);
  });

  it('name nothing that no form asks for', () => {
    const asked = new Set(fields.flatMap(({ form, name }) => [`${form}.${name}`, name]));

    expect(Object.keys(FIELDS).filter((name) => !asked.has(name))).toEqual([]);
  });
});
