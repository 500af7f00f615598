import type { INestApplication, Type } from '@nestjs/common';
import { HEADERS_METADATA, ROUTE_ARGS_METADATA, SSE_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { STEPS } from '../cases/index.js';
import type { Sop } from '../engine/index.js';
import { version } from '../platform/config/version.js';
import { DECLARED_ACCESS, PUBLIC } from '../platform/http/declared-access.js';
import { IDEMPOTENT } from '../platform/http/idempotency.js';
import { expandCommands } from './commands.js';
import { limit, limitsOf, type Limits, type Schema } from './limits.js';
import type { Models } from './models.js';
import { problemResponses, problemSchemas, refusalsOf } from './problems.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
type Parameter = { name: string; in: string; required?: boolean; schema?: Schema };

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** How long a part of a path may be: Fastify answers 404 beyond. */
const PATH_PART = 100;

/** The OpenAPI 3.1 document of the program: its routes as they are declared, its data as it is validated, its events as the SOP says. */
export function createDocument(app: INestApplication, sops: readonly Sop[], models: Models): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, frame(), {
    operationIdFactory: (controller, method) => `${controller}.${method}`,
    extraModels: [...new Set(Object.values(STEPS))],
  });
  Object.assign(document.components!.schemas!, problemSchemas);
  for (const [name, schema] of Object.entries(document.components!.schemas!)) limitModel(schema as Schema, models.get(name));
  describeOperations(document, controllersOf(app));
  const stepNames = Object.fromEntries(Object.entries(STEPS).map(([event, step]) => [event, step.name]));
  for (const sop of sops.filter(({ id }, at) => sops.findLastIndex((other) => other.id === id) === at)) {
    expandCommands(document, sop, stepNames);
  }
  return document;
}

function frame(): Omit<OpenAPIObject, 'paths'> {
  const built = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Pulang')
    .setDescription('Case management for orang terlantar (stranded persons) in East Java. Words for people come in Indonesian and English.')
    .setVersion(version)
    .addServer('/')
    .addCookieAuth('pulang_session', { type: 'apiKey', in: 'cookie', description: 'for browsers: set by signing in' }, 'session')
    .addSecurity('bearer', { type: 'http', scheme: 'bearer', description: 'for programs: the token that signing in answers' })
    .build();
  return {
    ...built,
    components: {
      ...built.components,
      responses: problemResponses,
      parameters: {
        ActingAs: {
          name: 'X-Acting-As',
          in: 'header',
          description: 'The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.',
          schema: { type: 'string', maxLength: 100 },
          example: 'DINSOS-35.78/city.dinsos',
        },
        Device: {
          name: 'X-Device',
          in: 'header',
          description:
            'The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`.',
          schema: { type: 'string', format: 'uuid' },
        },
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          description: 'A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer.',
          schema: { type: 'string', format: 'uuid' },
        },
      },
    },
  };
}

/** What is sent is held to what its class validates; what it does not name is refused. */
function limitModel(schema: Schema, model: Type | undefined): void {
  const limits = model && limitsOf(model);
  if (!limits?.size) return;
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
  for (const [name, ofField] of limits) if (properties[name]) limit(properties[name], ofField);
  const required = ((schema['required'] ?? []) as string[]).filter((name) => !limits.get(name)?.optional);
  if (required.length) schema['required'] = required;
  else delete schema['required'];
  schema['additionalProperties'] = false;
}

/** Class name -> class. @throws Error if two have the same name */
function controllersOf(app: INestApplication): Map<string, Type> {
  const all = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const classes = new Set(all.map(({ metatype }) => metatype as Type));
  const byName = new Map([...classes].map((controller) => [controller.name, controller]));
  if (byName.size < classes.size) throw new Error('two controllers have the same name');
  return byName;
}

function describeOperations(document: OpenAPIObject, controllers: ReadonlyMap<string, Type>): void {
  const operations = Object.values(document.paths).flatMap((item) =>
    METHODS.flatMap((method) => (item[method] ? [{ method, operation: item[method] }] : [])),
  );
  const methodNames = operations.map(({ operation }) => operation.operationId!.split('.')[1]);
  for (const { method, operation } of operations) {
    const [controllerName = '', name = ''] = operation.operationId!.split('.');
    const isAlone = methodNames.filter((other) => other === name).length === 1;
    operation.operationId = isAlone ? name : `${lowerFirst(controllerName.replace(/Controller$/, ''))}${upperFirst(name)}`;
    describe(operation, method === 'get', controllers.get(controllerName)!, name);
  }
}

function describe(operation: Operation, reads: boolean, controller: Type, name: string): void {
  const handler = (controller.prototype as Record<string, object>)[name]!;
  const declared = (key: string): unknown => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
  const access = declared(DECLARED_ACCESS);
  const isPublic = access === PUBLIC;
  const parameters = (operation.parameters ?? []) as Parameter[];
  limitParameters(parameters, controller, name);

  // the first sentence of a docstring is the title
  const [, title = operation.summary, more] = /^(.+?[.!?])\s+(.+)$/s.exec(operation.summary ?? '') ?? [];
  if (title !== undefined) operation.summary = title.replace(/\.$/, '');
  if (more !== undefined && !operation.description) operation.description = more;

  const headers = [...(isPublic ? [] : ['ActingAs', 'Device']), ...(declared(IDEMPOTENT) ? ['IdempotencyKey'] : [])];
  operation.parameters = [...(operation.parameters ?? []), ...headers.map((header) => ({ $ref: `#/components/parameters/${header}` }))];
  operation.security = isPublic ? [] : [{ session: [] }, { bearer: [] }];
  Object.assign(operation, { 'x-action': access });
  describeContent(operation, handler);
  const takesPath = parameters.some((parameter) => parameter.in === 'path');
  const takesInput = parameters.length > 0 || operation.requestBody !== undefined;
  operation.responses = { ...refusalsOf({ isPublic, reads, takesInput, takesPath }), ...operation.responses };
}

/** A route that sets `Content-Type`, or sends events, answers text of that type. */
function describeContent(operation: Operation, handler: object): void {
  const headers = (Reflect.getMetadata(HEADERS_METADATA, handler) ?? []) as { name: string; value: string }[];
  const type = Reflect.hasMetadata(SSE_METADATA, handler)
    ? 'text/event-stream'
    : headers.find((header) => header.name.toLowerCase() === 'content-type')?.value.split(';')[0];
  for (const [status, answer] of Object.entries(operation.responses)) {
    if (type && answer && 'description' in answer) answer.content = { [type]: { schema: { type: 'string' } } };
    if (answer && 'description' in answer && !answer.description) answer.description = status === '204' ? 'Done.' : 'The answer.';
  }
}

function limitParameters(parameters: readonly Parameter[], controller: Type, name: string): void {
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) ?? []) as Type[];
  const args = Object.entries((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, RouteArgument>);
  for (const [key, { index, data, pipes }] of args) {
    const kind = Number(key.split(':')[0]) as RouteParamtypes;
    if (kind !== RouteParamtypes.QUERY && kind !== RouteParamtypes.PARAM) continue;
    const limits: ReadonlyMap<string, Limits> = data ? new Map([[data, ofPipes(pipes)]]) : limitsOf(types[index]!);
    for (const parameter of parameters) {
      const ofParameter = limits.get(parameter.name);
      if (ofParameter) limit((parameter.schema ??= {}), ofParameter);
      if (ofParameter?.optional && parameter.in === 'query') parameter.required = false;
    }
  }
  for (const { in: place, schema } of parameters) {
    if (place === 'path' && schema?.['type'] === 'string' && !schema['format'] && !schema['enum']) schema['maxLength'] ??= PATH_PART;
  }
}

interface RouteArgument {
  readonly index: number;
  readonly data?: string;
  readonly pipes: readonly (Type | object)[];
}

/** Nest's own pipes say what they let through by their names. */
function ofPipes(pipes: readonly (Type | object)[]): Limits {
  const names = pipes.map((pipe) => (typeof pipe === 'function' ? pipe.name : pipe.constructor.name));
  const own = { ParseUUIDPipe: { type: 'string', format: 'uuid' }, ParseIntPipe: { type: 'integer' } };
  return { optional: false, own: Object.entries(own).find(([pipe]) => names.includes(pipe))?.[1] ?? {}, each: {} };
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
