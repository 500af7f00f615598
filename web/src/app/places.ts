/** The desks of the app: where each is, who works there, and the code that is loaded when somebody goes there. */
// prettier-ignore
import {
  BedDouble,
  BookOpen,
  Building2,
  CalendarDays,
  CircleAlert,
  ClipboardList,
  Footprints,
  Hourglass,
  Inbox,
  Scale,
  ScanFace,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { lazy, type ComponentType } from 'react';
import { useUnseen } from '../inbox/queries';
import type { Membership } from '../session/session';
import { messages } from '../words/words';

export const t = messages('places', {
  street: ['Jalanan', 'Street'],
  intake: ['Pendataan', 'Intake'],
  dinsos: ['Meja', 'Desk'],
  bench: ['Meja pemeriksa', 'Checking bench'],
  cases: ['Kasus', 'Cases'],
  beds: ['Tempat tidur', 'Beds'],
  waiting: ['Daftar tunggu', 'Waiting list'],
  staff: ['Staf', 'Staff'],
  units: ['Unit', 'Units'],
  calendar: ['Kalender', 'Calendar'],
  stuck: ['Macet', 'Stuck'],
  sop: ['SOP', 'SOP'],
  inbox: ['Kotak masuk', 'Inbox'],
});

/** Something in the navigation. */
export interface Place {
  readonly path: string;
  readonly label: Parameters<typeof t>[0];
  readonly sign: LucideIcon;
  /** whose it is: roles by their beginning, as `satpol` */
  readonly of: readonly string[];
  /** a hook: how much there waits to be seen */
  readonly useCount?: () => number;
}

const STAFF = ['satpol', 'police', 'dinsos', 'city', 'dp3ak', 'upt', 'health'];

/** In the order of the navigation, which is not the same for all: the first that is somebody's is where they begin. */
const PLACES: readonly Place[] = [
  { path: '/beds', label: 'beds', sign: BedDouble, of: ['upt'] },
  { path: '/waiting', label: 'waiting', sign: Hourglass, of: ['upt'] },
  { path: '/street', label: 'street', sign: Footprints, of: ['satpol', 'police'] },
  { path: '/dinsos', label: 'dinsos', sign: Scale, of: ['dinsos', 'city'] },
  { path: '/bench', label: 'bench', sign: ScanFace, of: ['dp3ak'] },
  { path: '/inbox', label: 'inbox', sign: Inbox, of: STAFF, useCount: useUnseen },
  { path: '/cases', label: 'cases', sign: ClipboardList, of: [...STAFF, 'auditor'] },
  { path: '/beds', label: 'beds', sign: BedDouble, of: ['dinsos.rehsos', 'dinsos.head', 'dinsos.desk', 'city', 'auditor'] },
  { path: '/waiting', label: 'waiting', sign: Hourglass, of: ['dinsos.rehsos', 'auditor'] },
  { path: '/admin', label: 'staff', sign: UsersRound, of: ['admin'] },
  { path: '/units', label: 'units', sign: Building2, of: ['admin'] },
  { path: '/calendar', label: 'calendar', sign: CalendarDays, of: ['admin'] },
  { path: '/stuck', label: 'stuck', sign: CircleAlert, of: ['admin'] },
  { path: '/street', label: 'intake', sign: Footprints, of: ['dinsos.desk', 'city.dinsos'] },
  { path: '/sop', label: 'sop', sign: BookOpen, of: ['admin', 'auditor'] },
];

const DinsosDesk = lazy(() => import('../dinsos/desk'));
const InboxPage = lazy(() => import('../inbox/inbox'));

/** Path -> what is drawn there, loaded when somebody goes there. */
export const ROUTES: readonly (readonly [path: string, page: ComponentType])[] = [
  ['/dinsos', DinsosDesk],
  ['/dinsos/stage/:stage', DinsosDesk],
  ['/dinsos/case/:caseId', lazy(() => import('../dinsos/case-desk'))],
  ['/dinsos/case/:caseId/minutes', lazy(() => import('../dinsos/minutes'))],
  ['/bench', lazy(() => import('../bench/queue'))],
  ['/bench/second', lazy(() => import('../bench/second-list'))],
  ['/bench/registration', lazy(() => import('../bench/registration-list'))],
  ['/bench/days', lazy(() => import('../bench/days'))],
  ['/bench/days/:batchId', lazy(() => import('../bench/day'))],
  ['/bench/cases/:caseId', lazy(() => import('../bench/person'))],
  ['/cases', lazy(() => import('../cases/worklist'))],
  ['/beds/:code?/:part?', lazy(() => import('../beds/facility-page'))],
  ['/waiting', lazy(() => import('../beds/waiting'))],
  ['/account', lazy(() => import('../account/account'))],
  ['/duty', lazy(() => import('../admin/duty'))],
  ['/admin', lazy(() => import('../admin/staff'))],
  ['/admin/new', lazy(() => import('../admin/new-account'))],
  ['/admin/:accountId', lazy(() => import('../admin/person'))],
  ['/units', lazy(() => import('../admin/units'))],
  ['/units/:code', lazy(() => import('../admin/unit'))],
  ['/calendar', lazy(() => import('../admin/calendar'))],
  ['/sop/:id?/:version?', lazy(() => import('../sop/sop'))],
  ['/stuck', lazy(() => import('../admin/stuck'))],
  ['/street', lazy(() => import('../street/page'))],
  ['/intake/:id?', lazy(() => import('../intake/page'))],
  ['/raid/:id?', lazy(() => import('../raid/page'))],
  ['/outbox', lazy(() => import('../street/outbox'))],
  ['/outbox/:id', lazy(() => import('../street/sending'))],
  ['/handover/:caseId', lazy(() => import('../street/handover'))],
  ['/slip/:number', lazy(() => import('../street/slip'))],
  ['/cases/:caseId', lazy(() => import('../cases/case-page'))],
  ['/inbox', InboxPage],
  ['/notices', InboxPage], // where a push of several notices leads
  ['/search', lazy(() => import('../search/search-page'))],
];

export function placesOf({ role }: Membership): readonly Place[] {
  return PLACES.filter(({ of }) => of.some((beginning) => role.startsWith(beginning)));
}
