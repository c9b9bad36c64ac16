import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { IcsAnswer } from '#lib/calendars/ics/answer.ts';
import { largestIcsBytes } from '#lib/calendars/ics/answer.ts';
import { icsReading } from '#lib/calendars/ics/reading.ts';
import type { IcsWork, IcsWorkNews } from '#lib/messages.ts';

/** A page's Worker that reads one calendar file, and is ended by that page. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<IcsWork>) => {
    readFile(data).then(
      (answer) => tell({ answer }),
      (error: unknown) => tell({ fault: error instanceof Error ? error.message : String(error) }),
    );
  });
});

async function readFile({ file, question }: IcsWork): Promise<IcsAnswer> {
  if (file.size > largestIcsBytes) return { ok: false, problem: { kind: 'too-large', line: undefined } };
  const steps = icsReading(new Uint8Array(await file.arrayBuffer()), question);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    tell({ done: step.value });
  }
}

function tell(news: IcsWorkNews): void {
  postMessage(news);
}
