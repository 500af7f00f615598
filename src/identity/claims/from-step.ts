/** What a step of the identity line does to the claims of a person (`domain/sop-table.md`, region identity). Pure. */
import type { TakenStep } from '../../cases/index.js';
import type { Candidate, Claim, ClaimFile, Evidence, Source } from './claim.js';
import { pictureOf } from './picture.js';
import { candidateDeceased, candidateNotFound, whichCandidate } from './refusals.js';
import { candidateOf, claimsOf, saidByRegister, saidIn, sourceOfStatement, type Said, type Saying } from './stated.js';

/** When the step was taken. */
interface When {
  /** ISO 8601, UTC */
  readonly at: string;
  /** YYYY-MM-DD, Asia/Jakarta */
  readonly today: string;
}

type Rule = (file: ClaimFile, step: TakenStep, when: When) => ClaimFile;

/** What came with an identification, and goes with it. */
const OF_IDENTIFICATION: ReadonlySet<Source> = new Set(['biometric', 'enrolment', 'adjudication', 'dukcapil']);

export function cameWithIdentification({ source }: Pick<Claim, 'source'>): boolean {
  return OF_IDENTIFICATION.has(source);
}

/** The claims after a step. What a step says of nobody's identity changes nothing. @throws Refused which_candidate, candidate_not_found, candidate_deceased */
export function afterStep(file: ClaimFile, step: TakenStep, when: When): ClaimFile {
  return (RULES[step.event] ?? stated)(file, step, when);
}

/** Whether the step can change anything at all, so that nothing is read for the many that cannot. */
export function concernsIdentity({ event, personal }: Pick<TakenStep, 'event' | 'personal'>): boolean {
  return Object.hasOwn(RULES, event) || ['identity', 'nik', 'names'].some((key) => personal[key] !== undefined && personal[key] !== null);
}

const RULES: Readonly<Record<string, Rule>> = {
  card_shown: (file, step, when) => shown(file, step, when, step.data['method'] === 'paper' ? 'paper' : 'card'),
  verified,
  verification_blocked: (file, step, when) => inRegister(shown(file, step, when, 'dukcapil'), step, when, blockOf(step)),
  verification_negative: (file, step, when) => inRegister(file, step, when, 'not_in_register'),
  verification_mismatched: (file, step, when) =>
    inRegister(file, step, when, step.data['resultCode'] === '15' ? 'malformed' : 'mismatched'),
  block_resolved: (file, step, when) => verified(file, step, when),
  block_confirmed: (file, step, when) => without(file, step, when, cameWithIdentification, 'not_the_client'),
  candidate_found: (file, step, when) => proposed(file, step, when, false),
  match_recorded: (file, step, when) => proposed(file, step, when, true),
  second_agreement: agreed('biometric'),
  second_disagreement: (file) => ({
    ...file,
    candidates: file.candidates.map((each) => (each.standing === 'open' ? { ...each, matched: false } : each)),
  }),
  candidate_rejected: rejected,
  biometric_requested: (file, step, when) => rejected(stated(file, step, when), step), // a new round: who was left open is set aside
  search_negative: rejected,
  duplicate_record_found: agreed('enrolment'),
  nik_issued: (file, step, when) => shown(file, step, when, 'enrolment'),
  adjudicated_identified: agreed('adjudication'),
  adjudicated_unknown: rejected,
  identity_withdrawn: withdrawn,
  body_identified: agreed('biometric'),
};

/** Somebody says who they, or somebody, are. */
function stated(file: ClaimFile, step: TakenStep, when: When): ClaimFile {
  const { method } = step.data;
  const source = method === 'card' ? 'card' : method === 'paper' ? 'paper' : sourceOfStatement(step.event, step.personal);
  return shown(file, step, when, source);
}

/** What is written on a card or said is added; an address on a card or in the register is the registered one. */
function shown(file: ClaimFile, step: TakenStep, when: When, source: Source): ClaimFile {
  const address = source === 'card' || source === 'paper' || OF_IDENTIFICATION.has(source) ? 'registered_address' : 'address';
  return add(file, saidIn(identityOf(step), address), saying(step, when, source));
}

/** The register says that it is so. Where the step names no NIK it says so of the one that was asked about. */
function verified(file: ClaimFile, step: TakenStep, when: When): ClaimFile {
  const said = saidIn(identityOf(step), 'registered_address');
  const { value } = pictureOf(file.claims, when.today).attributes.nik;
  const nik: Said[] = said.some(({ kind }) => kind === 'nik') || value === null ? [] : [{ kind: 'nik', value }];
  return add(withoutState(file, step, when), [...nik, ...said], saying(step, when, 'dukcapil'));
}

function inRegister(file: ClaimFile, step: TakenStep, when: When, state: string): ClaimFile {
  return add(withoutState(file, step, when), [{ kind: 'register_state', value: state }], saying(step, when, 'dukcapil'));
}

/** What the register says now is all that it says: its earlier answer was to another question. */
function withoutState(file: ClaimFile, step: TakenStep, when: When): ClaimFile {
  return without(file, step, when, ({ kind }) => kind === 'register_state');
}

function blockOf({ data }: TakenStep): string {
  return (
    { '12': 'duplicate', '14': 'inactive' }[String(data['resultCode'])] ??
    (data['reason'] === 'deceased' || data['resultCode'] === '11' ? 'deceased' : 'inactive')
  );
}

/** Candidates are kept beside the claims: they are somebody's data, and nobody knows yet whose. */
function proposed(file: ClaimFile, step: TakenStep, { at }: When, matched: boolean): ClaimFile {
  const { candidateRef, method, score } = step.data;
  const about = { method: typeof method === 'string' ? method : null, matched, caseId: step.caseId, at, by: step.by };
  const given = step.personal['candidates'] as readonly Readonly<Record<string, unknown>>[] | undefined;
  if (given?.length) return { ...file, candidates: [...file.candidates, ...given.map((each) => candidateOf({ ...each }, about))] };
  const named = identityOf(step);
  if (saidIn(named).length)
    return { ...file, candidates: [...file.candidates, candidateOf({ ...named, ref: candidateRef, score }, about)] };
  if (!matched) return file;
  const chosen = choose(file, step);
  return { ...file, candidates: file.candidates.map((each) => (each === chosen ? { ...each, matched } : each)) };
}

/** A second person, or the centre, says who it is: the candidate becomes claims, the others are set aside. */
function agreed(source: Source): Rule {
  return (file, step, when) => {
    const given = step.personal['candidates'] as readonly Readonly<Record<string, unknown>>[] | undefined;
    const withGiven = given?.length ? proposed(file, step, when, false) : file;
    const chosen = choose(withGiven, step);
    if (source === 'biometric' && chosen?.recordState === 'deceased' && typeof step.data['letterNumber'] !== 'string')
      throw candidateDeceased();
    const said = [...(chosen ? saidByRegister(chosen.identity) : []), ...saidIn(identityOf(step), 'registered_address')];
    const evidence = chosen ? ({ kind: 'candidate', ref: chosen.id } as const) : undefined;
    const candidates = withGiven.candidates.map((each): Candidate =>
      each.standing !== 'open' || each.caseId !== step.caseId ? each : { ...each, standing: each === chosen ? 'agreed' : 'rejected' },
    );
    return add({ ...withoutState(withGiven, step, when), candidates }, unique(said), {
      ...saying(step, when, source),
      ...(evidence ? { evidence } : {}),
    });
  };
}

/** The one that the step names, that was taken for a match, or the only one. @throws Refused which_candidate, candidate_not_found */
function choose({ candidates }: ClaimFile, { caseId, data: { candidateRef } }: TakenStep): Candidate | undefined {
  const open = candidates.filter((each) => each.standing === 'open' && each.caseId === caseId);
  if (typeof candidateRef === 'string' && open.length) {
    const named = open.filter(({ id, ref }) => id === candidateRef || ref === candidateRef);
    if (named.length === 1) return named[0];
    throw named.length ? whichCandidate(named.map(({ id }) => id)) : candidateNotFound();
  }
  const matched = open.filter(({ matched: isMatch }) => isMatch);
  const left = matched.length ? matched : open;
  if (left.length > 1) throw whichCandidate(left.map(({ id }) => id));
  return left[0];
}

function rejected(file: ClaimFile, { caseId }: TakenStep): ClaimFile {
  return {
    ...file,
    candidates: file.candidates.map((each): Candidate =>
      each.standing === 'open' && each.caseId === caseId ? { ...each, standing: 'rejected' } : each,
    ),
  };
}

/** It was somebody else. What the identification brought no longer counts, and stays. */
function withdrawn(file: ClaimFile, step: TakenStep, when: When): ClaimFile {
  const { claims, candidates } = without(file, step, when, cameWithIdentification, codeOf(step));
  return {
    claims,
    candidates: candidates.map((each): Candidate => (each.standing === 'agreed' ? { ...each, standing: 'withdrawn' } : each)),
  };
}

function codeOf({ data }: TakenStep): string {
  return typeof data['reason'] === 'string' ? data['reason'] : 'evidence_overturned';
}

function without(file: ClaimFile, { by }: TakenStep, { at }: When, which: (claim: Claim) => boolean, reason = 'answered'): ClaimFile {
  const withdrawal = { at, by, reason };
  return {
    ...file,
    claims: file.claims.map((claim) => (claim.withdrawn === null && which(claim) ? { ...claim, withdrawn: withdrawal } : claim)),
  };
}

/** What the step says of the person: the card or record, and the NIK and names beside it. */
function identityOf({ personal }: TakenStep): Readonly<Record<string, unknown>> {
  const { nik, names, identity } = personal;
  const given = [...Object.entries({ nik, names }), ...Object.entries((identity as object | undefined) ?? {})];
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== null));
}

function saying({ event, caseId, by, data }: TakenStep, { at }: When, source: Source): Saying {
  return { source, evidence: evidenceOf(event, data, source), saidAt: at, recordedAt: at, recordedBy: by, caseId };
}

/** The letter, the check at Dukcapil, or the step itself. */
function evidenceOf(event: string, { letterNumber, candidateRef }: TakenStep['data'], source: Source): Evidence {
  if (typeof letterNumber === 'string') return { kind: 'letter', ref: letterNumber };
  if (source === 'dukcapil' && typeof candidateRef === 'string') return { kind: 'check', ref: candidateRef };
  return { kind: 'step', ref: event };
}

function add(file: ClaimFile, said: readonly Said[], saying: Saying): ClaimFile {
  return said.length ? { ...file, claims: [...file.claims, ...claimsOf(said, saying)] } : file;
}

function unique(said: readonly Said[]): Said[] {
  return said.filter((each, n) => said.findIndex(({ kind, value }) => kind === each.kind && value === each.value) === n);
}
