import type { OpenAPIObject } from '@nestjs/swagger';
import { sayEvent, START, type Sop, type Transition } from '../engine/index.js';
import { without, type Schema } from './limits.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

/** An event that people may take, with its transitions from these states. */
interface Command {
  readonly event: string;
  readonly transitions: readonly Transition[];
}

/** Event -> name of the schema of its step. */
export type StepNames = Readonly<Record<string, string>>;

/**
 * The routes of the cases know no event: the procedure does. In the document each event of the SOP becomes an address of its own, with the inputs
 * and the step that it asks for, and what opens a case becomes one form per way in. Changes the document.
 */
export function expandCommands(document: OpenAPIObject, sop: Sop, steps: StepNames): void {
  const all = Object.entries(document.paths);
  const take = all.find(([path, item]) => path.endsWith('/cases/{caseId}/events/{event}') && item.post);
  const open = all.find(([path, item]) => path.endsWith('/cases') && item.post);
  if (take) expandTake(document, take[0], sop, steps);
  if (open) expandOpen(document, open[1].post!, sop, steps);
  for (const schema of Object.values(schemasOf(document))) describeAnyStep(schema, sop, steps);
}

/** Where the event is not known by the address (one command over several cases): the inputs and the step of any of them. */
function describeAnyStep({ properties }: { properties?: Record<string, Schema> }, sop: Sop, steps: StepNames): void {
  if (!properties?.['inputs'] || properties['step']?.['type'] !== 'object') return;
  const inputs = without(inputsSchema(sop, sop.transitions) ?? {}, 'required');
  const names = [...new Set(Object.values(steps))].sort();
  Object.assign(properties, { inputs, step: { anyOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })) } });
}

function expandTake(document: OpenAPIObject, path: string, sop: Sop, steps: StepNames): void {
  const operation = document.paths[path]!.post!;
  const body = takeBody(document, operation);
  const paths: [string, OpenAPIObject['paths'][string]][] = commandsOf(sop, ({ from }) => from !== START).map((command) => {
    const name = `Take_${command.event}`;
    schemasOf(document)[name] = commandSchema(document, body, sop, command, steps);
    const post: Operation = {
      ...operation,
      operationId: `take_${command.event}`,
      tags: [`Events: ${sop.file.regions[sop.regionOf.get(command.event)!]!.label.en}`],
      summary: summaryOf(sop, command),
      description: descriptionOf(command),
      parameters: (operation.parameters ?? []).filter((parameter) => !('name' in parameter) || parameter.name !== 'event'),
      requestBody: jsonBody({ $ref: `#/components/schemas/${name}` }),
    };
    return [path.replace('{event}', command.event), { post }];
  });
  document.paths = Object.fromEntries(Object.entries(document.paths).flatMap((entry) => (entry[0] === path ? paths : [entry])));
}

function expandOpen(document: OpenAPIObject, operation: Operation, sop: Sop, steps: StepNames): void {
  const body = takeBody(document, operation);
  const names = commandsOf(sop, ({ from }) => from === START).map((command) => {
    const name = `Open_${command.event}`;
    const schema = commandSchema(document, body, sop, command, steps);
    const event = { type: 'string', const: command.event };
    schemasOf(document)[name] = {
      ...schema,
      description: `${summaryOf(sop, command)}\n\n${descriptionOf(command)}`,
      properties: { ...(schema['properties'] as Schema), event },
    };
    return [command.event, `#/components/schemas/${name}`] as const;
  });
  const mapping = Object.fromEntries(names);
  operation.requestBody = jsonBody({ oneOf: names.map(([, $ref]) => ({ $ref })), discriminator: { propertyName: 'event', mapping } });
}

function commandsOf(sop: Sop, from: (transition: Transition) => boolean): Command[] {
  return [...sop.byEvent.keys()].flatMap((event) => {
    const transitions = sop.transitions.filter((each) => each.event === event && from(each) && rolesOf(each).length > 0);
    return transitions.length ? [{ event, transitions }] : [];
  });
}

/** The roles of people: what only the program does by itself is no command. */
function rolesOf({ by }: Transition): string[] {
  return [...by].filter((role) => role !== 'system');
}

function commandSchema(document: OpenAPIObject, body: Schema, sop: Sop, { event, transitions }: Command, steps: StepNames): Schema {
  const common = without(body['properties'] as Schema, 'inputs', 'step');
  const inputs = inputsSchema(sop, transitions);
  const step = steps[event];
  const asked = step === undefined ? [] : ((schemasOf(document)[step]?.['required'] as string[] | undefined) ?? []);
  const required = [
    ...((body['required'] as string[] | undefined) ?? []).filter((name) => name !== 'inputs' && name !== 'step'),
    ...(inputs?.['required'] ? ['inputs'] : []),
    ...(asked.length ? ['step'] : []),
  ];
  return {
    ...body,
    properties: { ...common, ...(inputs && { inputs }), ...(step && { step: { $ref: `#/components/schemas/${step}` } }) },
    required,
  };
}

/** The inputs that an event's transitions ask for. Required are those that each of them asks for: which one it is, the case decides. */
function inputsSchema(sop: Sop, transitions: readonly Transition[]): Schema | undefined {
  const asked = sop.inputs.filter(({ name }) => transitions.some(({ asks }) => asks.some((input) => input.name === name)));
  if (!asked.length) return undefined;
  const always = asked.filter(({ name }) => transitions.every(({ asks }) => asks.some((input) => input.name === name)));
  const properties = asked.map(({ name, values, label }) => {
    const form = values.every((value) => typeof value === 'boolean') ? { type: 'boolean' } : { type: 'string', enum: values };
    return [name, { ...form, description: `${label.id} / ${label.en}` }];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as Schema,
    ...(always.length && { required: always.map(({ name }) => name) }),
    additionalProperties: false,
  };
}

function summaryOf(sop: Sop, { event }: Command): string {
  return `${sayEvent(sop, event, 'id')} / ${sayEvent(sop, event, 'en')}`;
}

/** A line for each row of the office's table: from which states, by whom, and where it is written. */
function descriptionOf({ transitions }: Command): string {
  const rows = [...new Set(transitions.map(({ row }) => row))];
  const lines = rows.map((row) => {
    const same = transitions.filter((each) => each.row === row);
    const from = [...new Set(same.map((each) => each.from))].join(', ');
    const by = [...new Set(same.flatMap(rolesOf))].join(', ');
    return `- row ${row}, from ${from}, by ${by}: ${same[0]!.because}`;
  });
  return lines.join('\n');
}

/** The schema of an operation's body, which is not needed by that name any more. */
function takeBody(document: OpenAPIObject, { requestBody }: Operation): Schema {
  const ref = (requestBody as { content: Record<string, { schema: { $ref: string } }> }).content['application/json']!.schema.$ref;
  const name = ref.split('/').at(-1)!;
  const schema = schemasOf(document)[name]!;
  delete schemasOf(document)[name];
  return schema;
}

function schemasOf(document: OpenAPIObject): Record<string, Schema> {
  return document.components!.schemas as Record<string, Schema>;
}

function jsonBody(schema: Schema): NonNullable<Operation['requestBody']> {
  return { required: true, content: { 'application/json': { schema } } };
}
