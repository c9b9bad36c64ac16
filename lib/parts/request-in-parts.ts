import { request } from '#lib/messages.ts';
import type { LargeRequest } from '#lib/requests/parts.ts';
import type { Input, Output } from '#lib/requests/requests.ts';
import { partsOf } from './parts-of.ts';

/**
 * Asks the background for what may be larger than one message.
 *
 * @throws Failure of the kind that the background met; `gone` when it could not be reached, or was stopped on the way
 */
export async function requestInParts<N extends LargeRequest>(name: N, input: Input<N>): Promise<Output<N>> {
  const call = crypto.randomUUID();
  for (const text of partsOf(JSON.stringify(input))) await request('putPart', { call, text });
  const { parts } = await request('askParts', { call, name });
  let answer = '';
  for (let part = 0; part < parts; part++) answer += (await request('takePart', { call })).text;
  return JSON.parse(answer) as Output<N>;
}
