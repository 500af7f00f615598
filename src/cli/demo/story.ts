import { setTimeout as sleep } from 'node:timers/promises';
import { Refused, type Handoff, type Office, type PlaceOffered, type Who } from './office.js';

/** Longer than this nobody watches: a clock that takes longer runs at the office's own speed. */
const PATIENCE_MS = 60_000;
/** Dukcapil, if it answers at all, is waited for so long. */
const ANSWER_MS = 20_000;
/** A home is offered by a worker, right after the order; where all are full none is. */
const OFFER_MS = 3_000;

/** One case of the demonstration, told as it moves. */
export class Story {
  private constructor(
    private readonly office: Office,
    private readonly tell: (line: string) => void,
    readonly caseId: string,
    readonly number: string,
  ) {}

  static async begin(office: Office, tell: (line: string) => void, who: Who, event: string, region: string, step: object): Promise<Story> {
    const { caseId, number, state } = await office.open(who, event, region, step);
    tell(`  ${number}  ${who}: ${event} -> ${state}`);
    return new Story(office, tell, caseId, number);
  }

  /** One event by one person. */
  async step(who: Who, event: string, body: object = {}): Promise<this> {
    const { state } = await this.office.take(who, this.caseId, event, body);
    this.tell(`  ${this.number}  ${who}: ${event} -> ${state}`);
    return this;
  }

  /** Somebody who may not do it tries. @throws Error if the service lets them */
  async refused(who: Who, event: string, body: object = {}): Promise<this> {
    try {
      await this.office.take(who, this.caseId, event, body);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, status, message } = error.problem;
      this.tell(`  ${this.number}  ${who}: ${event} DITOLAK / REFUSED (${status} ${code}): ${message.id}`);
      return this;
    }
    throw new Error(`${who} was let to do ${event}`);
  }

  /** One event that may be refused for one of these reasons, and then is left. */
  async try(who: Who, event: string, body: object, unless: readonly string[]): Promise<this> {
    try {
      return await this.step(who, event, body);
    } catch (error) {
      if (!(error instanceof Refused) || !unless.includes(error.problem.code ?? '')) throw error;
      return this;
    }
  }

  /** Waits for Dukcapil's answer, and tells it. @returns the verdict; null: nobody has answered, which is not "not found" */
  async dukcapil(who: Who): Promise<string | null> {
    for (const end = Date.now() + ANSWER_MS; Date.now() < end; await sleep(200)) {
      const [check] = await this.office.checks(who, this.caseId);
      if (!check || check.state === 'waiting' || check.state === 'running') continue;
      const fields = check.fields.map(({ label, agrees }) => `${label.id} ${agrees ? 'sesuai' : 'berbeda'}`).join(', ');
      this.tell(
        `  ${this.number}  Dukcapil${check.synthetic ? ' (DATA SINTETIS)' : ''}: ${check.words.id}${fields && ` (${fields})`} -> ${check.verdict ?? check.state}`,
      );
      return check.verdict;
    }
    this.tell(`  ${this.number}  Dukcapil belum menjawab; dilanjutkan dengan cara lain / has not answered yet; done otherwise`);
    return null;
  }

  /**
   * The 1:N station is asked with a sample of a face; the operator records who it proposes, and picks none.
   * @returns whether it proposed somebody; not, if none is connected
   */
  async station(operator: Who, sample: string): Promise<boolean> {
    try {
      const { candidates } = await this.office.searchStation(operator, this.caseId, sample);
      for (const { names, registeredAddress, score } of candidates)
        this.tell(
          `  ${this.number}  stasiun 1:N / 1:N station (DATA SINTETIS): ${names.join(' ')}, ${registeredAddress ?? '-'}, skor ${score ?? '-'}`,
        );
      if (candidates.length > 0) await this.candidates(operator, candidates);
      return candidates.length > 0;
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.code !== 'no_station') throw error;
      return false;
    }
  }

  /** The operator records who is alike by the face, and picks none. */
  async candidates(operator: Who, candidates: readonly object[]): Promise<this> {
    const found = { method: 'face_1_n', outcome: 'identified_candidate', device: 'FR-02', place: 'Liponsos Keputih', candidates };
    const state = await this.office.recordResult(operator, this.caseId, found);
    this.tell(`  ${this.number}  ${operator}: ${candidates.length} kandidat dicatat / candidates recorded -> ${state}`);
    return this;
  }

  /** A second person looks at the candidates beside what was said, and agrees to one by name. */
  async agree(verifier: Who): Promise<this> {
    const { candidates, advice } = await this.office.bench(verifier, this.caseId);
    this.tell(`  ${this.number}  ? ${advice.words.id}`);
    for (const { score, speaksFor, speaksAgainst } of candidates)
      this.tell(`  ${this.number}  skor ${score}: mendukung / for: ${said(speaksFor)}; melawan / against: ${said(speaksAgainst)}`);
    const best = [...candidates].sort((a, b) => a.speaksAgainst.length - b.speaksAgainst.length || b.score! - a.score!)[0]!;
    const agreed = { method: 'face_1_n', outcome: 'agreed', candidateRef: best.id };
    this.tell(`  ${this.number}  ${verifier}: agreed -> ${await this.office.recordResult(verifier, this.caseId, agreed)}`);
    return this;
  }

  /** Which homes fit and why, the best first, and why the next does not. */
  async places(who: Who): Promise<this> {
    const { items } = await this.office.places(who, this.caseId);
    for (const { code, fits, reasons } of [
      ...items.filter((each) => each.fits).slice(0, 2),
      ...items.filter((each) => !each.fits).slice(0, 1),
    ])
      this.tell(
        `  ${this.number}  ${fits ? 'cocok / fits' : 'tidak cocok / does not fit'}: ${code}: ${reasons.map(({ words }) => words.id).join('; ')}`,
      );
    return this;
  }

  /** What is done besides the events of the case, as at the bed board. */
  async act(who: Who, path: string, body: object = {}): Promise<this> {
    await this.office.act(who, path, body);
    return this;
  }

  /** Waits until a home was offered the client. @returns undefined if none is, as where all are full */
  async offered(who: Who): Promise<PlaceOffered | undefined> {
    for (const end = Date.now() + OFFER_MS; Date.now() < end; await sleep(100)) {
      const [offer] = await this.office.offers(who, this.caseId);
      if (offer) return offer;
    }
    return undefined;
  }

  /** Why it is waiting, in one sentence. */
  async why(who: Who): Promise<this> {
    this.tell(`  ${this.number}  ? ${(await this.office.see(who, this.caseId)).why.sentence.id}`);
    return this;
  }

  async byLink(giver: Who, answer: Readonly<Record<string, string>>): Promise<this> {
    const handoff = await this.openHandoff(giver);
    await this.office.answerByLink(giver, this.caseId, handoff, answer);
    this.tell(
      `  ${this.number}  tautan / link (${answer['name']}): ${handoff.kind} ${answer['answer']} -> ${(await this.office.see(giver, this.caseId)).state.state}`,
    );
    return this;
  }

  /** Lets the time to answer pass, and waits until it was escalated and offered again. */
  async letExpire(who: Who): Promise<this> {
    const handoff = await this.openHandoff(who);
    const left = Date.parse(handoff.dueAt!) - Date.now();
    if (left > PATIENCE_MS) {
      this.tell(
        `  ${this.number}  (batas waktu baru habis ${handoff.dueAt}: jalankan dengan CLOCK_SPEED=14400 untuk melihatnya terlewat / run with CLOCK_SPEED=14400 to see it missed)`,
      );
      return this;
    }
    const { because } = { because: `${Math.ceil(left / 1000)} s` };
    this.tell(`  ${this.number}  ... tidak ada yang menjawab / nobody answers (${because})`);
    for (const end = Date.now() + left + 30_000; Date.now() < end; await sleep(200)) {
      const again = (await this.office.see(who, this.caseId)).handoffs.find(({ status, id }) => status === 'open' && id !== handoff.id);
      if (!again) continue;
      this.tell(`  ${this.number}  sistem / system: handoff_expired, ditawarkan lagi / offered again (${again.kind})`);
      return this;
    }
    throw new Error('the missed clock did not act');
  }

  /** Everything that has happened: who, what, why. */
  async timeline(who: Who): Promise<string[]> {
    return (await this.office.timeline(who, this.caseId)).items.map(({ line }) => line.id);
  }

  async state(who: Who): Promise<string> {
    return (await this.office.see(who, this.caseId)).state.state;
  }

  private async openHandoff(who: Who): Promise<Handoff> {
    const handoff = (await this.office.see(who, this.caseId)).handoffs.find(({ status }) => status === 'open');
    if (!handoff) throw new Error(`case ${this.number} has no open handoff`);
    return handoff;
  }
}

const said = (words: readonly { readonly id: string }[]) => words.map(({ id }) => id).join(', ') || '-';
