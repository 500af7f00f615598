import { Refused, type Office } from '../demo/office.js';
import { Story } from '../demo/story.js';
import { Dice } from './dice.js';
import { street, traveller } from './paths.js';
import { invent } from './persons.js';

/** So many cases are made at a time. */
const AT_ONCE = 4;
/** Of a hundred, who comes again: as the one who came so many cases before. */
const COMES_AGAIN = { share: 0.06, before: 10 };

export interface Seeded {
  readonly number: string;
  /** where it stands now */
  readonly state: string;
}

/**
 * Makes synthetic cases over HTTP, with the demo accounts: 60 travellers to 40 found in the street, from those who have just come to those who are home.
 * The same `seed` makes the same persons, ways and ends; only numbers and times differ.
 */
export async function seedCases(office: Office, cases: number, seed: string, tell: (done: number) => void = () => {}): Promise<Seeded[]> {
  const made: Seeded[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let nr = (next += 1); nr <= cases; nr = next += 1) {
      made.push(await seedCase(office, seed, nr));
      tell(made.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return made;
}

async function seedCase(office: Office, seed: string, nr: number): Promise<Seeded> {
  const dice = new Dice(seed, nr);
  const kind = dice.roll('kind') < 0.6 ? 'traveller' : 'street';
  const again = nr > COMES_AGAIN.before && dice.roll('comes again') < COMES_AGAIN.share;
  const person = invent(again ? new Dice(seed, nr - COMES_AGAIN.before) : dice, kind, new Date().getFullYear());
  const note = `DATA SINTETIS / SYNTHETIC DATA: seed ${seed}, no. ${nr}`;
  const { opens, steps } = (kind === 'traveller' ? traveller : street)(dice, person, note);
  const isOver = dice.roll('is over') < (kind === 'traveller' ? 0.65 : 0.5);
  const gone = isOver ? steps.length : dice.int('how far', 0, steps.length - 1);
  let state = '';
  const story = await Story.begin(office, (line) => (state = line.split(' -> ').at(-1)!), opens.who, opens.event, opens.region, opens.step);
  for (const step of steps.slice(0, gone)) {
    try {
      await step(story);
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.code !== 'guard') throw error;
      break; // somebody whom the program takes for a repeat client: the case waits for people, as it would
    }
  }
  return { number: story.number, state };
}
