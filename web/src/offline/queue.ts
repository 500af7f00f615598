/** Sends by itself whatever waits: when something is put into the queue, when the network is back, when somebody signs in, and now and then. */
import { live } from '../app/live-state';
import { session } from '../session/session';
import { alone, carryAll, registerPhone, type Carried } from './carry';
import { onChange, store } from './store';
import { transport } from './transport';

/** After how many milliseconds it is tried again, the network being there as far as the phone knows. */
const AGAIN = [1_000, 5_000, 20_000, 60_000];

let failed = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let asked = false;
let busy = false;

/** To be called once, when somebody is signed in who may open cases or add photos to them. */
export function startSending(): () => void {
  const go = (): void => void sendNow();
  const back = (): void => {
    failed = 0;
    go();
  };
  // the stream is heard again as soon as the server is back, which may be long before the next try
  const stops = [onChange(soon), session.subscribe(back), live.subscribe(() => live.get() === 'on' && back())];
  window.addEventListener('online', back);
  document.addEventListener('visibilitychange', go);
  go();
  return () => {
    stops.forEach((stop) => stop());
    window.removeEventListener('online', back);
    document.removeEventListener('visibilitychange', go);
    clearTimeout(timer);
  };
}

/** Something in the store has changed: perhaps there is something to send. */
function soon(): void {
  if (busy || asked || timer !== undefined) return;
  asked = true;
  setTimeout(() => {
    asked = false;
    void sendNow();
  }, 50);
}

/** Tries at once. */
export async function sendNow(): Promise<void> {
  const { me, ended, actingAs } = session.get();
  if (!me || ended || !actingAs || busy) return;
  const account = me.account.id;
  busy = true;
  clearTimeout(timer);
  timer = undefined;
  let carried: { readonly how: Carried; readonly answered: number } | undefined;
  try {
    carried = await alone(async () => {
      // whoever opens no cases gives no numbers
      const opens = me.memberships.some((each) => each.actingAs === actingAs && each.actions.includes('case.open'));
      if (navigator.onLine && opens) await registerPhone(account, transport(actingAs));
      return carryAll(account);
    });
  } finally {
    busy = false;
  }
  const { how, answered = 0 } = carried ?? {};
  if (how === 'session') session.ended();
  failed = how === 'network' && answered === 0 ? failed + 1 : 0;
  if (how === 'network' || (await isWaiting(account))) {
    timer = setTimeout(() => void sendNow(), AGAIN[Math.min(failed, AGAIN.length - 1)]);
    void askWorker();
  }
}

async function isWaiting(account: string): Promise<boolean> {
  const db = await store();
  const sendings = await db.getAllFromIndex('sendings', 'account', account);
  const parcels = await db.getAllFromIndex('parcels', 'account', account);
  const waiting = sendings.some(({ state }) => state === 'waiting' || state === 'sending') || parcels.some(({ told }) => !told);
  return waiting && !session.get().ended;
}

/** Where the browser can: it wakes the service worker when the network is back, even with the app closed. */
async function askWorker(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const { sync } = (registration ?? {}) as { sync?: { register(tag: string): Promise<void> } };
  await sync?.register('pulang-send').catch(() => undefined);
}
