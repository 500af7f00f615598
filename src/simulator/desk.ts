import type { z } from 'zod';
import type { Service } from './dukcapil.js';
import type * as Forms from './forms.js';
import { problem, type Handler, type Reply, type Routes } from './http.js';
import { decodeSample, encodeSample, pictureOf, type Sample } from './samples.js';
import { search } from './station.js';

const MARK = { dataSintetis: true };
/** The 1:N station of DP3AK, and what the simulator itself can be asked and told. */
export function deskRoutes(service: Service, seed: number): Routes {
  const { population, faults, counts, returned, faceKey } = service;
  let samples = 0;

  const makeSample = parsed('sampleForm', ({ nik, index, condition, setting, mark }) => {
    const known = index === undefined || index < population.size;
    if (!known || (nik !== undefined && !/^\d{16}$/.test(nik))) return problem(400, 'Bad Request');
    samples += 1;
    const of = nik ?? (index === undefined ? `unknown-${samples}` : population.at(index).record.NIK);
    const sample: Sample = { of, condition, setting, mark: mark ?? String(samples) };
    return ok({ sample: encodeSample(sample), image: pictureOf(sample) });
  });

  return {
    'POST /_station/search': parsed('searchForm', ({ sample, kind }) => {
      counts.station += 1;
      return ok(search(decodeSample(sample), kind, population));
    }),
    'POST /_station/samples': makeSample,
    'GET /_simulator/persons': parsed('pageForm', ({ offset, limit }) => {
      const many = Math.max(0, Math.min(limit, population.size - offset));
      const persons = Array.from({ length: many }, (_, i) => ({ index: offset + i, ...population.at(offset + i) }));
      return ok({ total: population.size, offset, persons });
    }),
    'GET /_simulator/random': parsed('kindForm', ({ kind, many, from = Math.floor(Math.random() * population.size) }) => {
      return ok({ persons: population.ofKind(kind, from, many).map(({ index, person }) => ({ index, ...person })) });
    }),
    'GET /_simulator/public-key': () => ({ status: 200, text: faceKey.publicPem, type: 'application/x-pem-file' }),
    'GET /_simulator/state': () =>
      ok({ seed, persons: population.size, quota: faults.quota, faults: faults.settings, calls: counts, returned: returned.size }),
    'POST /_simulator/faults': parsed('faultsForm', (settings) => {
      faults.set(settings);
      return ok({ faults: settings, quota: faults.quota });
    }),
    'POST /_simulator/reset': () => {
      faults.reset();
      returned.clear();
      samples = 0;
      Object.assign(counts, { verify: 0, face: 0, returnData: 0, station: 0 } satisfies Service['counts']);
      return ok({});
    },
    'GET /': () => ({ status: 200, text: FRONT, type: 'text/html; charset=utf-8' }),
  };
}

const ok = (body: object): Reply => ({ status: 200, body: { ...body, ...MARK } });

/**
 * What is sent, or for a GET what is in its query, in its form; otherwise 400 with what is wrong. The forms are loaded when the first of them is needed:
 * the library behind them takes 14 MB, and most simulators only ever answer as Dukcapil.
 */
function parsed<F extends keyof typeof Forms>(form: F, handle: (value: z.output<(typeof Forms)[F]>) => Reply): Handler {
  return async ({ body, query }) => {
    const forms = await import('./forms.js');
    const { success, data, error } = forms[form].safeParse(body ?? Object.fromEntries(query));
    if (success) return handle(data as z.output<(typeof Forms)[F]>);
    return {
      status: 400,
      body: { status: 400, error: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '), ...MARK },
    };
  };
}

const FRONT = `<!doctype html><html lang="id"><meta charset="utf-8"><title>DATA SINTETIS</title>
<h1>DATA SINTETIS</h1>
<p>Simulator layanan Dukcapil untuk Pulang. Tidak ada seorang pun di sini yang sungguh ada; setiap NIK berakhir 0000.</p>
<p>A simulator of the services of Dukcapil, for Pulang. Nobody in here exists; every NIK ends in 0000.</p></html>`;
