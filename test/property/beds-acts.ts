/** The frame of every act with beds, and what acts are about. */
import fc from 'fast-check';
import { CAST, forbidden, WARDS, type Model, type Site, type Verdict } from './beds-model.js';
import type { House, Outcome } from './beds-house.js';

export type Command = fc.AsyncCommand<Model, House>;

/** An act knows why it must be refused, does it for real, and tells the model what was answered. */
interface Act<T> {
  readonly words: string;
  /** whether it makes any sense now */
  readonly check?: (model: Model) => boolean;
  readonly judge?: (model: Model) => Verdict;
  readonly run: (house: House, model: Model) => Promise<Outcome<T>>;
  readonly adopt: (model: Model, body: T, house: House) => void;
}

const NOTHING: Verdict = { must: [] };
export const DONE: Outcome<undefined> = { code: undefined, body: undefined };

export function command<T>(act: Act<T>): Command {
  return commandOf(() => act);
}

/** @param make what it is depends on what there is */
function commandOf<T>(make: (model: Model) => Act<T>): Command {
  let said = '?';
  return {
    check: (model) => make(model as Model).check?.(model as Model) ?? true,
    async run(model, house) {
      const { words, judge = () => NOTHING, run, adopt } = make(model);
      said = words;
      const { must, may = [] } = judge(model);
      const { code, body } = await run(house, model);
      if (code === undefined && must.length) throw new Error(`${words}: done, but it must be refused: ${must.join(', ')}`);
      if (code !== undefined && ![...must, ...may].includes(code))
        throw new Error(`${words}: refused with ${code}, but not for ${must.join(', ') || 'any reason'}`);
      if (code === undefined) adopt(model, body, house);
      const [expected, found] = [model.lines().join('\n'), (await house.lines()).join('\n')];
      if (expected !== found) throw new Error(`${words}: should be\n${expected}\nbut is\n${found}`);
    },
    toString: () => said,
  };
}

const anybody = fc.constantFrom(...CAST.map(({ name }) => name));

/** An act about one person: mostly one of those whom it makes sense for. */
export function about<T>(among: (model: Model) => readonly string[], act: (name: string) => Act<T>): fc.Arbitrary<Command> {
  return fc.record({ n: fc.nat(11), name: anybody, any: fc.nat(5) }).map(({ n, name, any }) =>
    commandOf((model) => {
      const names = among(model);
      return act(any === 5 ? name : (names[n % names.length] ?? name));
    }),
  );
}

export const stayers = ({ uses }: Model): string[] => uses.flatMap(({ kind, who }) => (kind === 'stay' && who !== undefined ? who : []));

const families = fc.constantFrom('one', 'two').map((family) => CAST.filter((each) => each.family === family).map(({ name }) => name));

export const party = fc.oneof(
  { weight: 4, arbitrary: anybody.map((name) => [name]) },
  { weight: 2, arbitrary: families },
  {
    weight: 1,
    arbitrary: fc.shuffledSubarray(
      CAST.map(({ name }) => name),
      { minLength: 2, maxLength: 4 },
    ),
  },
);

const wardsAt = (at: Site) => WARDS.filter(({ site }) => site === at);

export const bedAt = (at: Site) =>
  fc.constantFrom(
    ...wardsAt(at).flatMap(({ name, beds }) => Array.from({ length: beds }, (_, i) => `${name}-${i + 1}`)),
    'Extra-1',
    'Nowhere',
  );

export const wardAt = (at: Site) => fc.constantFrom(...wardsAt(at).map(({ name }) => name));

export const somewhere = <T>(make: (at: Site) => fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: make('S') }, { weight: 1, arbitrary: make('T') });

export const sometimes = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

export const rarely = fc.constantFrom(false, false, false, true);

/** Why somebody may not be put into a bed that is called by its name. */
export function againstBed(model: Model, at: Site, name: string, one: string, others: readonly string[], overridden: boolean): string[] {
  const bed = model.bed(at, name);
  if (!bed) return ['bed_not_found'];
  const use = model.useOf(at, name);
  return [
    ...(bed.extra && !bed.allowed ? ['extra_not_allowed'] : []),
    ...(forbidden(one, bed.ward, others) && !overridden ? ['does_not_fit'] : []),
    ...(use && !(use.kind === 'hold' && use.who === one) ? ['bed_taken'] : []),
  ];
}
