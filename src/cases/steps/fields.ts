/**
 * The kinds of field that the steps of the procedure ask for. Every field may be left out, and may be unknown: `null` where it is text, a number or
 * a time, `unknown` where it is a choice. `answered` fields must be there, and unknown is an answer.
 */
import 'reflect-metadata';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type as Nested } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const PERSONAL = Symbol('personal');

export const UNKNOWN = 'unknown';

interface Options {
  /** it must be answered; unknown is an answer */
  readonly answered?: boolean;
}

/** Free text about a person or in the words of people. Kept under the person's key, never beside the case. */
export function Text(max: number, options: Options = {}): PropertyDecorator {
  return applyDecorators(
    Personal(),
    ...asked(options, { type: String, maxLength: max, nullable: true }),
    Trimmed(),
    IsString(),
    MaxLength(max),
  );
}

/** Several short texts, as names. */
export function Texts(most: number, max: number, options: Options = {}): PropertyDecorator {
  const api = { type: 'array', items: { type: 'string', maxLength: max }, maxItems: most, nullable: true } as const;
  const each = [
    Trimmed(),
    IsArray(),
    ArrayMaxSize(most),
    IsString({ each: true }),
    MinLength(1, { each: true }),
    MaxLength(max, { each: true }),
  ];
  return applyDecorators(Personal(), ...asked(options, api), ...each);
}

/** A number or name of a paper, a ticket, a device: a reference that says nothing about the person. */
export function Reference(max = 60, options: Options = {}): PropertyDecorator {
  const form = /^[\p{L}\p{N}][\p{L}\p{N} ./_()-]*$/u;
  return applyDecorators(
    ...asked(options, { type: String, maxLength: max, nullable: true }),
    Trimmed(),
    IsString(),
    MaxLength(max),
    Matches(form),
  );
}

/** One of a few codes, or `unknown`. */
export function Choice(codes: readonly string[], options: Options = {}): PropertyDecorator {
  const all = [...codes, UNKNOWN];
  return applyDecorators(...asked(options, { type: String, enum: all }), IsIn(all));
}

/** Several of a few codes. */
export function Choices(codes: readonly string[], options: Options = {}): PropertyDecorator {
  const all = [...codes, UNKNOWN];
  const api = { type: 'array', items: { type: 'string', enum: all }, maxItems: all.length } as const;
  return applyDecorators(...asked(options, api), IsArray(), ArrayMaxSize(all.length), IsIn(all, { each: true }));
}

/** yes, no, unknown. Health and danger are personal: kept under the person's key. */
export function YesNo(options: Options = {}): PropertyDecorator {
  return applyDecorators(Personal(), Choice(['yes', 'no'], options));
}

export function Count(least: number, most: number, options: Options = {}): PropertyDecorator {
  return applyDecorators(
    ...asked(options, { type: 'integer', minimum: least, maximum: most, nullable: true }),
    IsInt(),
    Min(least),
    Max(most),
  );
}

/** An instant with its offset, as 2026-11-22T15:10:00+07:00. */
export function Moment(options: Options = {}): PropertyDecorator {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
  const api = { type: String, format: 'date-time', maxLength: 35, nullable: true } as const;
  return applyDecorators(...asked(options, api), IsISO8601({ strict: true }), Matches(form));
}

/** A Kemendagri code: province, kabupaten/kota, kecamatan or desa. */
export function Region(options: Options = {}): PropertyDecorator {
  const form = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
  return applyDecorators(...asked(options, { type: String, pattern: form.source, maxLength: 13 }), Matches(form));
}

/** The code of a unit, as DINSOS-35.78. */
export function UnitCode(options: Options = {}): PropertyDecorator {
  const form = /^[A-Z0-9][A-Z0-9.-]{1,39}$/;
  return applyDecorators(...asked(options, { type: String, pattern: form.source, maxLength: 40 }), Matches(form));
}

/** A group of fields; personal as a whole. */
export function Part(type: new () => object, options: Options = {}): PropertyDecorator {
  return applyDecorators(
    Personal(),
    ...asked(options, { type }),
    ValidateNested(),
    Nested(() => type),
  );
}

/** A list of groups of fields; personal as a whole. */
export function Parts(type: new () => object, most: number, options: Options = {}): PropertyDecorator {
  const each = [IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Nested(() => type)];
  return applyDecorators(Personal(), ...asked(options, { type: () => [type], maxItems: most }), ...each);
}

/** Turns a code that is kept beside the case into one kept under the person's key. */
export function Personal(): PropertyDecorator {
  return (target, key) => Reflect.defineMetadata(PERSONAL, true, target, key);
}

/** What a step says, by where it is kept. */
export function splitStep(step: object): { readonly personal: Record<string, unknown>; readonly data: Record<string, unknown> } {
  const given = Object.entries(step).filter(([, value]) => value !== undefined);
  const isPersonal = (key: string) => Reflect.getMetadata(PERSONAL, step, key) === true;
  return {
    personal: Object.fromEntries(given.filter(([key]) => isPersonal(key))),
    data: Object.fromEntries(given.filter(([key]) => !isPersonal(key))),
  };
}

function asked({ answered = false }: Options, api: ApiPropertyOptions): PropertyDecorator[] {
  return answered
    ? [ApiProperty(api), ValidateIf((_, value) => value !== null), IsDefined()]
    : [ApiProperty({ ...api, required: false } as ApiPropertyOptions), IsOptional()];
}

function Trimmed(): PropertyDecorator {
  const trim = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : Array.isArray(value) ? value.map(trim) : value);
  return Transform(({ value }) => trim(value));
}
