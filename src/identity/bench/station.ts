import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { noteReads } from '../claims/note-read.js';
import type { StationSearchDto } from './bench.dto.js';
import type { StationProposals } from './bench.view.js';
import { BENCH_OPTIONS, type BenchOptions } from './options.js';
import { noStation, stationSilent } from './refusals.js';

/** What the station answers. What it says besides is left where it is. */
const Answer = z.object({
  status: z.enum(['selesai', 'tidak terbaca']),
  reason: z.string().max(200).optional(),
  candidates: z
    .array(
      z.object({
        nik: z.string().regex(/^\d{16}$/),
        nama: z.string().min(1).max(120),
        tglLhr: z.string().regex(/^\d{4}-\d\d-\d\d$/),
        jenisKlmin: z.string().max(20),
        kabupaten: z.string().max(120),
        score: z.number().min(0).max(100),
      }),
    )
    .max(50),
  dataSintetis: z.boolean().optional(),
});

/** A search among everybody takes its time. In milliseconds. */
const PATIENCE = 15_000;
/** A result takes so many. */
const MOST = 5;
const SEX: Readonly<Record<string, string>> = { 'LAKI-LAKI': 'male', PEREMPUAN: 'female' };

/** The 1:N station of the checking unit, where one is connected. It proposes; what comes of it a person records. */
@Injectable()
export class Station {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    @Inject(BENCH_OPTIONS) private readonly options: BenchOptions,
  ) {}

  /**
   * Nothing is recorded but that the register was searched for this person. The sample is not kept.
   * @throws Refused no_station, station_silent, case_not_found
   */
  async search(caseId: string, { kind, sample }: StationSearchDto, actor: Actor): Promise<StationProposals> {
    const { stationUrl } = this.options;
    await this.work.run(async (tx) => {
      const { personId } = await this.access.requireReadable(tx, caseId, actor);
      if (stationUrl === undefined) throw noStation();
      await noteReads(tx, [{ personId, caseId }], 'identification', actor);
    });
    return askStation(stationUrl!, { kind, sample });
  }
}

/** Asks the station. Whatever goes wrong: nothing was found out. @throws Refused station_silent */
export async function askStation(url: string, question: Pick<StationSearchDto, 'kind' | 'sample'>): Promise<StationProposals> {
  const { status, reason, candidates, dataSintetis } = await answerOf(`${url}/_station/search`, question);
  return {
    status: status === 'selesai' ? 'searched' : 'not_readable',
    reason: reason ?? null,
    candidates: candidates.slice(0, MOST).map(({ nik, nama, tglLhr, jenisKlmin, kabupaten, score }) => {
      return {
        names: [nama],
        nik,
        birthDate: tglLhr,
        sex: SEX[jenisKlmin] ?? null,
        registeredAddress: kabupaten,
        score: Math.round(score),
      };
    }),
    synthetic: dataSintetis ?? false,
  };
}

async function answerOf(url: string, body: object): Promise<z.output<typeof Answer>> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.ok) return Answer.parse(await answer.json());
  } catch {
    // said below
  }
  throw stationSilent();
}
