import { type Answer, jsonAnswer } from '#tests/clouds/wire.ts';

export interface RefusalDetails {
  readonly domain?: string;
  readonly location?: string;
  readonly locationType?: 'parameter' | 'header';
  readonly headers?: Readonly<Record<string, string>>;
  /** Fields beside `errors`, which newer services add (`status`, `details`). */
  readonly more?: Readonly<Record<string, unknown>>;
}

/**
 * An error answer in the shape of the calendar service.
 * @see https://developers.google.com/workspace/calendar/api/guides/errors
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly answer: Answer;

  constructor(status: number, reason: string, message: string, details: RefusalDetails = {}) {
    super(message);
    const { domain = 'global', location, locationType, headers = {}, more = {} } = details;
    const place = location === undefined ? {} : { locationType, location };
    const errors = [{ domain, reason, message, ...place }];
    this.answer = jsonAnswer(status, { error: { errors, code: status, message, ...more } }, headers);
  }
}

/** 400 on one parameter, or on one field of the body. */
export function invalid(message: string, location?: string, reason = 'invalid'): Refusal {
  return new Refusal(400, reason, message, location === undefined ? {} : { location, locationType: 'parameter' });
}

export function notFound(): Refusal {
  return new Refusal(404, 'notFound', 'Not Found');
}
