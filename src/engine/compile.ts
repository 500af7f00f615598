/** From the form of an SOP to the model the engine works on: names resolved, sugar unfolded, guards compiled. */
import { GuardError, readGuard, suggestion, type Expr, type Guard, type Scope } from './guard.js';
import { START, type Rule, type Sop, type Transition, type Variable, type Write } from './model.js';
import type { Label, SopFile, SopTransition } from './sop-file.js';

/** Where in the file something stands. */
export type Path = readonly (string | number)[];

/** Told of everything that is wrong; the compiler goes on so that all of it is found in one go. */
export type Report = (code: string, path: Path, message: Label) => void;

const strict: Report = (code, path, message) => {
  throw new Error(`${code} at ${path.join('.')}: ${message.en}`);
};

/**
 * Compiles a file of the right form. What cannot be resolved is reported and left out.
 * @param report without it, the first problem throws
 */
export function compileSop(file: SopFile, lineOf: (path: Path) => number = () => 0, report: Report = strict): Sop {
  return new Compiler(file, lineOf, report).compile();
}

const KINDS: Readonly<Record<string, Label>> = {
  role: { id: 'peran', en: 'role' },
  state: { id: 'keadaan', en: 'state' },
  region: { id: 'region', en: 'region' },
  event: { id: 'kejadian', en: 'event' },
  document: { id: 'dokumen', en: 'document' },
  handoff: { id: 'serah terima', en: 'handoff' },
  effect: { id: 'tindakan', en: 'effect' },
  clock: { id: 'jam', en: 'clock' },
  moment: { id: 'saat', en: 'moment' },
  owner: { id: 'pemilik', en: 'owner' },
};

class Compiler {
  private readonly variables = new Map<string, Variable>();
  private readonly conditions = new Map<string, { label: Label; expr: Expr }>();
  private readonly transitions: Transition[] = [];
  private readonly regionOf = new Map<string, string>();
  private readonly events: ReadonlySet<string>;
  private readonly main: string;

  constructor(
    private readonly file: SopFile,
    private readonly lineOf: (path: Path) => number,
    private readonly report: Report,
  ) {
    const flagEvents = Object.keys(file.flags).flatMap((flag) => [`${flag}_raised`, `${flag}_withdrawn`]);
    for (const event of flagEvents) {
      if (Object.hasOwn(file.events, event)) this.twice(event, ['events', event]);
    }
    this.events = new Set([...Object.keys(file.events), ...flagEvents]);
    this.main = this.findMain();
  }

  compile(): Sop {
    const { file } = this;
    this.declareVariables();
    this.declareConditions();
    for (const [region, { start, states, anywhere }] of Object.entries(file.regions)) {
      const path = ['regions', region];
      this.eachTransition(start, [...path, 'start'], (event, t, at) => this.add(region, event, [START], t, at));
      for (const [state, { on }] of Object.entries(states)) {
        this.eachTransition(on, [...path, 'states', state, 'on'], (event, t, at) => this.add(region, event, [state], t, at));
      }
      this.eachTransition(anywhere, [...path, 'anywhere'], (event, t, at) =>
        this.add(region, event, this.fromStates(region, t, at), t, at, !Array.isArray(t.from)),
      );
    }
    this.addFlagEvents();
    const whens = this.compileWhens();
    const rules = this.compileRules();
    const writes = this.compileWrites();
    this.checkLists();

    const transitions = this.withQuestions(whens, rules);
    this.checkWaysBack();
    const byEvent = new Map<string, Map<string, Transition[]>>();
    for (const transition of transitions) {
      const states = byEvent.get(transition.event) ?? new Map<string, Transition[]>();
      byEvent.set(transition.event, states);
      states.set(transition.from, [...(states.get(transition.from) ?? []), transition]);
    }
    const all = [...this.variables.values(), ...this.beforeVariables()];
    return {
      file,
      id: file.sop,
      version: file.version,
      main: this.main,
      variables: all.filter(({ kind }) => kind !== 'input'),
      inputs: all.filter(({ kind }) => kind === 'input'),
      transitions,
      byEvent,
      regionOf: this.regionOf,
      writes,
      finals: new Set(Object.entries(file.regions[this.main]?.states ?? {}).flatMap(([state, { final }]) => (final ? [state] : []))),
      rules,
      whens,
      watched: new Set(rules.flatMap((rule) => (rule.kind === 'not_by_actor_of' ? rule.events : []))),
    };
  }

  private findMain(): string {
    const starting = Object.entries(this.file.regions).filter(([, { start }]) => start);
    if (starting.length !== 1) {
      this.report('main-line', ['regions'], {
        id: `Tepat satu region harus punya "start" (jalan masuk kasus); sekarang ada ${starting.length}.`,
        en: `Exactly one region must have "start" (the ways a case begins); now there are ${starting.length}.`,
      });
    }
    return starting[0]?.[0] ?? Object.keys(this.file.regions)[0] ?? '';
  }

  private declareVariables(): void {
    const { file } = this;
    for (const [name, { label, states, initial, start }] of Object.entries(file.regions)) {
      const values = [...(start ? [START] : []), ...Object.keys(states)];
      if (!start && (initial === undefined || !Object.hasOwn(states, initial))) {
        this.report('region-without-start', ['regions', name], {
          id: `Region "${name}" harus punya "initial": salah satu keadaannya.`,
          en: `Region "${name}" must have "initial": one of its states.`,
        });
      }
      this.declare({ name, kind: 'region', values, initial: start ? 0 : Math.max(0, values.indexOf(initial ?? '')), label }, [
        'regions',
        name,
      ]);
    }
    for (const [name, fact] of Object.entries(file.facts)) {
      if (fact.values && fact.counter) {
        this.report('fact-form', ['facts', name], {
          id: `Fakta "${name}" punya values dan counter sekaligus; pilih satu.`,
          en: `Fact "${name}" has both values and counter; choose one.`,
        });
      }
      const counts = fact.counter ? Array.from({ length: fact.counter + 1 }, (_, count) => count) : undefined;
      const values = fact.values && valuesOf(fact.values);
      this.declare({ name, kind: 'fact', initial: 0, label: fact.label, ...(values ?? { values: counts ?? [false, true] }) }, [
        'facts',
        name,
      ]);
    }
    for (const [name, { label }] of Object.entries(file.flags)) {
      this.declare({ name, kind: 'flag', values: [false, true], initial: 0, label }, ['flags', name]);
    }
    for (const [name, { label, values }] of Object.entries(file.inputs)) {
      const asked = values ? valuesOf(values) : { values: [false, true] };
      this.declare({ name, kind: 'input', initial: 0, label, ...asked }, ['inputs', name]);
    }
  }

  private declare(variable: Variable, path: Path): void {
    if (this.variables.has(variable.name)) this.twice(variable.name, path);
    else this.variables.set(variable.name, variable);
  }

  private twice(name: string, path: Path): void {
    this.report('name-used-twice', path, {
      id: `Nama "${name}" sudah dipakai untuk hal lain. Pilih nama lain.`,
      en: `The name "${name}" is already used for something else. Choose another.`,
    });
  }

  private declareConditions(): void {
    for (const [name, { label, when }] of Object.entries(this.file.conditions)) {
      if (this.variables.has(name)) this.twice(name, ['conditions', name]);
      const guard = this.guard(when, ['conditions', name, 'when']);
      if (guard) this.conditions.set(name, { label, expr: guard.expr });
    }
  }

  private guard(text: string | undefined, path: Path, inputsAllowed = true): Guard | undefined {
    if (text === undefined) return undefined;
    const scope: Scope = { variables: this.variables, conditions: this.conditions };
    try {
      const guard = readGuard(text, scope);
      const input = [...guard.reads].find(({ kind }) => kind === 'input');
      if (input && !inputsAllowed) {
        this.report('input-not-remembered', path, {
          id: `"${input.name}" hanya diketahui pada saat kejadian, jadi tidak dapat dipakai di sini.`,
          en: `"${input.name}" is only known at the moment of an event, so it cannot be used here.`,
        });
      }
      return guard;
    } catch (error) {
      if (!(error instanceof GuardError)) throw error;
      this.report(error.code, path, error.words);
      return undefined;
    }
  }

  private eachTransition(
    events: Readonly<Record<string, SopTransition | SopTransition[]>> | undefined,
    path: Path,
    take: (event: string, transition: SopTransition, path: Path) => void,
  ): void {
    for (const [event, entry] of Object.entries(events ?? {})) {
      if (Array.isArray(entry)) entry.forEach((transition, index) => take(event, transition, [...path, event, index]));
      else take(event, entry, [...path, event]);
    }
  }

  private fromStates(region: string, { from = 'open', except = [] }: SopTransition, path: Path): string[] {
    const states = this.file.regions[region]?.states ?? {};
    for (const state of [...except, ...(Array.isArray(from) ? from : [])]) this.known('state', state, Object.keys(states), path);
    const named = Array.isArray(from)
      ? from
      : Object.keys(states).filter((state) => (states[state]?.final ?? false) === (from === 'final'));
    return named.filter((state) => Object.hasOwn(states, state) && !except.includes(state));
  }

  private add(region: string, event: string, from: readonly string[], raw: SopTransition, path: Path, everywhere = false): void {
    const { states } = this.file.regions[region]!;
    this.known('event', event, this.events, path);
    const home = this.regionOf.get(event);
    if (home !== undefined && home !== region) {
      this.report('event-in-two-regions', path, {
        id: `Kejadian "${event}" ada di region "${home}" dan "${region}". Pakai "also" untuk menggerakkan keduanya.`,
        en: `The event "${event}" is in the regions "${home}" and "${region}". Use "also" to move both.`,
      });
      return;
    }
    this.regionOf.set(event, region);
    const goesBack = raw.to === 'previous';
    const to = raw.to !== undefined && (goesBack || this.known('state', raw.to, Object.keys(states), [...path, 'to'])) ? raw.to : null;
    const shared = {
      row: raw.row,
      region,
      event,
      when: this.guard(raw.when, [...path, 'when']),
      also: this.also(raw, region, path),
      issues: raw.issues ?? [],
      offers: raw.offers ?? [],
      does: raw.does ?? [],
      tells: this.roles(raw.tells ?? [], [...path, 'tells']),
      restarts: raw.restarts ?? [],
      because: raw.because,
      everywhere,
      line: this.lineOf(path),
    };
    this.cites(raw.because, [...path, 'because']);
    for (const document of shared.issues) this.known('document', document, Object.keys(this.file.documents), [...path, 'issues']);
    for (const handoff of shared.offers) this.known('handoff', handoff, Object.keys(this.file.handoffs), [...path, 'offers']);
    for (const effect of shared.does) this.known('effect', effect, Object.keys(this.file.effects), [...path, 'does']);
    for (const clock of shared.restarts) this.known('clock', clock, Object.keys(this.file.clocks), [...path, 'restarts']);
    const written = this.roles(
      raw.by.filter((role) => role !== 'holder'),
      [...path, 'by'],
    );
    for (const state of from) {
      if (goesBack && state === START) continue;
      const holders = raw.by.includes('holder') ? this.holders(region, state) : [];
      const by = new Set([...written, ...holders]);
      this.transitions.push({ ...shared, asks: [], index: this.transitions.length, from: state, to: to === state ? null : to, by });
    }
  }

  private also({ also = {} }: SopTransition, own: string, path: Path): Record<string, string> {
    const moves = Object.entries(also).filter(([region, state]) => {
      if (!this.known('region', region, Object.keys(this.file.regions), [...path, 'also', region])) return false;
      if (region === own || region === this.main) {
        this.report('also-not-allowed', [...path, 'also', region], {
          id: `"also" hanya untuk region lain, bukan "${region}".`,
          en: `"also" is for other regions, not "${region}".`,
        });
        return false;
      }
      return this.known('state', state, Object.keys(this.file.regions[region]!.states), [...path, 'also', region]);
    });
    return Object.fromEntries(moves);
  }

  /** Role names and groups as role names. */
  private roles(names: readonly string[], path: Path): string[] {
    const { roles, role_groups: groups } = this.file;
    return names.flatMap((name) => {
      if (Object.hasOwn(groups, name)) return groups[name]!.filter((role) => Object.hasOwn(roles, role));
      return this.known('role', name, [...Object.keys(roles), ...Object.keys(groups)], path) ? [name] : [];
    });
  }

  private holders(region: string, state: string): string[] {
    const owner = this.file.regions[region]?.states[state]?.owner;
    const owners = owner === undefined || owner === 'unchanged' ? Object.keys(this.file.owners) : [owner];
    return owners.flatMap((each) => this.file.owners[each]?.roles ?? []).filter((role) => Object.hasOwn(this.file.roles, role));
  }

  private addFlagEvents(): void {
    for (const [flag, { raised_by, withdrawn_by, because }] of Object.entries(this.file.flags)) {
      const path = ['flags', flag];
      const open = this.fromStates(this.main, {} as SopTransition, path);
      this.add(this.main, `${flag}_raised`, open, { row: 'N1', by: raised_by, because }, path, true);
      this.add(this.main, `${flag}_withdrawn`, open, { row: 'N2', by: withdrawn_by, because }, path, true);
    }
  }

  /** What each event asks of the program: the inputs of its guard, of the rules that may forbid it, and of what follows from it. */
  private withQuestions(whens: ReadonlyMap<string, Guard>, rules: readonly Rule[]): Transition[] {
    return this.transitions.map((transition) => {
      const { region, event, from, to, when, also, issues, offers, does } = transition;
      const states = this.file.regions[region]!.states;
      const own = to === null ? [] : startedClocks(states[from]?.clocks, states[to]?.clocks);
      const others = Object.entries(also).flatMap(([other, state]) => this.file.regions[other]!.states[state]!.clocks ?? []);
      const clocks = [...own, ...others];
      const follows = Object.entries({ documents: issues, handoffs: offers, effects: does, clocks }).flatMap(([catalogue, names]) =>
        names.map((name) => whens.get(`${catalogue}.${name}`)),
      );
      const concerned = rules.filter(({ kind, subject }) => (kind === 'never_issue' ? issues.includes(subject) : subject === event));
      const read = [when, ...concerned.map((rule) => rule.when), ...follows].flatMap((guard) => [...(guard?.reads ?? [])]);
      return { ...transition, asks: [...new Set(read)].filter(({ kind }) => kind === 'input') };
    });
  }

  private compileWrites(): Map<string, Write[]> {
    const writes = new Map<string, Write[]>();
    const write = (event: string, what: Write, path: Path) => {
      if (this.known('event', event, this.events, path)) writes.set(event, [...(writes.get(event) ?? []), what]);
    };
    for (const [fact, { set_by = {}, counted_by = [], reset_by = [], counter, because }] of Object.entries(this.file.facts)) {
      const path = ['facts', fact];
      this.cites(because, [...path, 'because']);
      for (const [event, value] of Object.entries(set_by)) {
        if (this.variables.get(fact)?.values.includes(value)) write(event, { fact, value }, [...path, 'set_by', event]);
        else {
          this.report('value-outside-vocabulary', [...path, 'set_by', event], {
            id: `Fakta "${fact}" tidak dapat bernilai "${String(value)}".`,
            en: `Fact "${fact}" cannot be "${String(value)}".`,
          });
        }
      }
      if (!counter && (counted_by.length > 0 || reset_by.length > 0)) {
        this.report('fact-form', path, { id: `Fakta "${fact}" bukan hitungan.`, en: `Fact "${fact}" is not a counter.` });
        continue;
      }
      for (const event of counted_by) write(event, { fact, countTo: counter! }, [...path, 'counted_by']);
      for (const event of reset_by) write(event, { fact, value: 0 }, [...path, 'reset_by']);
    }
    for (const flag of Object.keys(this.file.flags)) {
      write(`${flag}_raised`, { fact: flag, value: true }, ['flags', flag]);
      write(`${flag}_withdrawn`, { fact: flag, value: false }, ['flags', flag]);
    }
    return writes;
  }

  /** What a state with a way back remembers is kept by its name, and written by its own region alone. */
  private checkWaysBack(): void {
    const { regions } = this.file;
    for (const { region, from, to } of this.transitions) {
      if (to !== 'previous') continue;
      const elsewhere = Object.keys(regions).find((other) => other !== region && Object.hasOwn(regions[other]!.states, from));
      if (elsewhere !== undefined) this.twice(from, ['regions', elsewhere, 'states', from]);
      for (const { also, region: by, event, from: state } of this.transitions) {
        if (also[region] !== from) continue;
        const path = ['regions', by, ...(state === START ? ['start'] : ['states', state, 'on']), event, 'also', region];
        this.report('also-not-allowed', path, {
          id: `"also" tidak dapat masuk ke "${from}": dari sana ada jalan kembali (previous), dan hanya kejadian region itu sendiri mengingat asalnya.`,
          en: `"also" cannot enter "${from}": it has a way back (previous), and only events of its own region remember where the case was.`,
        });
      }
    }
  }

  private beforeVariables(): Variable[] {
    const goesBack = new Set(this.transitions.flatMap(({ region, from, to }) => (to === 'previous' ? [`${region}\n${from}`] : [])));
    return [...goesBack].map((key) => {
      const [region, state] = key.split('\n') as [string, string];
      const entered = this.transitions.filter((t) => t.region === region && t.from !== state && t.from !== START && t.to === state);
      const { label } = this.file.regions[region]!.states[state]!;
      return {
        name: `before.${state}`,
        kind: 'before' as const,
        values: [null, ...new Set(entered.map(({ from }) => from))],
        initial: 0,
        label: { id: `sebelum ${label.id}`, en: `before ${label.en}` },
      };
    });
  }

  private compileWhens(): Map<string, Guard> {
    const whens = new Map<string, Guard>();
    const add = (key: string, text: string | undefined, path: Path, inputsAllowed: boolean) => {
      const guard = this.guard(text, path, inputsAllowed);
      if (guard) whens.set(key, guard);
    };
    const { documents, effects, handoffs, clocks } = this.file;
    for (const [catalogue, entries] of Object.entries({ documents, effects, handoffs, clocks })) {
      for (const [name, { when }] of Object.entries<{ when?: string | undefined }>(entries))
        add(`${catalogue}.${name}`, when, [catalogue, name, 'when'], true);
    }
    for (const [name, { pauses_while }] of Object.entries(clocks))
      add(`pauses.${name}`, pauses_while, ['clocks', name, 'pauses_while'], false);
    return whens;
  }

  private compileRules(): Rule[] {
    return Object.entries(this.file.rules).flatMap(([id, raw]): Rule[] => {
      const path = ['rules', id];
      this.cites(raw.because, [...path, 'because']);
      const kinds = (['never_take', 'never_issue', 'never_together', 'can_always_reach', 'not_by_actor_of'] as const).filter(
        (kind) => raw[kind] !== undefined,
      );
      const [kind] = kinds;
      if (kind === undefined || kinds.length > 1 || ((kind === 'never_take' || kind === 'never_issue') && raw.when === undefined)) {
        this.report('rule-form', path, {
          id: `Aturan "${id}" harus memuat tepat satu dari never_take + when, never_issue + when, never_together, can_always_reach, not_by_actor_of.`,
          en: `Rule "${id}" must hold exactly one of never_take + when, never_issue + when, never_together, can_always_reach, not_by_actor_of.`,
        });
        return [];
      }
      const subject = raw.never_take ?? raw.never_issue ?? raw.not_by_actor_of?.[0] ?? '';
      const events = raw.without ?? raw.not_by_actor_of?.slice(1) ?? [];
      if (kind === 'never_issue') this.known('document', subject, Object.keys(this.file.documents), path);
      else for (const event of [...(subject ? [subject] : []), ...events]) this.known('event', event, this.events, path);
      const goal = raw.never_together ?? (raw.can_always_reach === 'final' ? undefined : raw.can_always_reach);
      return [
        {
          id,
          label: raw.label,
          because: raw.because,
          line: this.lineOf(path),
          kind,
          subject,
          events,
          same: raw.same ?? 'person',
          when: this.guard(raw.when, [...path, 'when']),
          goal: this.guard(goal, [...path, kind], false),
        },
      ];
    });
  }

  /** References from the catalogues and states, which have nothing to compile. */
  private checkLists(): void {
    const { file } = this;
    for (const [group, members] of Object.entries(file.role_groups)) {
      for (const role of members) this.known('role', role, Object.keys(file.roles), ['role_groups', group]);
      if (Object.hasOwn(file.roles, group)) this.twice(group, ['role_groups', group]);
    }
    for (const [owner, { roles }] of Object.entries(file.owners))
      for (const role of roles) this.known('role', role, Object.keys(file.roles), ['owners', owner, 'roles']);
    for (const [region, { states }] of Object.entries(file.regions)) {
      for (const [state, { owner, clocks = [] }] of Object.entries(states)) {
        const path = ['regions', region, 'states', state];
        if (owner !== undefined && owner !== 'unchanged') this.known('owner', owner, Object.keys(file.owners), [...path, 'owner']);
        for (const clock of clocks) this.known('clock', clock, Object.keys(file.clocks), [...path, 'clocks']);
      }
    }
    for (const [clock, { steps, counts_from, because }] of Object.entries(file.clocks)) {
      const path = ['clocks', clock];
      this.cites(because, [...path, 'because']);
      steps.forEach(({ tell = [], event }, index) => {
        this.roles(tell, [...path, 'steps', index, 'tell']);
        if (event !== undefined) this.known('event', event, this.events, [...path, 'steps', index, 'event']);
      });
      if (counts_from && 'event' in counts_from) this.known('event', counts_from.event, this.events, [...path, 'counts_from']);
      if (counts_from && 'moment' in counts_from)
        this.known('moment', counts_from.moment, Object.keys(file.moments), [...path, 'counts_from']);
    }
    for (const [handoff, { to, accepted, declined, expired, withdrawn, because }] of Object.entries(file.handoffs)) {
      const path = ['handoffs', handoff];
      this.cites(because, [...path, 'because']);
      this.known('owner', to, Object.keys(file.owners), [...path, 'to']);
      for (const event of [accepted, declined, expired, ...(withdrawn ? [withdrawn] : [])]) this.known('event', event, this.events, path);
    }
  }

  private known(kind: keyof typeof KINDS, name: string, names: Iterable<string>, path: Path): boolean {
    const known = [...names];
    if (known.includes(name)) return true;
    const label = KINDS[kind]!;
    this.report(`unknown-${kind}`, path, {
      id: `${capital(label.id)} "${name}" tidak ada dalam berkas ini${suggestion(name, known, 'Maksudnya')}`,
      en: `This file has no ${label.en} "${name}"${suggestion(name, known, 'Did you mean')}`,
    });
    return false;
  }

  private cites(because: string, path: Path): void {
    const words = new Set(because.split(/[^A-Za-z0-9_-]+/));
    if (Object.keys(this.file.sources).some((key) => words.has(key))) return;
    this.report('because-without-source', path, {
      id: 'Dasar ini tidak menyebut satu pun kunci dari "sources".',
      en: 'This reason names no key of "sources".',
    });
  }
}

/** The clocks that begin when a case moves between two states: those that are not running already. */
export function startedClocks(left: readonly string[] = [], entered: readonly string[] = []): string[] {
  return entered.filter((clock) => !left.includes(clock));
}

function valuesOf(values: readonly string[] | Readonly<Record<string, Label>>): Pick<Variable, 'values' | 'called'> {
  return Array.isArray(values) ? { values } : { values: Object.keys(values), called: values as Readonly<Record<string, Label>> };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
