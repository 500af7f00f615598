import { Injectable } from '@nestjs/common';
import { initials, ReadPerson } from '../../people/index.js';
import type { Tx } from '../../platform/database/index.js';

/** As "S. A."; null: nameless or erased. @param personId one of those that were asked for */
export type NameOf = (personId: string) => string | null;

/** People as lists show them. */
@Injectable()
export class Initials {
  constructor(private readonly readPerson: ReadPerson) {}

  /** One statement; none for nobody. */
  async of(tx: Tx, personIds: readonly string[]): Promise<NameOf> {
    const identities = personIds.length ? await this.readPerson.findCurrent(tx, [...new Set(personIds)], 'identity') : undefined;
    return (personId) => {
      const name = identities?.get(personId)?.current?.data?.names[0];
      return name === undefined ? null : initials(name);
    };
  }
}
