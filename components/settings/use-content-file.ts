import { useState } from 'react';
import type { NoteKind } from '#components/ui/failure-sentence.ts';
import { useAct } from '#components/ui/use-act.ts';
import { mostOwn, newItems, type OwnContent, type OwnItem } from '#lib/practice/own-content.ts';
import {
  type ContentAnswer,
  type ContentProblem,
  largestContentFile,
  readContentFile,
} from '#lib/practice/own-content-file.ts';
import { count, type MessageKey, say } from '#lib/words.ts';

const problems: Readonly<Record<ContentProblem, MessageKey>> = {
  'too-large': 'own_problem_too_large',
  'not-ours': 'own_problem_not_ours',
  newer: 'own_problem_newer',
  broken: 'own_problem_broken',
  'too-many': 'own_problem_too_many',
  nothing: 'own_problem_nothing',
};

interface TakingIn {
  /** What a file holds, to be looked at; undefined: none is open. */
  readonly incoming: readonly OwnItem[] | undefined;
  /** What came of it, or why nothing did. */
  readonly said: string;
  readonly kind: NoteKind | undefined;
  readonly read: (file: File) => Promise<void>;
  readonly take: (items: readonly OwnItem[]) => Promise<void>;
  readonly leave: () => void;
}

/** Reads a file of somebody's lines, and takes them in once they were seen; a file that is odd changes nothing. */
export function useContentFile(own: OwnContent): TakingIn {
  const saving = useAct('saveOwnContent');
  const [incoming, setIncoming] = useState<readonly OwnItem[]>();
  const [said, setSaid] = useState('');
  const read = async (file: File) => {
    saving.forget();
    const answer = await answerTo(file, own);
    setIncoming(answer.ok ? answer.items : undefined);
    setSaid(
      answer.ok ? '' : say(problems[answer.problem], answer.problem === 'broken' ? (answer.place ?? 1) : mostOwn),
    );
  };
  const take = async (items: readonly OwnItem[]) => {
    if ((await saving.run({ add: items })) === undefined) return;
    setIncoming(undefined);
    setSaid(count('own_took', items.length));
  };
  return { incoming, said, kind: saving.kind, read, take, leave: () => setIncoming(undefined) };
}

async function answerTo(file: File, { items }: OwnContent): Promise<ContentAnswer> {
  if (file.size > largestContentFile) return { ok: false, problem: 'too-large' };
  const answer = readContentFile(await textOf(file));
  const isFull = answer.ok && items.length + newItems(items, answer.items).length > mostOwn;
  return isFull ? { ok: false, problem: 'too-many' } : answer;
}

/** Empty for a file that went away, or that the browser may not read. */
async function textOf(file: File): Promise<string> {
  try {
    return await file.text();
  } catch {
    return ''; // It is told like any other file that holds no list.
  }
}
