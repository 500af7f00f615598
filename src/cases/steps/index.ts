/** What is asked for at each event of the SOP. */
import type { Type } from '@nestjs/common';
import type { Sop } from '../../engine/index.js';
import { StartRefused } from '../../platform/config/start-refused.js';
import * as agencies from './agencies.dto.js';
import * as intake from './intake.dto.js';
import * as outcomes from './outcomes.dto.js';

const { NoteStep } = intake;

/** Event -> the step's data. Every event of the SOP that a person may take is here. */
export const STEPS: Readonly<Record<string, Type<object>>> = {
  // report, outreach, intake
  report_received: intake.ReportStep,
  walk_in_registered: intake.RegistrationStep,
  inbound_accepted: intake.InboundStep,
  begun_again: intake.RegistrationStep,
  resident_carried_over: outcomes.CarriedOverStep,
  outreach_started: intake.OutreachStep,
  not_found_at_place: NoteStep,
  same_report_as: intake.SameStep,
  person_met: intake.MeetingStep,
  advised_and_released: agencies.WillStep,
  minimum_set_recorded: intake.MinimumSetStep,
  intake_completed: intake.IntakeDoneStep,
  file_completed: intake.FileStep,
  file_reopened: NoteStep,
  merged_into: intake.SameStep,
  unmerged: NoteStep,
  reopened: NoteStep,
  repeat_suspected: intake.SameStep,
  repeat_confirmed: intake.SameStep,
  repeat_ruled_out: intake.SameStep,

  // handoffs
  triage_completed: agencies.HandoverStep,
  handoff_accepted: agencies.HandoverStep,
  handoff_declined: agencies.HandoverStep,
  handoff_withdrawn: NoteStep,
  special_referral_made: agencies.ReferralStep,
  referral_returned: agencies.ReferralStep,
  referral_final: agencies.ReferralStep,

  // assessment and identity
  assessed_fast: agencies.AssessmentStep,
  assessed: agencies.AssessmentStep,
  identity_settled: agencies.IdentityStep,
  card_shown: agencies.IdentityStep,
  verification_asked: agencies.IdentityStep,
  verified: agencies.IdentityStep,
  verification_blocked: agencies.IdentityStep,
  verification_negative: agencies.IdentityStep,
  verification_failed: agencies.IdentityStep,
  verification_mismatched: agencies.IdentityStep,
  block_resolved: agencies.IdentityStep,
  block_confirmed: agencies.IdentityStep,
  biometric_requested: agencies.IdentityStep,
  candidate_found: agencies.IdentityStep,
  match_recorded: agencies.IdentityStep,
  second_agreement: agencies.IdentityStep,
  second_disagreement: agencies.IdentityStep,
  search_negative: agencies.IdentityStep,
  biometric_inconclusive: agencies.IdentityStep,
  new_round_allowed: agencies.IdentityStep,
  candidate_rejected: agencies.IdentityStep,
  vulnerable_registration_started: agencies.IdentityStep,
  enrolment_recorded: agencies.IdentityStep,
  nik_issued: agencies.IdentityStep,
  duplicate_record_found: agencies.IdentityStep,
  enrolment_failed: agencies.IdentityStep,
  sent_to_adjudication: agencies.IdentityStep,
  adjudicated_identified: agencies.IdentityStep,
  adjudicated_unknown: agencies.IdentityStep,
  identity_withdrawn: agencies.IdentityStep,
  identity_reopened: agencies.IdentityStep,

  // health, will, tracing
  found_fit: agencies.HealthStep,
  found_fit_with_escort: agencies.HealthStep,
  fell_ill: agencies.HealthStep,
  admitted: agencies.HealthStep,
  admitted_psychiatric: agencies.HealthStep,
  recovered: agencies.HealthStep,
  recovered_with_escort: agencies.HealthStep,
  found_unfit_to_go_home: agencies.HealthStep,
  found_fit_to_go_home: agencies.HealthStep,
  will_given: agencies.WillStep,
  will_refused: agencies.WillStep,
  will_unable: agencies.WillStep,
  inability_noted: agencies.WillStep,
  release_statement_taken: agencies.WillStep,
  released_on_request: agencies.WillStep,
  tracing_started: agencies.TracingStep,
  family_refused: agencies.TracingStep,
  tracing_exhausted: agencies.TracingStep,
  new_evidence: agencies.TracingStep,
  contact_logged: agencies.TracingStep,
  destination_confirmed: agencies.DestinationStep,
  tracing_concluded: agencies.TracingStep,
  child_office_consented: agencies.LetterStep,

  // decision and letter
  repatriation_decided: agencies.DecisionStep,
  placement_decided: agencies.DecisionStep,
  goes_by_own_means: agencies.DecisionStep,
  rejected: agencies.DecisionStep,
  more_tracing: agencies.DecisionStep,
  return_agreed: agencies.DecisionStep,
  override_given: agencies.OverrideStep,
  initialled: agencies.LetterStep,
  endorsed: agencies.LetterStep,
  approved: agencies.LetterStep,
  returned: agencies.LetterStep,

  // the way home
  escort_assigned: outcomes.EscortStep,
  escort_cancelled: NoteStep,
  receipt_recorded: outcomes.ReceiptStep,
  receiver_informed: agencies.TracingStep,
  departed: outcomes.DepartureStep,
  journey_cancelled: NoteStep,
  leg_arrived: outcomes.ArrivalStep,
  found: outcomes.DepartureStep,
  found_elsewhere: outcomes.MissingStep,
  police_report_recorded: outcomes.MissingStep,
  given_up: outcomes.MissingStep,
  aftercare_done: outcomes.AftercareStep,
  came_back: outcomes.MissingStep,
  absconded: outcomes.MissingStep,

  // in a UPT
  placement_ordered: outcomes.PlacementStep,
  placement_returned: NoteStep,
  place_accepted: outcomes.AdmissionStep,
  place_declined: outcomes.PlaceDeclinedStep,
  no_longer_needed: NoteStep,
  ready_to_return: outcomes.StayStep,
  extension_proposed: outcomes.StayStep,
  stay_extended: outcomes.StayStep,
  extension_refused: outcomes.StayStep,
  transfer_offered: outcomes.TransferStep,
  transferred: outcomes.AdmissionStep,
  transfer_refused: outcomes.PlaceDeclinedStep,
  moves_on: outcomes.StayStep,
  stays: outcomes.StayStep,
  settled: outcomes.StayStep,

  // death
  death_reported: outcomes.DeathStep,
  body_identified: agencies.IdentityStep,
  body_not_identified: agencies.IdentityStep,
  police_permit_given: outcomes.BurialStep,
  family_took_body: outcomes.BurialStep,
  buried: outcomes.BurialStep,

  // flags
  ...Object.fromEntries(
    ['child', 'unaccompanied', 'violence_or_trafficking', 'elder_or_disabled', 'foreigner', 'refugee', 'wanted', 'legal_hold'].flatMap(
      (flag) => [
        [`${flag}_raised`, NoteStep],
        [`${flag}_withdrawn`, NoteStep],
      ],
    ),
  ),
};

/** @throws StartRefused naming every event that a person may take and that has no step, and every step without such an event */
export function requireSteps(sop: Sop): void {
  const byPeople = new Set(sop.transitions.filter(({ by }) => [...by].some((role) => role !== 'system')).map(({ event }) => event));
  const missing = [...byPeople].filter((event) => !Object.hasOwn(STEPS, event));
  const unused = Object.keys(STEPS).filter((event) => !byPeople.has(event));
  if (missing.length || unused.length) {
    const list = [...missing, ...unused].join(', ');
    throw new StartRefused(
      `SOP dan isian langkah tidak cocok: ${list} (src/cases/steps).`,
      `The SOP and the data of its steps do not agree: ${list} (src/cases/steps).`,
    );
  }
}
