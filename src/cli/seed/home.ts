/** What happens to those who are placed in a UPT: some go on waiting, some have a bed kept for the journey, the others live there. */
import type { Who } from '../demo/office.js';
import type { Dice } from './dice.js';
import type { Step } from './paths.js';

const ADMIN = 'demo.upt.admin';
const HOME = 'PRSPMKS-SDA';
const DAY_MS = 24 * 3_600_000;

const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** From an order for a placement on. */
export function inHome(dice: Dice, ordersIt: Who): Step[] {
  const roll = dice.roll('home');
  if (roll < 0.2) return [(story) => story.offered(ordersIt)];
  if (roll < 0.4)
    return [
      async (story) => {
        const offer = await story.offered(ordersIt);
        if (offer?.facility === HOME) await story.act(ADMIN, `/offers/${offer.id}/accept`);
      },
    ];
  if (roll < 0.55)
    return [
      async (story) => {
        const bed = `Koridor-${story.number.slice(-6)}`;
        const permission = { ward: 'Melati', name: bed, until: inDays(14), reason: 'no_other_place' };
        await story.act('demo.upt.head', `/facilities/${HOME}/extra-places`, permission);
        await story.step(ADMIN, 'place_accepted', { step: { bed } });
      },
    ];
  // where it is full they go on waiting
  const taken: Step = (story) => story.try(ADMIN, 'place_accepted', { step: { bed: null } }, ['no_place_free', 'does_not_fit']);
  const resident =
    (then: Step): Step =>
    async (story) =>
      (await story.state(ordersIt)) === 'resident' && then(story);
  if (roll < 0.65)
    return [taken, resident((story) => story.act(ADMIN, `/cases/${story.caseId}/stay/leave`, { reason: 'family', dueBack: inDays(3) }))];
  if (roll < 0.75) return [taken, resident((story) => story.step(ADMIN, 'ready_to_return'))];
  return [taken];
}
