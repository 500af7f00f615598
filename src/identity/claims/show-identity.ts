import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { ReadPerson } from '../../people/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Units } from '../../units/index.js';
import type { AddressView, DestinationView, IdentityView, LinkedRecordView, PlacesApartView } from './claims.view.js';
import { attributeViews, claimViews, contradictionViews, listedViews, weighedView } from './picture-view.js';
import type { Picture } from './picture.js';
import { ReadClaimsTogether, type Linked } from './read-together.js';

/** Shows who somebody is, as far as it is known, and why. */
@Injectable()
export class ShowIdentity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly together: ReadClaimsTogether,
    private readonly readPerson: ReadPerson,
    private readonly units: Units,
  ) {}

  /** Who read it and why is kept. @throws Refused case_not_found */
  async run(caseId: string, purpose: string, actor: Actor): Promise<IdentityView> {
    return this.work.run(async (tx) => {
      const { personId, number } = await this.access.requireReadable(tx, caseId, actor);
      const { erased, sourced, linked, picture } = await this.together.of(tx, { personId, caseId }, purpose, actor);
      return {
        caseId,
        number,
        erased,
        attributes: attributeViews(picture),
        listed: listedViews(picture),
        contradictions: contradictionViews(picture),
        places: { ...placesApart(picture), destination: await this.destination(tx, caseId, personId) },
        claims: claimViews(sourced, picture),
        linked: await this.linkedViews(tx, linked),
      };
    });
  }

  private async linkedViews(tx: Tx, linked: readonly Linked[]): Promise<LinkedRecordView[]> {
    if (linked.length === 0) return [];
    const { units } = await this.units.directory(tx);
    const unit = (id: string) => units.find((each) => each.id === id);
    return linked.map(({ pairId, since, cases, earlierRegister, seen, ask }) => ({
      pairId,
      since: since.toISOString(),
      cases: cases.map(({ caseId, number, open }) => ({ caseId, number, open })),
      earlierRegister,
      seen,
      ask: ask.map((id) => ({ code: unit(id)?.code ?? '', name: unit(id)?.name ?? '' })),
    }));
  }

  /** What the SOP's `destination_confirmed` says; no address is ever taken for it. */
  private async destination(tx: Tx, caseId: string, personId: string): Promise<DestinationView | null> {
    const [confirmed] = await tx.query<{ region: string; confirmedBy: string; at: Date; stands: boolean }[]>(
      `select e.data->>'destinationRegion' as region, e.data->>'confirmedBy' as "confirmedBy", e.at, c.snapshot->'regions'->>'tracing' = 'destination_confirmed' as stands
       from case_events e join cases c on c.id = e.case_id where e.case_id = $1 and e.event = 'destination_confirmed' order by e.seq desc limit 1`,
      [caseId],
    );
    if (!confirmed) return null;
    const { current } = await this.readPerson.getCurrent(tx, personId, 'answers:destination_confirmed');
    const { address } = (current?.data ?? {}) as { readonly address?: unknown };
    const { region, confirmedBy, at, stands } = confirmed;
    return { region, address: typeof address === 'string' ? address : null, confirmedBy, confirmedAt: at.toISOString(), stands };
  }
}

/** Addresses as they were claimed, the registered one first, apart from the destination. Pure. */
export function placesApart({ attributes, listed }: Picture): Omit<PlacesApartView, 'destination'> {
  const { value, confidence, supporting, against } = attributes.registered_address;
  const weighed = { supporting: supporting.map(weighedView), against: against.map(weighedView) };
  const registered: AddressView[] = value === null ? [] : [{ address: value, kind: 'registered', confidence, ...weighed }];
  const named = listed.flatMap((each): AddressView[] =>
    each.kind === 'address'
      ? [
          {
            address: each.value,
            kind: 'named',
            confidence: each.confidence,
            supporting: each.supporting.map(weighedView),
            against: each.against.map(weighedView),
          },
        ]
      : [],
  );
  return {
    addresses: [...registered, ...named],
    words: {
      id: 'Alamat bukan tujuan: orang hanya dipulangkan ke tempat yang dipastikan keluarga, kantor desa, Dinas Sosial asal, atau lembaga.',
      en: 'An address is no destination: a person is only sent to where the family, the village office, the Dinsos of origin or an institution has confirmed.',
    },
  };
}
