import { type Answer, jsonAnswer } from '#tests/clouds/wire.ts';

/** Fields beside `code` and `message`, and headers. */
export interface RefusalDetails {
  readonly more?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An error answer in the shape of Graph; the door adds `innerError` with the ids of the request.
 * @see https://learn.microsoft.com/graph/errors
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly details: RefusalDetails;

  constructor(status: number, code: string, message: string, details: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The answer that a refusal is. */
export function refusalAnswer(refusal: Refusal, inner: Readonly<Record<string, string>>): Answer {
  const { status, code, message, details } = refusal;
  const error = { code, message, ...details.more, innerError: inner };
  return jsonAnswer(status, { error }, details.headers ?? {});
}

/** 400 on the address. */
export function badQuery(message: string): Refusal {
  return new Refusal(400, 'ErrorInvalidUrlQuery', message);
}

/** 400 on the body, or on what it asks for. */
export function badRequest(message: string, code = 'ErrorInvalidRequest'): Refusal {
  return new Refusal(400, code, message);
}

export function itemNotFound(): Refusal {
  return new Refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}

export function accessDenied(message = 'Access is denied. Check credentials and try again.'): Refusal {
  return new Refusal(403, 'ErrorAccessDenied', message);
}
