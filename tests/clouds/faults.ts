import type { Answer, Call } from './wire.ts';

/** Which requests a fault meets; all that is given must hold. */
export interface FaultWhen {
  readonly method?: string;
  readonly host?: string;
  readonly path?: RegExp;
  readonly test?: (call: Call) => boolean;
  /** The first matching request that it meets, counted from 1. */
  readonly nth?: number;
  /** How many matching requests it meets from there; 1 where it is not given. */
  readonly times?: number;
}

/** Ways in which a page may be odd and still keep the promises of the service; planted on demand. */
export type PageOddity = 'empty-page' | 'duplicate-page' | 'reordered-page' | 'replayed-delta';

/** A refusal that stands in for the honest answer, in the shape of the host; the request never arrives. */
export interface StatusDeed {
  readonly kind: 'status';
  readonly status: number;
  /** The word that names it: `reason` at Google, `code` at Microsoft. */
  readonly reason: string;
  /** Google's alone. */
  readonly domain?: string;
  readonly message?: string;
  /** As the header is written: seconds, or a date. */
  readonly retryAfter?: number | string;
}

/** What happens instead of the honest answer. */
export type FaultDeed =
  | StatusDeed
  /** The connection breaks before the request arrives; nothing happens. */
  | 'drop-before'
  /** The request takes effect, and the answer is lost. */
  | 'drop-after'
  /** 200 with a page of HTML, as a hotel network answers; the request never arrives. */
  | 'html'
  /** The request takes effect, and its JSON ends in the middle. */
  | 'truncated-json'
  /** The request takes effect, and what comes back says that it is JSON and is none. */
  | 'bad-json'
  /** The request takes effect, and the body is empty. */
  | 'empty'
  /** The request takes effect, and someone on the way rewrites the body. */
  | { readonly kind: 'rewrite'; readonly rewrite: (body: string) => string }
  /** The answer comes late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The body comes in eight pieces over `ms`. */
  | { readonly kind: 'drip'; readonly ms: number }
  /** No answer: the connection breaks after `ms`, 35 s where it is not given. The request takes effect. */
  | 'timeout'
  | { readonly kind: 'timeout'; readonly ms: number }
  | PageOddity;

export interface Fault {
  readonly when: FaultWhen;
  readonly do: FaultDeed;
}

/** A fault that was planted. */
export interface PlantedFault {
  /** How many requests it has met. */
  readonly met: number;
  remove(): void;
}

export interface Faults {
  plant(fault: Fault): PlantedFault;
  clear(): void;
  /** The first planted fault that meets this request. */
  find(call: Call): FaultDeed | undefined;
}

export function faults(): Faults {
  const planted = new Set<{ fault: Fault; seen: number; met: number }>();

  function matches({ when }: Fault, call: Call): boolean {
    if (when.method !== undefined && when.method !== call.method) return false;
    if (when.host !== undefined && when.host !== call.host) return false;
    if (when.path !== undefined && call.path.search(when.path) < 0) return false;
    return when.test?.(call) ?? true;
  }

  return {
    plant(fault) {
      const entry = { fault, seen: 0, met: 0 };
      planted.add(entry);
      return {
        get met() {
          return entry.met;
        },
        remove: () => void planted.delete(entry),
      };
    },
    clear: () => planted.clear(),
    find(call) {
      // A preflight is the browser's own: a fault that names no method waits for the request itself.
      for (const entry of call.method === 'OPTIONS' ? [] : planted) {
        if (!matches(entry.fault, call)) continue;
        entry.seen += 1;
        const { nth = 1, times = 1 } = entry.fault.when;
        if (entry.seen < nth || entry.met >= times) continue;
        entry.met += 1;
        return entry.fault.do;
      }
      return undefined;
    },
  };
}

/** The name of a fault, for the log. */
export function faultName(deed: FaultDeed): string {
  if (typeof deed === 'string') return deed;
  return deed.kind === 'status' ? `${deed.status} ${deed.reason}` : deed.kind;
}

/** What a hotel network answers to everything. */
export function hotelPage(): Answer {
  const body = '<!doctype html><title>Welcome</title><h1>Welcome to the hotel network</h1><form>Room <input></form>';
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** How long a refusal asks to wait, as a header. */
export function retryHeader({ retryAfter }: StatusDeed): Readonly<Record<string, string>> {
  return retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
}

/** The honest answer, spoiled on its way. */
export function spoiled(answer: Answer, deed: FaultDeed | undefined): Answer {
  if (deed === 'empty') return { ...answer, body: '' };
  if (deed === 'bad-json') return { ...answer, body: `)]}',\n${answer.body}` };
  if (deed === 'truncated-json') return { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) };
  return typeof deed === 'object' && deed.kind === 'rewrite' ? { ...answer, body: deed.rewrite(answer.body) } : answer;
}

export function isPageOddity(deed: FaultDeed | undefined): deed is PageOddity {
  return (
    typeof deed === 'string' && ['empty-page', 'duplicate-page', 'reordered-page', 'replayed-delta'].includes(deed)
  );
}
