/** Pictures and claims as the API tells them. Pure. */
import { KIND_WORDS, SINGLE_KINDS, SOURCE_WORDS } from './claim.js';
import type { AttributeView, ClaimView, ContradictionView, ListedView, WeighedClaimView } from './claims.view.js';
import type { Picture, Weighed } from './picture.js';
import type { SourcedClaim } from './read-together.js';
import { strengthOf } from './strengths.js';

export function weighedView(weighed: Weighed): WeighedClaimView {
  return { ...weighed, sourceWords: SOURCE_WORDS[weighed.source] };
}

export function attributeViews({ attributes }: Picture): AttributeView[] {
  return SINGLE_KINDS.map((kind) => {
    const { value, confidence, why, supporting, against } = attributes[kind];
    return {
      kind,
      label: KIND_WORDS[kind],
      value,
      confidence,
      why,
      supporting: supporting.map(weighedView),
      against: against.map(weighedView),
    };
  });
}

export function listedViews({ listed }: Picture): ListedView[] {
  return listed.map(({ kind, value, confidence, supporting, against }) => {
    return { kind, label: KIND_WORDS[kind], value, confidence, supporting: supporting.map(weighedView), against: against.map(weighedView) };
  });
}

export function contradictionViews({ contradictions }: Picture): ContradictionView[] {
  return contradictions.map(({ code, severity, message, claims }) => ({ code, severity, message, claims }));
}

/** The newest first. */
export function claimViews(claims: readonly SourcedClaim[], { attributes }: Picture): ClaimView[] {
  const contradicted = new Set(Object.values(attributes).flatMap(({ against }) => against.map(({ claimId }) => claimId)));
  return claims
    .map(({ claim, caseNumber, linked }): ClaimView => {
      const { strength, because } = strengthOf(claim);
      const standing = claim.withdrawn ? 'withdrawn' : contradicted.has(claim.id) ? 'contradicted' : 'counts';
      return {
        ...claim,
        caseNumber,
        linked,
        denies: claim.denies ?? false,
        label: KIND_WORDS[claim.kind],
        sourceWords: SOURCE_WORDS[claim.source],
        strength,
        because,
        standing,
      };
    })
    .reverse();
}
