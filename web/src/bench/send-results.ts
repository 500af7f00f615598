import { api, ask, once, type Api } from '../api/client';
import { ProblemError } from '../api/problem';
import type { Result } from './result';

/** The API takes so many at once. */
const MOST = 100;

/** Records results, in as many requests as it takes. Each has its id: what is sent again is recorded once. */
export async function sendResults(results: readonly Result[]): Promise<readonly Api<'BenchOutcomeView'>[]> {
  const outcomes: Api<'BenchOutcomeView'>[] = [];
  for (let from = 0; from < results.length; from += MOST) {
    const part = await ask(api.POST('/api/v1/bench/results', { headers: once(), body: { results: results.slice(from, from + MOST) } }));
    outcomes.push(...part.outcomes);
  }
  return outcomes;
}

/** Records one. @throws ProblemError with the server's words if it is refused */
export async function sendResult(result: Result): Promise<Api<'BenchOutcomeView'>> {
  const [outcome] = await sendResults([result]);
  const { refused } = outcome!;
  if (refused)
    throw new ProblemError(409, { type: 'about:blank', title: refused.code, status: 409, code: refused.code, message: refused.message });
  return outcome!;
}
