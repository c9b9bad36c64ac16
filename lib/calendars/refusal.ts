import { Failure, type FailureKind } from '#lib/failure.ts';

/** What a service said, as the `cause` of the failure: for those who must tell one 410 from another. */
export interface Refusal {
  readonly status: number;
  /** The service's word for it; empty where it gave none. */
  readonly reason: string;
}

/** What a status means where the service says nothing more of it. */
export const kindOfStatus: Readonly<Record<number, FailureKind>> = {
  404: 'not-found',
  409: 'conflict',
  410: 'not-found',
  412: 'changed',
};

/** What the service said where `error` is one of its refusals; the page of someone on the way is none, whatever its status. */
export function findRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Failure) || error.kind === 'unreadable') return undefined;
  const { cause } = error;
  return typeof cause === 'object' && cause !== null && 'status' in cause ? (cause as Refusal) : undefined;
}

/** Whether what was asked for is not there, or no longer. */
export function isGone(error: unknown): boolean {
  const status = findRefusal(error)?.status;
  return status === 404 || status === 410;
}
