import { browser } from 'wxt/browser';
import type { IcsAnswer, IcsQuestion } from './calendars/ics/answer.ts';
import { Failure, type FailureKind } from './failure.ts';
import type { Input, Output, RequestName, Subject } from './requests/requests.ts';

/** What travels back: no Error survives a message, so a reply carries the kind. */
type Reply<N extends RequestName> =
  | { readonly ok: true; readonly value: Output<N> }
  | { readonly ok: false; readonly kind: FailureKind | 'fault'; readonly message: string };

interface Question {
  readonly ask: RequestName;
  readonly input: unknown;
}

interface News {
  readonly changed: readonly Subject[];
}

export type Handlers = { readonly [N in RequestName]: (input: Input<N>) => Promise<Output<N>> };

/**
 * Asks the background for `name`.
 *
 * @throws Failure of the kind that the background met; `gone` when it could not be reached at all
 */
export async function request<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> {
  const question: Question = { ask: name, input };
  let reply: Reply<N> | undefined;
  try {
    reply = (await browser.runtime.sendMessage(question)) as Reply<N> | undefined;
  } catch (cause) {
    throw new Failure('gone', 'the background did not answer', { cause });
  }
  if (reply === undefined) throw new Failure('gone', 'the background gave no answer');
  if (reply.ok) return reply.value;
  throw reply.kind === 'fault' ? new Error(reply.message) : new Failure(reply.kind, reply.message);
}

/** Answers the requests of our own pages, and of nobody else. Called in the worker's first turn. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string; url?: string }) => {
    if (!isQuestion(message) || !isOurPage(sender)) return undefined;
    if (!Object.hasOwn(handlers, message.ask)) return undefined;
    return answer(handlers, message);
  });
}

async function answer(handlers: Handlers, question: Question): Promise<Reply<RequestName>> {
  try {
    const handler = handlers[question.ask] as (input: unknown) => Promise<Output<RequestName>>;
    return { ok: true, value: await handler(question.input) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, kind: error.kind, message: error.message };
    console.error(`${question.ask} failed`, error);
    return { ok: false, kind: 'fault', message: `${question.ask} failed` };
  }
}

function isQuestion(message: unknown): message is Question {
  return typeof message === 'object' && message !== null && 'ask' in message && typeof message.ask === 'string';
}

function isOurPage(sender: { id?: string; url?: string }): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(`${location.origin}/`);
}

/** Tells every open page that these subjects changed; pages ask again. Nobody listening is no fault. */
export async function announce(subjects: readonly Subject[]): Promise<void> {
  const news: News = { changed: subjects };
  await browser.runtime.sendMessage(news).catch(() => undefined);
}

/** Calls `listener` after a change of one of `subjects`; returns what stops it. */
export function onChanged(subjects: readonly Subject[], listener: () => void): () => void {
  const hear = (message: unknown): undefined => {
    if (!isNews(message)) return undefined;
    if (message.changed.some((subject) => subjects.includes(subject))) listener();
    return undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}

function isNews(message: unknown): message is News {
  return typeof message === 'object' && message !== null && 'changed' in message && Array.isArray(message.changed);
}

export type { IcsAnswer, IcsBusy, IcsProblem, IcsProblemKind, IcsQuestion } from './calendars/ics/answer.ts';
export { type FailureKind, failureKind } from './failure.ts';
/** Pages know the shapes of what they ask and get from here. */
export type * from './requests/data-requests.ts';
export type * from './requests/history.ts';
export type * from './requests/house.ts';
export type * from './requests/memory-requests.ts';
export type * from './requests/plan-view.ts';
export type * from './requests/practice-requests.ts';
export type * from './requests/requests.ts';
export type { FollowUp, SundayStep, SundayView } from './requests/sunday.ts';
export type { JournalLock } from './sealing/lock.ts';
export type { Entry, EntryFacts, EntryKind, OpenEntry, Photo, Written } from './stores/entry-schema.ts';

/** What a page asks of its Worker for files: `components/partner/read-ics-file.ts`. */
export interface IcsWork {
  readonly file: Blob;
  readonly question: IcsQuestion;
}

/** What that Worker tells, any number of times how much is done, and then one of the others. */
export type IcsWorkNews = { readonly done: number } | { readonly answer: IcsAnswer } | { readonly fault: string };
