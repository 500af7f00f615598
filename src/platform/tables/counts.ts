/** How many an answer holds. */
const MOST_FINDINGS = 500;

/** What there is to say of all rows, and how much of it. Pure. */
export function countsOf<Finding extends { readonly line: number; readonly severity: 'bad' | 'warning' }>(
  rows: number,
  findings: readonly Finding[],
) {
  const bad = new Set(findings.filter(({ severity }) => severity === 'bad').map(({ line }) => line)).size;
  return {
    good: rows - bad,
    bad,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    // what keeps a row out goes before what is only to be known
    findings: [...findings].sort((a, b) => Number(b.severity === 'bad') - Number(a.severity === 'bad')).slice(0, MOST_FINDINGS),
    findingsLeftOut: Math.max(0, findings.length - MOST_FINDINGS),
  };
}
