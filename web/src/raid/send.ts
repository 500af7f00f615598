import { v7 } from 'uuid';
import { chainOf } from '../intake/commands';
import { serverNow } from '../offline/clock';
import { keysOf } from '../offline/keys';
import { caseNumber } from '../offline/number';
import { seal } from '../offline/seal';
import type { Command } from '../offline/send';
import { numberNow, type Sender, type SendingContent } from '../offline/sendings';
import { changed, store, type StoredSending } from '../offline/store';
import { groupsOf, intakeOf, openingOf, type RaidDraft } from './draft';

/**
 * Puts everybody who is complete into the queue. The members of a group carry the same request with the same key, each for their own place in it:
 * it is done once, and whoever comes later gets the first answer.
 * @returns the ids of those who are on their way now
 */
export async function enqueueRaid(id: string, raid: RaidDraft, { account, actingAs }: Sender): Promise<string[]> {
  const keys = await keysOf(account);
  const role = actingAs.split('/').at(-1)!;
  const sendings: StoredSending[] = [];
  for (const { kind, people } of groupsOf(raid)) {
    const members = [];
    for (const person of people) {
      const draft = intakeOf(raid, person);
      const [opening, ...rest] = chainOf(draft, role, 'handed', people.length);
      members.push({ person, draft, opening: opening!, rest, number: await numberNow(account) });
    }
    const together: Command = { ...openingOf(kind, members), key: v7() };
    for (const [member, { person, draft, rest, number }] of members.entries()) {
      const commands = [{ ...together, member }, ...rest.map((planned) => ({ ...planned, key: v7() }))];
      sendings.push({
        id: person.id,
        account,
        actingAs,
        number: number && caseNumber(raid.region, number),
        region: raid.region,
        state: 'waiting',
        next: 0,
        total: commands.length,
        createdAt: serverNow() + sendings.length, // in the order of the list
        changedAt: serverNow(),
        raid: id,
        sealed: await seal(keys, { commands, draft, until: 'handed' } satisfies SendingContent),
      });
    }
  }
  const tx = (await store()).transaction('sendings', 'readwrite');
  for (const sending of sendings) if (!(await tx.store.get(sending.id))) await tx.store.put(sending);
  await tx.done;
  changed();
  return sendings.map((each) => each.id);
}
