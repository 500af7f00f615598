import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { dayOf } from '../../deadlines/index.js';
import { ReadPerson, RecordVersion, type CurrentRecord, type StatedIdentity } from '../../people/index.js';
import { Overtaken, type Tx } from '../../platform/database/index.js';
import { Refused } from '../../shared/refusal.js';
import { NOTHING_CLAIMED, type ClaimFile } from './claim.js';
import { pictureOf, type Picture } from './picture.js';
import { claimsOfRecord, identityAfter } from './stated.js';

/** What is claimed of a person, as it stands. */
export interface ReadClaims {
  readonly erased: boolean;
  readonly file: ClaimFile;
  readonly picture: Picture;
}

/** Who changes it, and why. */
export interface Because {
  /** account; null: the system */
  readonly by: string | null;
  /** a code */
  readonly because: string;
}

interface Loaded extends ReadClaims {
  readonly version: number;
  readonly identity: CurrentRecord<'identity'>['current'];
}

/**
 * The claims of persons: one record each, under the person's key. The identity by which the person is found follows the best picture, in the same
 * transaction.
 */
@Injectable()
export class ClaimFiles {
  constructor(
    private readonly readPerson: ReadPerson,
    private readonly recordVersion: RecordVersion,
  ) {}

  /** Two statements, however many they are. Persons that do not exist are not in the answer. Whoever calls it writes the access log. */
  async read(tx: Tx, personIds: readonly string[]): Promise<Map<string, ReadClaims>> {
    return this.load(tx, personIds);
  }

  /**
   * At most six statements. `change` is pure, and may be asked again. If somebody else has changed the same claims meanwhile the whole transaction
   * begins anew, so neither loses anything.
   * @returns the claims after it
   * @throws Refused person_not_found, person_erased; Overtaken
   */
  async change(tx: Tx, personId: string, change: (file: ClaimFile) => ClaimFile, { by, because }: Because): Promise<ClaimFile> {
    const { identity, ...before } = (await this.load(tx, [personId])).get(personId) ?? NOBODY;
    const file = change(before.file);
    if (isDeepStrictEqual(file, before.file)) return file;
    const after = identityAfter(identity?.data, pictureOf(file.claims, today()), statedNik(file));
    try {
      await this.recordVersion.run(tx, { personId, kind: 'claims', data: file, basedOn: before.version, by, because });
      if (!isDeepStrictEqual(after, identity?.data))
        await this.recordVersion.run(tx, { personId, kind: 'identity', data: after, basedOn: identity?.version ?? 0, by, because });
    } catch (error) {
      if (error instanceof Refused && error.refusal.code === 'person_changed_meanwhile') throw new Overtaken('claims');
      throw error;
    }
    return file;
  }

  private async load(tx: Tx, personIds: readonly string[]): Promise<Map<string, Loaded>> {
    if (personIds.length === 0) return new Map();
    const claims = await this.readPerson.findCurrent(tx, personIds, 'claims');
    const identities = await this.readPerson.findCurrent(tx, personIds, 'identity');
    return new Map([...identities].map(([personId, identity]) => [personId, loaded(personId, claims.get(personId)!, identity)]));
  }
}

/** Recording for them is refused then: there is no such person. */
const NOBODY: Pick<Loaded, 'file' | 'version' | 'identity'> = { file: NOTHING_CLAIMED, version: 0, identity: undefined };

function loaded(personId: string, claims: CurrentRecord<'claims'>, { erased, current }: CurrentRecord<'identity'>): Loaded {
  const recorded = claims.current?.data as ClaimFile | undefined;
  const file = recorded ?? { ...NOTHING_CLAIMED, claims: fromIdentity(personId, current) };
  return { erased, file, version: claims.current?.version ?? 0, identity: current, picture: pictureOf(file.claims, today()) };
}

/** Of whom only an identity was recorded, as when they were registered: that is what was said. */
function fromIdentity(personId: string, current: CurrentRecord<'identity'>['current']): ClaimFile['claims'] {
  const data: StatedIdentity | undefined = current?.data;
  return data === undefined || current === undefined ? [] : claimsOfRecord(personId, data, current);
}

/** As somebody said it, right or wrong: kept as such while no better one is known. */
function statedNik({ claims }: ClaimFile): string | undefined {
  return claims.findLast(({ kind, withdrawn, denies }) => kind === 'nik' && withdrawn === null && !denies)?.value;
}

const today = () => dayOf(Date.now());
