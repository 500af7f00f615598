import { numberOf, share } from './chance.js';
import type { FaultSettings } from './forms.js';

export type Fault = Pick<FaultSettings, 'slowMs' | 'down' | 'nonsense' | 'otherPerson' | 'code' | 'responseKey'>;

/** Areas that there are not in Indonesia: a NIK that begins so has its fault with it, for whoever tries out the program by hand. */
const AREAS: Readonly<Record<string, Fault>> = {
  9911: { code: 11 },
  9912: { code: 12 },
  9913: { code: 13 },
  9914: { code: 14 },
  9915: { code: 15 },
  9950: { down: true },
  9951: { nonsense: 'html' },
  9952: { nonsense: 'truncated' },
  9953: { nonsense: 'empty' },
  9954: { otherPerson: true },
  9955: { slowMs: 5_000 },
  9956: { down: 'reset' },
};

const JAKARTA = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

/** The faults in force, and the quota: renewed at midnight in Jakarta. */
export class Faults {
  settings: FaultSettings = {};
  private calls = 0;
  private left: number;
  private day = '';

  constructor(private readonly quotaOfADay: number) {
    this.left = quotaOfADay;
  }

  /** In place of those that were. */
  set(settings: FaultSettings): void {
    this.settings = settings;
    if (settings.quota !== undefined) this.left = settings.quota;
    this.day = today();
  }

  reset(): void {
    this.settings = {};
    this.calls = 0;
    this.left = this.quotaOfADay;
  }

  /** What goes wrong with this call. */
  next(nik: unknown): Fault {
    this.calls += 1;
    const { rate = 1, until } = this.settings;
    const over = until !== undefined && Date.parse(until) <= Date.now();
    const hit = !over && share(numberOf(`call-${this.calls}`)) < rate;
    return { ...(typeof nik === 'string' ? AREAS[nik.slice(0, 4)] : undefined), ...(hit ? this.settings : undefined) };
  }

  get quota(): number {
    if (this.day !== today()) {
      if (this.day !== '') this.left = this.quotaOfADay;
      this.day = today();
    }
    return this.left;
  }

  /** Takes one call from the quota. @returns whether there was one */
  take(): boolean {
    if (this.quota === 0) return false;
    this.left -= 1;
    return true;
  }
}

const today = (): string => JAKARTA.format(Date.now());
