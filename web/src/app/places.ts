/** The desks of the app: where each is, who works there, and the code that is loaded when somebody goes there. */
import { BedDouble, ClipboardList, Inbox, Search, type LucideIcon } from 'lucide-react';
import { lazy, type ComponentType } from 'react';
import type { Membership } from '../session/session';
import { messages } from '../words/words';

export const t = messages('places', {
  cases: ['Kasus', 'Cases'],
  inbox: ['Masuk', 'Inbox'],
  search: ['Cari', 'Search'],
});

/** Something in the navigation. */
export interface Place {
  readonly path: string;
  readonly label: Parameters<typeof t>[0];
  readonly sign: LucideIcon;
  /** whose it is: roles by their beginning, as `satpol` */
  readonly of: readonly string[];
}

const STAFF = ['satpol', 'police', 'dinsos', 'city', 'dp3ak', 'upt', 'health'];

/** In the order of the navigation. The first that is somebody's is where they begin. */
export const PLACES: readonly Place[] = [
  { path: '/inbox', label: 'inbox', sign: Inbox, of: STAFF },
  { path: '/cases', label: 'cases', sign: ClipboardList, of: [...STAFF, 'auditor'] },
  { path: '/search', label: 'search', sign: Search, of: [...STAFF, 'auditor'] },
];

/** Path -> what is drawn there. */
export const ROUTES: readonly (readonly [path: string, page: ComponentType])[] = [
];

export function placesOf({ role }: Membership): readonly Place[] {
  return PLACES.filter(({ of }) => of.some((beginning) => role.startsWith(beginning)));
}
void lazy; void BedDouble;
