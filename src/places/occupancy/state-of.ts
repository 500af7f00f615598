import { sayState } from '../../engine/index.js';
import type { PublishedSops } from '../../sop/index.js';
import type { PlacedState } from './lists.view.js';

/** Where a case stands, as its row says it. */
export interface StandingCase {
  readonly sopId: string;
  readonly sopVersion: number;
  readonly mainState: string;
}

/** In the words of the SOP that the case goes by. */
export function stateOf(sops: PublishedSops, { sopId, sopVersion, mainState: state }: StandingCase): PlacedState {
  const sop = sops.find(sopId, sopVersion)!;
  return { state, label: { id: sayState(sop, sop.main, state, 'id'), en: sayState(sop, sop.main, state, 'en') } };
}
