import type { Issuer } from '#lib/oauth/flow.ts';
import type { Instant } from '#lib/time/period.ts';

/** Two browsers share Alex's account; Sam has one, and an account of their own. */
export const browserNames = ['alex-1', 'alex-2', 'sam-1'] as const;
export type BrowserName = (typeof browserNames)[number];
export type Owner = 'alex' | 'sam';

export const otherOf = (owner: Owner): Owner => (owner === 'sam' ? 'alex' : 'sam');

export const ownerOf = (browser: BrowserName): Owner => (browser === 'sam-1' ? 'sam' : 'alex');

/** Whose service an account is with. */
export type Kind = Issuer;

/** What a person taps. `pick`, from 0 to 1, is a place among what there is to tap on at that moment. */
export type Tap = { readonly browser: BrowserName } & (
  | { readonly tap: 'keep'; readonly day: number; readonly minute: number }
  | { readonly tap: 'keep-offered'; readonly pick: number }
  /** `told`: where others are invited, the tap says that they are told. */
  | { readonly tap: 'undo' | 'let-go'; readonly pick: number; readonly told: boolean }
  | { readonly tap: 'move'; readonly pick: number; readonly minutes: number; readonly told: boolean }
  | { readonly tap: 'remove-all'; readonly past: boolean; readonly told: boolean }
  /** The other of the two is invited, or is not after all. */
  | { readonly tap: 'invite' | 'withdraw'; readonly pick: number }
  /** Whether the other's time counts, as far as it is shared. */
  | { readonly tap: 'partner'; readonly counts: boolean }
  | { readonly tap: 'tick'; readonly on: Kind; readonly pick: number; readonly ticked: boolean }
  | { readonly tap: 'look'; readonly how: 'stored' | 'fresh' | 'again' }
  | { readonly tap: 'connect' | 'reconnect'; readonly on: Kind; readonly consent: 'yes' | 'deny' | 'close' }
  | {
      readonly tap: 'allow';
      readonly on: Kind;
      readonly level: 'times-only' | 'main-calendar';
      readonly consent: 'yes' | 'deny' | 'close';
    }
  | { readonly tap: 'disconnect'; readonly on: Kind }
  | { readonly tap: 'dismiss' }
  | { readonly tap: 'settings'; readonly lastMinute: number }
);

/** What others, or the person's own hand, do in the calendar itself. */
export type Hand = { readonly owner: Owner; readonly on: Kind } & (
  | {
      readonly hand: 'meeting';
      readonly kind: MeetingKind;
      readonly day: number;
      readonly minute: number;
      readonly length: number;
      /** By which times of one person are known wherever they turn up. */
      readonly seconds?: number;
    }
  | { readonly hand: 'guest-answers'; readonly pick: number; readonly answer: GuestAnswer }
  /** Somebody takes every guest off an event of ours. */
  | { readonly hand: 'guest-off'; readonly pick: number }
  | { readonly hand: 'meeting-on-ours'; readonly pick: number }
  | { readonly hand: 'meeting-moves'; readonly pick: number; readonly minutes: number }
  | { readonly hand: 'meeting-goes'; readonly pick: number }
  | { readonly hand: 'ours-moves' | 'ours-lasts'; readonly pick: number; readonly minutes: number }
  | { readonly hand: 'ours-renamed' | 'ours-deleted' | 'ours-restored' | 'ours-copied'; readonly pick: number }
);

export type GuestAnswer = 'yes' | 'maybe' | 'no';

export type MeetingKind = 'busy' | 'free' | 'tentative' | 'invited' | 'declined' | 'all-day' | 'weekly';

/** What the world does to a browser, or to an account. */
export type Weather =
  | { readonly browser: BrowserName; readonly weather: 'open'; readonly minutes: number }
  | { readonly browser: BrowserName; readonly weather: 'offline' | 'disk-full'; readonly on: boolean }
  | { readonly browser: BrowserName; readonly weather: 'clock'; readonly hours: number }
  | { readonly browser: BrowserName; readonly weather: 'travel'; readonly zone: string }
  | { readonly browser: BrowserName; readonly weather: 'restart' | 'sync-arrives' }
  | { readonly browser: BrowserName; readonly weather: 'signed-out'; readonly on: Kind }
  | { readonly browser: BrowserName; readonly weather: 'window-fails'; readonly times: number }
  | {
      readonly owner: Owner;
      readonly weather: 'tokens-expire' | 'session-ends' | 'revoked' | 'lists-expire';
      readonly on: Kind;
    }
  /** From now on the owner lets the other see when they are busy, or no longer. */
  | { readonly owner: Owner; readonly weather: 'shares'; readonly on: Kind; readonly shared: boolean }
  | {
      readonly owner: Owner;
      readonly weather: 'fault';
      readonly on: Kind;
      readonly operation: string;
      readonly fault: string;
      readonly nth: number;
      readonly times: number;
    };

/** What happens within the next turn of a browser's worker. */
export type Ambush =
  | {
      readonly browser: BrowserName;
      readonly ambush: 'death';
      readonly call: number;
      readonly side: 'before' | 'after';
    }
  | {
      readonly browser: BrowserName;
      readonly ambush: 'meanwhile';
      readonly request: number;
      readonly side: 'before' | 'after';
      readonly deed: Tap | Hand;
    };

export type Deed =
  | Tap
  | Hand
  | Weather
  | Ambush
  | { readonly browser: BrowserName; readonly twoAtOnce: readonly Tap[] };

export interface Step {
  /** Since the history began. */
  readonly atMs: Instant;
  readonly deed: Deed;
}

/** Sixty days of two people, made before any of it runs. */
export interface History {
  readonly seed: number;
  readonly startsAt: Instant;
  readonly zone: string;
  /** The services that each has accounts with; none: the calendar of the browser alone. */
  readonly homes: Readonly<Record<Owner, readonly Kind[]>>;
  readonly steps: readonly Step[];
}

/** One line for a person to read. */
export function stepText({ atMs, deed }: Step): string {
  const minutes = Math.floor(atMs / 60_000);
  const clock = [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `day ${String(Math.floor(minutes / 1_440)).padStart(2)} ${clock}  ${deedText(deed)}`;
}

function deedText(deed: Deed): string {
  const parts = Object.entries(deed).map(([name, value]: [string, unknown]) => {
    if (name === 'deed') return `{ ${deedText(value as Deed)} }`;
    if (name === 'twoAtOnce') return `two at once { ${(value as readonly Tap[]).map(deedText).join(' | ')} }`;
    if (['browser', 'owner', 'tap', 'hand', 'weather', 'ambush', 'on'].includes(name)) return String(value);
    return `${name} ${typeof value === 'number' ? Number(value.toFixed(3)) : String(value)}`;
  });
  return parts.join(', ');
}
