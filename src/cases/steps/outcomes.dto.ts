/** Journey, stay in a UPT, death and burial (domain/people-and-data.md 7). */
import { ContactDto } from './agencies.dto.js';
import { Choice, Count, Moment, Part, Personal, Reference, Region, Text, Texts, UnitCode } from './fields.js';
import { NoteStep, StatedIdentityDto } from './intake.dto.js';

export class EscortStep extends NoteStep {
  @Part(ContactDto)
  escort?: ContactDto;

  @Choice(['dinsos', 'satpol', 'family', 'health', 'police'])
  from?: string;
}

export class ReceiptStep extends NoteStep {
  @Reference(60, { answered: true })
  receiptNumber!: string | null;

  /** in rupiah */
  @Count(0, 100_000_000)
  ticketCost?: number | null;

  /** in rupiah */
  @Count(0, 100_000_000)
  pocketMoney?: number | null;
}

export class DepartureStep extends NoteStep {
  @Choice(['train', 'bus', 'ship', 'plane', 'office_car', 'other'])
  mode?: string;

  @Reference(80)
  carrier?: string | null;

  @Reference()
  ticketNumber?: string | null;

  @Moment()
  departedAt?: string | null;

  /** of this leg: the alarm of silence counts from it */
  @Moment({ answered: true })
  plannedArrivalAt!: string | null;

  /** who receives at the end of this leg */
  @UnitCode()
  toUnit?: string;

  @Part(ContactDto)
  contact?: ContactDto;
}

export class ArrivalStep extends NoteStep {
  @Moment()
  arrivedAt?: string | null;

  @Region()
  at?: string;

  @Choice(['well', 'weak', 'ill', 'wounded', 'agitated'])
  @Personal()
  condition?: string;

  /** who takes over here */
  @UnitCode()
  toUnit?: string;

  @Text(500)
  problems?: string | null;
}

export class MissingStep extends NoteStep {
  @Moment()
  lastSeenAt?: string | null;

  @Text(300)
  lastSeenPlace?: string | null;

  @Reference()
  policeReportNumber?: string | null;

  @UnitCode()
  facility?: string;
}

export class AftercareStep extends NoteStep {
  @Choice(['phone', 'visit', 'letter', 'message'])
  how?: string;

  @Choice(['well', 'difficult', 'left_again', 'not_reached'])
  @Personal()
  outcome?: string;

  @Reference()
  reportNumber?: string | null;
}

export class PlacementStep extends NoteStep {
  @UnitCode()
  facility?: string;

  @Reference()
  letterNumber?: string | null;

  @Choice(['street', 'elder', 'child', 'psychiatric', 'disabled', 'women'])
  programme?: string;

  @Choice(['mild', 'medium', 'severe'])
  @Personal()
  severity?: string;
}

/** Taken in: into which bed, by its name; unknown: the one that is held, or one that is free. */
export class AdmissionStep extends PlacementStep {
  @Reference(40, { answered: true })
  bed!: string | null;

  /** when they came; left out: now */
  @Moment()
  admittedAt?: string | null;

  /** why somebody comes into a place that does not fit; for the head of the UPT */
  @Choice(['emergency', 'no_other_place', 'family_together', 'on_doctors_advice', 'other'])
  override?: string;

  @Reference()
  contractNumber?: string | null;
}

/** Somebody who lived in a UPT before this program came. */
export class CarriedOverStep extends NoteStep {
  @Part(StatedIdentityDto)
  identity?: StatedIdentityDto;

  /** name of the bed; unknown where the UPT has no list of beds */
  @Reference(40)
  bed?: string | null;

  @Moment({ answered: true })
  admittedAt!: string | null;

  @Choice(['street', 'elder', 'child', 'psychiatric', 'disabled', 'women'])
  programme?: string;

  @Reference()
  registerNumber?: string | null;
}

export class PlaceDeclinedStep extends NoteStep {
  @Choice(['full', 'wrong_group', 'needs_treatment', 'incomplete_file', 'isolation', 'other'], { answered: true })
  reason!: string;
}

export class StayStep extends NoteStep {
  @Choice(['progress', 'no_family', 'treatment', 'programme', 'other'])
  reason?: string;

  @Reference()
  letterNumber?: string | null;
}

export class TransferStep extends NoteStep {
  /** the UPT that is asked */
  @UnitCode({ answered: true })
  toUnit!: string;

  @Choice(['programme', 'full', 'nearer_family', 'safety', 'other'])
  reason?: string;
}

export class DeathStep extends NoteStep {
  @Moment()
  diedAt?: string | null;

  @Text(300)
  place?: string | null;

  @Text(300)
  cause?: string | null;

  @Reference()
  policeReportNumber?: string | null;

  @Reference()
  letterNumber?: string | null;
}

export class BurialStep extends NoteStep {
  @Text(300)
  burialPlace?: string | null;

  @Reference()
  registerNumber?: string | null;

  @Reference()
  permitNumber?: string | null;

  @Part(ContactDto)
  family?: ContactDto;

  @Texts(4, 120)
  witnesses?: string[] | null;
}
