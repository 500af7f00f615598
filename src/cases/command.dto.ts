import type { Type } from '@nestjs/common';
import { Type as Nested } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { validation } from '../platform/http/validation.js';
import { NoteStep } from './steps/intake.dto.js';
import { STEPS } from './steps/index.js';

const REGION = /^\d{2}\.\d{2}$/;
const CODE = /^[a-z][a-z_]{1,39}$/;

/** A number that a phone gave while it had no network. */
export class OfflineNumberDto {
  /** the code of the registered device */
  @Matches(/^[A-Z2-9]{4}$/)
  device!: string;

  /** the next number of this device */
  @Min(1)
  @Max(999_999)
  @IsInt()
  seq!: number;

  /** the year in which it was given */
  @Min(2020)
  @Max(2100)
  @IsInt()
  year!: number;
}

/** One person whose case is opened. `step` holds the data of the event, as the document of the event says. */
export class NewCaseDto {
  @IsOptional()
  @ValidateNested()
  @Nested(() => OfflineNumberDto)
  number?: OfflineNumberDto;

  /** what the SOP asks at this event, by name */
  @IsOptional()
  @IsObject()
  inputs?: Record<string, string | boolean | number>;

  @IsOptional()
  @IsObject()
  step?: object;
}

export class OpenCaseDto extends NewCaseDto {
  /** which procedure; left out: orang-terlantar */
  @IsOptional()
  @MaxLength(60)
  @IsString()
  sop?: string;

  /** one of the SOP's ways in */
  @Matches(CODE)
  event!: string;

  /** Kemendagri code of the city or regency where the person was found or came in, as 35.78 */
  @Matches(REGION)
  region!: string;
}

export class TakeEventDto {
  /** the version that was seen; left out: whatever it is now */
  @IsOptional()
  @Min(1)
  @Max(1_000_000)
  @IsInt()
  version?: number;

  /** what the SOP asks at this event, by name */
  @IsOptional()
  @IsObject()
  inputs?: Record<string, string | boolean | number>;

  /** which handoff is answered, when several are open */
  @IsOptional()
  @IsUUID()
  handoffId?: string;

  /** code of the reason for declining or taking back */
  @IsOptional()
  @IsIn(['full', 'not_our_area', 'incomplete_file', 'needs_treatment', 'family_refused', 'wrong_place', 'wrong_unit', 'other'])
  reason?: string;

  /** the case that this one is merged into */
  @IsOptional()
  @IsUUID()
  otherCaseId?: string;

  @IsOptional()
  @IsObject()
  step?: object;
}

/** Several persons at once: each gets a case of their own. */
export class OpenGroupDto {
  @IsIn(['family', 'companions', 'raid', 'arrival'])
  kind!: string;

  @IsOptional()
  @MaxLength(60)
  @IsString()
  sop?: string;

  @Matches(CODE)
  event!: string;

  @Matches(REGION)
  region!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Nested(() => NewCaseDto)
  @IsArray()
  members!: NewCaseDto[];
}

export class MemberEventDto extends TakeEventDto {
  @IsUUID()
  caseId!: string;
}

/** One event on several members of a group. */
export class GroupEventDto {
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Nested(() => MemberEventDto)
  @IsArray()
  members!: MemberEventDto[];
}

export class ClaimDto {
  /** take it over from a colleague; leads only */
  @IsOptional()
  @IsBoolean()
  takeOver?: boolean;
}

/** `body` with `step` (and that of each of its members) read as the class of the event. @throws ProblemException naming each field */
export async function readStep<T extends object>(event: string, body: T): Promise<T> {
  const members = (body as { members?: readonly object[] }).members;
  const shape = members === undefined ? bodyOf(event) : membersOf(event);
  const given = members === undefined ? stepOf(body) : { members: members.map(stepOf) };
  const read = (await validation().transform(given, { type: 'body', metatype: shape })) as {
    step?: object;
    members?: readonly { step: object }[];
  };
  return members === undefined
    ? { ...body, step: read.step }
    : { ...body, members: members.map((member, i) => ({ ...member, step: read.members![i]!.step })) };
}

function stepOf(body: { step?: object }): { step: object } {
  return { step: body.step ?? {} };
}

/** Notices that somebody had before their eyes. */
export class SeeNoticesDto {
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(200)
  @ArrayMinSize(1)
  @IsArray()
  ids!: string[];

  /** false: takes it back */
  @IsBoolean()
  seen!: boolean;
}

const shapes = new Map<string, { body: Type<object>; members: Type<object> }>();

/** One class a step, made once: so that class-validator names fields as `step.found.place`. */
function shapesOf(event: string): { body: Type<object>; members: Type<object> } {
  const step: Type<object> = (Object.hasOwn(STEPS, event) ? STEPS[event] : undefined) ?? NoteStep;
  const known = shapes.get(step.name);
  if (known) return known;
  class Body {
    step!: object;
  }
  ValidateNested()(Body.prototype, 'step');
  Nested(() => step)(Body.prototype, 'step');
  class Members {
    members!: Body[];
  }
  ValidateNested({ each: true })(Members.prototype, 'members');
  Nested(() => Body)(Members.prototype, 'members');
  const made = { body: Body, members: Members };
  shapes.set(step.name, made);
  return made;
}

function bodyOf(event: string): Type<object> {
  return shapesOf(event).body;
}

function membersOf(event: string): Type<object> {
  return shapesOf(event).members;
}
