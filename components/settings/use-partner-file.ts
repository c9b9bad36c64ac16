import { useEffect, useRef, useState } from 'react';
import { icsSentence } from '#components/partner/ics-sentence.ts';
import { readIcsFile } from '#components/partner/read-ics-file.ts';
import type { NoteKind } from '#components/ui/failure-sentence.ts';
import { kindOf } from '#components/ui/use-request.ts';
import { request } from '#lib/messages.ts';
import { dayMs } from '#lib/time/period.ts';
import type { Zone } from '#lib/time/wall-time.ts';
import { count, words } from '#lib/words.ts';

/** So far ahead a file is asked: it is not read again by itself. */
const aheadMs = 366 * dayMs;
const mostTold = 5;

interface Reading {
  /** 0 to 1 while a file is read; undefined otherwise. */
  readonly progress: number | undefined;
  /** What came of it: what is wrong with the file, else how much is in it and what was odd. */
  readonly told: readonly string[];
  readonly kind: NoteKind | undefined;
}

const quiet: Reading = { progress: undefined, told: [], kind: undefined };

/** Reads a calendar file and leaves its busy time with the background; a file that cannot be read changes nothing. */
export function usePartnerFile(zone: Zone) {
  const [state, setState] = useState(quiet);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const read = async (file: File) => {
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    setState({ ...quiet, progress: 0 });
    const onProgress = (progress: number) => setState((before) => ({ ...before, progress }));
    try {
      const told = await keptFrom(file, zone, { onProgress, signal: run.signal });
      setState({ ...quiet, told });
    } catch (error) {
      if (run.signal.aborted) setState(quiet);
      else setState({ ...quiet, kind: kindOf(error) });
    }
  };
  return { ...state, read, stop: () => running.current?.abort() };
}

async function keptFrom(file: File, zone: Zone, watch: Parameters<typeof readIcsFile>[2]): Promise<readonly string[]> {
  const now = Date.now();
  const answer = await readIcsFile(file, { within: { start: now - dayMs, end: now + aheadMs }, zone }, watch);
  if (!answer.ok) return [icsSentence(answer.problem, words())];
  const { within, firm, soft, events } = answer.busy;
  await request('keepPartnerFile', { name: file.name.slice(-200), within, firm: [...firm], soft: [...soft] });
  const odd = answer.problems.slice(0, mostTold).map((problem) => icsSentence(problem, words()));
  return [count('partner_file_events', events), ...odd];
}
