/** Handoffs, identity, health, tracing and decision (domain/people-and-data.md 7). */
import { Choice, Choices, Count, Moment, Part, Parts, Personal, Reference, Region, Text, Texts, UnitCode } from './fields.js';
import { NoteStep, StatedIdentityDto } from './intake.dto.js';

export class ContactDto {
  @Text(120)
  name?: string | null;

  @Text(80)
  title?: string | null;

  @Text(32)
  phone?: string | null;
}

/** How a person is handed over or taken over. */
export class HandoverStep extends NoteStep {
  @Reference()
  letterNumber?: string | null;

  @Count(1, 500)
  persons?: number | null;

  @Choice(['well', 'weak', 'ill', 'wounded', 'agitated'])
  @Personal()
  condition?: string;

  @Choice(['complete', 'incomplete', 'none'])
  belongings?: string;

  @Part(ContactDto)
  receiver?: ContactDto;

  /** where the person is from now on */
  @UnitCode()
  facility?: string;

  @Moment()
  handedOverAt?: string | null;

  /** for the next leg of a relay */
  @Moment()
  plannedArrivalAt?: string | null;

  @Text(500)
  problems?: string | null;
}

/** To which unit, where a person chooses. */
export class OfferStep extends HandoverStep {
  @UnitCode()
  toUnit?: string;
}

export class ReferralStep extends NoteStep {
  @Reference()
  letterNumber?: string | null;

  @Choices(['immigration', 'rudenim', 'police', 'ppa', 'child_office', 'hospital'])
  institutions?: string[];

  @Choice(['taken_in', 'treated', 'deported', 'protected', 'detained', 'sent_back', 'other'])
  outcome?: string;
}

export class AssessmentStep extends NoteStep {
  @Choice(['out_of_money', 'job_scam', 'lost', 'robbed', 'ran_away', 'ill', 'abandoned', 'trafficked', 'other'])
  cause?: string;

  @Text(4000)
  findings?: string | null;

  @Choices(['repatriation', 'placement', 'treatment', 'legal_aid', 'none'])
  needs?: string[];
}

/** Somebody in the register who may be the person: proposed by a search, judged by people. */
export class CandidateDto extends StatedIdentityDto {
  /** id at the service that proposed it: never the NIK */
  @Reference(80)
  ref?: string | null;

  /** as the service gave it: 0 to 100 */
  @Count(0, 100)
  score?: number | null;

  /** how the register has them */
  @Choice(['active', 'deceased', 'duplicate', 'inactive'])
  recordState?: string;

  /** as registered: says nothing of where the journey goes */
  @Text(300)
  registeredAddress?: string | null;

  @Text(120)
  mother?: string | null;

  @Text(120)
  father?: string | null;

  @Text(32)
  kk?: string | null;
}

export class IdentityStep extends NoteStep {
  @Choice(['card', 'verify', 'face_1_1', 'face_1_n', 'finger', 'iris', 'siak_search', 'enrolment', 'paper'])
  method?: string;

  @Reference()
  place?: string | null;

  @Reference()
  device?: string | null;

  @Reference(30)
  resultCode?: string | null;

  /** as the service gave it: 0 to 100 */
  @Count(0, 100)
  score?: number | null;

  /** id of the candidate or enrolment at the service: never the NIK */
  @Reference(80)
  candidateRef?: string | null;

  @Choice(['agitated', 'device', 'network', 'quota', 'worn_fingers', 'not_enrolled', 'deceased', 'other'])
  reason?: string;

  /** the identity as settled */
  @Text(32)
  nik?: string | null;

  @Texts(8, 120)
  names?: string[] | null;

  /** what the card, the paper or the register says */
  @Part(StatedIdentityDto)
  identity?: StatedIdentityDto;

  /** who was proposed; kept apart from what is known until a second person agrees */
  @Parts(CandidateDto, 5)
  candidates?: CandidateDto[];

  /** of Dukcapil's answer, as 470/123/438.7/2026 */
  @Reference()
  letterNumber?: string | null;

  /** forms of Permendagri 96/2019 that were filled in */
  @Choices(['f_1_01', 'f_1_02', 'f_1_04', 'f_1_05', 'institution_statement', 'rt_rw_letter'])
  forms?: string[];

  /** in whose family card the person is entered */
  @Choice(['own', 'relative', 'institution'])
  familyCardOf?: string;

  /** as the enrolment system tells it */
  @Choice([
    'bio_captured',
    'sent_for_enrollment',
    'print_ready_record',
    'duplicate_record',
    'adjudicate_record',
    'enroll_failure_at_regional',
    'enroll_failure_at_central',
    'request_validation',
  ])
  enrolmentState?: string;
}

export class HealthStep extends NoteStep {
  @Text(120)
  facility?: string | null;

  @Choice(['infection', 'injury', 'psychiatric', 'chronic', 'pregnancy', 'malnutrition', 'other', 'none'])
  @Personal()
  diagnosis?: string;

  @Reference()
  letterNumber?: string | null;

  @Text(300)
  medicine?: string | null;
}

export class TracingStep extends NoteStep {
  @Choice(['phone', 'visit', 'village_office', 'origin_dinsos', 'social_media', 'dukcapil', 'police'])
  source?: string;

  @Part(ContactDto)
  contact?: ContactDto;

  @Choice(['yes', 'no', 'conditional'])
  familyAccepts?: string;

  @Text(500)
  answer?: string | null;
}

/** A destination that a person or an office has confirmed: an address alone never does. */
export class DestinationStep extends TracingStep {
  @Region({ answered: true })
  destinationRegion!: string;

  @Text(300)
  address?: string | null;

  @Choice(['family', 'village_office', 'origin_dinsos', 'institution'], { answered: true })
  confirmedBy!: string;
}

export class DecisionStep extends NoteStep {
  @Texts(20, 120)
  participants?: string[] | null;

  @Choices(['destination_confirmed', 'family_refuses', 'no_family', 'needs_care', 'own_wish', 'repeat', 'not_stranded', 'other'])
  reasons?: string[];

  @Choice(['agrees', 'refuses', 'cannot_say'])
  @Personal()
  client?: string;

  @Reference()
  minutesNumber?: string | null;
}

export class LetterStep extends NoteStep {
  /** as 460/0123/102.5/2026 */
  @Reference()
  letterNumber?: string | null;
}

export class OverrideStep extends NoteStep {
  @Choice(['partner_agreed', 'urgent', 'court', 'humanitarian', 'other'], { answered: true })
  reason!: string;
}

export class WillStep extends NoteStep {
  @Choice(['spoken', 'written', 'gesture', 'interpreter'])
  how?: string;

  @Texts(4, 120)
  witnesses?: string[] | null;

  @Reference()
  statementNumber?: string | null;
}
