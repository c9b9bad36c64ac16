import { icsReading } from '#lib/calendars/ics/reading.ts';
import { largeFile } from './ics-file.ts';
import { median } from './median.ts';

const megabyte = 1024 * 1024;
const now = Date.UTC(2026, 10, 24, 15);
const within = { start: now - 84 * 86_400_000, end: now + 91 * 86_400_000 };

export interface IcsBench {
  readonly megabytes: number;
  readonly events: number;
  /** Milliseconds for the whole file. */
  readonly total: number;
  /** The longest step without a pause. */
  readonly longest: number;
  /** `JSON.parse` of as many bytes of the same events. */
  readonly json: number;
}

/** A file of 10 MB, read step by step, beside `JSON.parse` of as many bytes; medians. */
export function icsBench(rounds = 7): IcsBench {
  const bytes = new TextEncoder().encode(largeFile(10 * megabyte, now));
  const json = asJson(new TextDecoder().decode(bytes), bytes.length);
  const runs = Array.from({ length: rounds + 1 }, () => ({
    ...read(bytes),
    json: timed(() => JSON.parse(json)),
  })).slice(1);
  const middle = (name: 'total' | 'longest' | 'json') => median(runs.map((run) => run[name]));
  return {
    megabytes: bytes.length / megabyte,
    events: runs[0]?.events ?? 0,
    total: middle('total'),
    longest: middle('longest'),
    json: middle('json'),
  };
}

export function icsBenchTable({ megabytes, events, total, longest, json }: IcsBench): string {
  return [
    `.ics file of ${megabytes.toFixed(1)} MB, ${events} events: ${total.toFixed(0)} ms, JSON.parse of as many bytes ${json.toFixed(0)} ms`,
    `${'.ics file / JSON.parse of as many bytes'.padEnd(46)}${(total / json).toFixed(2).padStart(6)} ×`,
    `longest step of the Worker without a pause: ${longest.toFixed(1)} ms (the page's own thread: below)`,
  ].join('\n');
}

function read(bytes: Uint8Array) {
  const steps = icsReading(bytes, { within, zone: 'Europe/Berlin' });
  let [longest, total] = [0, 0];
  for (;;) {
    const began = performance.now();
    const step = steps.next();
    const took = performance.now() - began;
    total += took;
    longest = Math.max(longest, took);
    if (!step.done) continue;
    if (!step.value.ok) throw new Error(`the file is not read: ${JSON.stringify(step.value.problem)}`);
    return { total, longest, events: step.value.busy.events };
  }
}

/** The same events as an array of objects, cut to as many bytes. */
function asJson(text: string, length: number): string {
  const events = text.split('BEGIN:VEVENT').map((event) => {
    const lines = event.split('\r\n').map((line) => line.split(':', 2));
    return JSON.stringify(Object.fromEntries(lines.map(([name = '', value = '']) => [name, value])));
  });
  const parts: string[] = [];
  for (let size = 2, index = 0; size < length; index += 1) {
    const event = events[index % events.length] ?? '{}';
    parts.push(event);
    size += event.length + 1;
  }
  return `[${parts.join()}]`;
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
