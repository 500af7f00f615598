/** Report, outreach, intake and safety (domain/people-and-data.md 7, OT intake). */
import { Choice, Choices, Count, Moment, Part, Parts, Personal, Reference, Region, Text, Texts, YesNo } from './fields.js';

/** What every step may hold. */
export class NoteStep {
  /** anything more, in the officer's words */
  @Text(2000)
  note?: string | null;
}

/** Who somebody says to be: as stated, nothing corrected. */
export class StatedIdentityDto {
  /** every name and alias, as said or written; empty: unknown */
  @Texts(8, 120, { answered: true })
  names!: string[] | null;

  /** as written, 16 digits or not */
  @Text(32)
  nik?: string | null;

  /** of the person, or of somebody who can be called for them */
  @Texts(5, 32)
  phones?: string[] | null;

  @Choice(['female', 'male'])
  sex?: string;

  /** as said: 1980, or 1980-05-03 */
  @Text(20)
  birthDate?: string | null;

  @Text(80)
  birthPlace?: string | null;

  @Count(0, 120)
  ageEstimate?: number | null;

  /** where they say they come from */
  @Text(200)
  origin?: string | null;

  @Text(300)
  address?: string | null;

  @Text(80)
  language?: string | null;

  @Texts(8, 160)
  family?: string[] | null;
}

export class ReporterDto {
  @Text(120)
  name?: string | null;

  @Text(32)
  phone?: string | null;

  @Text(80)
  relation?: string | null;
}

/** Where and how somebody was found. */
export class FoundDto {
  @Text(300)
  place?: string | null;

  /** degrees north */
  @Text(12)
  lat?: string | null;

  /** degrees east */
  @Text(12)
  lon?: string | null;

  @Text(500)
  condition?: string | null;
}

export class BelongingDto {
  @Text(120, { answered: true })
  what!: string | null;

  @Count(1, 9999)
  count?: number | null;
}

export class ReportStep extends NoteStep {
  @Choice(['patrol', 'phone', 'message', 'in_person', 'police', 'hospital', 'raid'], { answered: true })
  channel!: string;

  @Moment()
  seenAt?: string | null;

  @Count(1, 500)
  persons?: number | null;

  @Part(ReporterDto)
  reporter?: ReporterDto;

  @Part(FoundDto)
  found?: FoundDto;

  @Part(StatedIdentityDto)
  identity?: StatedIdentityDto;
}

/** Registered at a counter, or taken up again. */
export class RegistrationStep extends NoteStep {
  @Part(StatedIdentityDto)
  identity?: StatedIdentityDto;

  @Part(FoundDto)
  found?: FoundDto;

  @Reference()
  policeLetterNumber?: string | null;

  @Choice(['out_of_money', 'job_scam', 'lost', 'robbed', 'ran_away', 'ill', 'abandoned', 'trafficked', 'other'])
  cause?: string;

  @Text(4000)
  story?: string | null;
}

/** One person of a list that another province announced. */
export class InboundStep extends NoteStep {
  @Region({ answered: true })
  fromProvince!: string;

  @Reference()
  letterNumber?: string | null;

  @Moment()
  arrivesAt?: string | null;

  @Part(StatedIdentityDto)
  identity?: StatedIdentityDto;
}

export class OutreachStep extends NoteStep {
  @Count(1, 100)
  officers?: number | null;

  @Reference()
  orderNumber?: string | null;
}

export class MeetingStep extends NoteStep {
  @Moment()
  metAt?: string | null;

  @Part(FoundDto)
  found?: FoundDto;

  @Part(StatedIdentityDto)
  identity?: StatedIdentityDto;
}

/** The least that is asked of everybody. Each must be answered, and unknown is an answer. */
export class MinimumSetStep extends NoteStep {
  @Part(StatedIdentityDto, { answered: true })
  identity!: StatedIdentityDto;

  @Part(FoundDto)
  found?: FoundDto;

  /** six questions of safety */
  @YesNo({ answered: true })
  conscious!: string;

  @YesNo({ answered: true })
  woundedOrIll!: string;

  @YesNo({ answered: true })
  pregnant!: string;

  @YesNo({ answered: true })
  dangerToSelf!: string;

  @YesNo({ answered: true })
  violenceOrTrafficking!: string;

  @YesNo({ answered: true })
  minorAlone!: string;

  @YesNo()
  needsMedicine?: string;

  @Choices(['physical', 'mental', 'intellectual', 'sight', 'hearing', 'speech', 'none'])
  @Personal()
  disabilities?: string[];

  @Choice(['go_home', 'stay', 'work', 'other'])
  @Personal()
  wish?: string;

  @Choice(['out_of_money', 'job_scam', 'lost', 'robbed', 'ran_away', 'ill', 'abandoned', 'trafficked', 'other'])
  cause?: string;

  @Text(4000)
  story?: string | null;

  @Choices(['ktp', 'kk', 'sim', 'passport', 'loss_letter', 'release_letter', 'none'])
  documentsCarried?: string[];

  @Parts(BelongingDto, 60)
  belongings?: BelongingDto[];

  @Text(120)
  belongingsWitness?: string | null;
}

export class IntakeDoneStep extends NoteStep {
  @Reference()
  formNumber?: string | null;

  @Parts(BelongingDto, 60)
  belongings?: BelongingDto[];
}

export class FileStep extends NoteStep {
  @Choices(['intake_form', 'photo', 'police_letter', 'health_letter', 'identity_result', 'statement'])
  papers?: string[];

  @Reference()
  policeLetterNumber?: string | null;
}

/** Merged, or found to be the same: which case is named by `otherCaseId` of the command. */
export class SameStep extends NoteStep {
  @Choices(['face', 'name', 'nik', 'mark', 'place', 'own_words'])
  evidence?: string[];
}
