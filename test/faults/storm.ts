/** Trials: people at work, processes killed meanwhile, then quiet, then the count. */
import { setTimeout as sleep } from 'node:timers/promises';
import { PublishedSops } from '../../src/sop/index.js';
import { Chance } from './chance.js';
import { Clients } from './clients.js';
import { underWay, violations, type UnderWay } from './count.js';
import { World, type Part, type WorldOptions } from './world.js';

const LOAD = 2_500;
const PEOPLE = 6;
/** How long a killed process stays away at most. */
const AWAY = 300;
const PATIENCE = 20_000;

export interface Trial {
  readonly seed: number;
  /** what was struck, and how many ms after the beginning */
  readonly struck: readonly string[];
  readonly wrong: readonly string[];
}

/** What is answered while PostgreSQL is away, and what is under way some time after. */
export interface Outage {
  readonly alive: string;
  readonly readiness: string;
  readonly request: string;
  readonly startedAgain: number;
  readonly left: UnderWay;
  readonly counted: readonly string[];
}

export class Storm {
  readonly tally = { trials: 0, commands: 0, repeats: 0, replays: 0, expired: 0, killed: { api: 0, worker: 0, postgresql: 0, redis: 0 } };
  private readonly sop = new PublishedSops().find('orang-terlantar')!;
  private readonly clients: Clients;
  /** what earlier trials have told already */
  private readonly known = new Set<string>();

  private constructor(private readonly world: World) {
    this.clients = new Clients(world.url, world.password);
  }

  static async gather(options: WorldOptions): Promise<Storm> {
    return new Storm(await World.begin(options));
  }

  async end(): Promise<void> {
    await this.world.close();
  }

  /** One trial: each of `parts` is struck once, at a moment of its own. What is `wrong` is new since the last. */
  async rage(seed: number, parts: readonly Part[]): Promise<Trial> {
    const chance = new Chance(seed);
    await Promise.all([this.ready(), this.world.prepared()]);
    const stop = AbortSignal.timeout(LOAD);
    const people = Array.from({ length: PEOPLE }, () => this.clients.work(new Chance(chance.upTo(1e9)), stop));
    const strikes = parts.map((part) => ({
      part,
      at: 300 + chance.upTo(LOAD - 500),
      pause: chance.upTo(AWAY),
      whole: chance.next() < 0.5,
    }));
    const blows = strikes.map(async ({ part, at, pause, whole }) => {
      await sleep(at);
      this.tally.killed[part] += 1;
      await this.world.strike(part, pause, whole);
    });
    const ended = await Promise.allSettled([...people, ...blows]);
    await this.ready();
    void this.world.prepared(); // for the next trial; meanwhile this one comes to rest
    const { left, counted } = await this.quiet();
    const wrong = [
      ...ended.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : [])),
      ...(Object.values(left).some(Boolean) ? [`it does not come to rest: ${JSON.stringify(left)}`] : []),
      ...this.clients.surprises,
      ...this.world.crashes.map((words) => `ended by itself: ${words}`),
      ...counted,
    ].filter((each) => !this.known.has(each));
    for (const each of wrong) this.known.add(each);
    await this.answerAll();
    await this.add();
    return { seed, struck: strikes.map(({ part, at }) => `${part} ${Math.round(at)}`), wrong };
  }

  /** PostgreSQL goes and comes back, and nobody starts anything else again. */
  async outage(): Promise<Outage> {
    await this.ready();
    const starts = this.world.starts;
    await this.world.takePostgresAway();
    const [alive, readiness, request] = [await this.world.get('/health'), await this.world.get('/readiness'), await this.world.get('/me')];
    await this.world.bringPostgresBack();
    await this.ready();
    await this.clients.work(new Chance(starts), AbortSignal.timeout(200));
    return { alive, readiness, request, startedAgain: this.world.starts - starts, ...(await this.quiet()) };
  }

  /** Trials until what is wrong shows the sign, or `most` of them. */
  async rageUntil(seed: number, parts: readonly Part[], sign: RegExp, most: number): Promise<readonly string[]> {
    for (let i = 0; i < most; i++) {
      const { wrong } = await this.rage(seed + i, parts);
      if (wrong.some((each) => sign.test(each))) return wrong;
    }
    return [];
  }

  private async ready(): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!(await this.world.isReady())) {
      if (Date.now() > end) throw new Error(`the service is not ready again: ${this.world.crashes.join('\n')}`);
      await sleep(20);
    }
  }

  /** Until nothing is under way, and then the count, both in one moment of the database; or what still is under way when patience ends. */
  private async quiet(): Promise<{ left: UnderWay; counted: readonly string[] }> {
    for (const end = Date.now() + PATIENCE; ; await sleep(50)) {
      const seen = await this.world.look(async (db) => {
        const left = await underWay(db, await this.world.jobs(db));
        const over = Date.now() > end || !Object.values(left).some(Boolean);
        return { left, counted: over ? await violations(db, this.sop, this.clients.acknowledged) : undefined };
      });
      if (seen.counted) return { left: seen.left, counted: seen.counted };
    }
  }

  /** What was left unanswered is answered now: the next trial begins with nothing that expires. */
  private async answerAll(): Promise<void> {
    const open = await this.world.look((db) =>
      db.query<{ caseId: string; kind: string }>(`select case_id as "caseId", kind from handoffs where status = 'open'`),
    );
    await Promise.all(open.rows.map(({ caseId, kind }) => this.clients.accept(caseId, kind)));
  }

  private async add(): Promise<void> {
    const { acknowledged, repeats, replays } = this.clients;
    const expired = await this.world.look((db) =>
      db.query<{ n: number }>(`select count(*)::int as n from handoffs where status = 'expired'`),
    );
    Object.assign(this.tally, {
      trials: this.tally.trials + 1,
      commands: acknowledged.length,
      repeats,
      replays,
      expired: expired.rows[0]!.n,
    });
  }
}
