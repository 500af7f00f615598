import type { PushKind } from './domain/kinds.js';

export class PushKeyView {
  /** `applicationServerKey`: base64url */
  readonly key!: string;
}

export class SubscribedView {
  readonly id!: string;
}

export class SubscriptionRow {
  readonly id!: string;
  /** host of the push service */
  readonly service!: string;
  /** label of the device, if it is known */
  readonly device!: string | null;
  readonly language!: string;
  readonly createdAt!: string;
}

export class PushPreferencesView {
  /** HH:MM, Asia/Jakarta; null: never quiet */
  readonly quietFrom!: string | null;
  readonly quietTo!: string | null;
  readonly kinds!: readonly PushKind[];
}

/** How somebody is told; at most ten subscriptions. */
export class PushView extends PushPreferencesView {
  readonly subscriptions!: readonly SubscriptionRow[];
}

/** What may be forwarded, in both languages, without personal data. */
export class ShortTextView {
  readonly id!: string;
  readonly en!: string;
}
