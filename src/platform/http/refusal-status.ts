/** Which HTTP status a refusal leaves with, by its code; the first line that fits counts. `*` stands for any beginning. */
const TABLE: readonly (readonly [status: number, codes: readonly string[]])[] = [
  [404, ['*_not_found']],
  [410, ['*_erased']],
  // it would have been possible, but something has changed or is taken
  [
    409,
    ['stale_version', '*_changed_meanwhile', '*_taken', 'already_*', '*_not_open', '*_used', '*_already_set', 'not_now', 'case_closed'],
  ],
  [409, ['not-a-dead-letter', 'still-running']],
  [403, ['not_for_role', 'not_your_unit']],
  // what was asked is understood, and is not done as it stands
  [422, ['unknown_event', 'which_handoff', 'input_missing', 'guard', 'rule']],
];

/** What a refusal is that the table does not name. */
const OTHERWISE = 422;

const lines = TABLE.map(([status, codes]) => ({
  status,
  fits: new RegExp(`^(?:${codes.map((code) => code.replace('*', '.+')).join('|')})$`),
}));

/** The HTTP status (4xx) of a refusal's code. Pure. */
export function statusOfRefusal(code: string): number {
  return lines.find(({ fits }) => fits.test(code))?.status ?? OTHERWISE;
}
