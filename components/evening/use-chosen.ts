import { useRef, useState } from 'react';
import { kindOf, type NoteKind } from '#components/ui/use-request.ts';
import { type ComingEvening, request } from '#lib/messages.ts';

type Chosen = Pick<ComingEvening, 'list' | 'ticked'>;

/** What is chosen of an evening's list: it shows at once, and is kept in its turn. */
export function useChosen({ occasion, ...known }: ComingEvening) {
  const [chosen, setChosen] = useState<Chosen>({ list: known.list, ticked: known.ticked });
  const [failed, setFailed] = useState<NoteKind>();
  const queue = useRef<Promise<void>>(Promise.resolve());
  const choose = (next: Chosen) => {
    setChosen(next);
    const send = async () => {
      try {
        await request('chooseEvening', { occasion, list: next.list, ticked: [...next.ticked] });
        setFailed(undefined);
      } catch (error) {
        setFailed(kindOf(error));
      }
    };
    queue.current = queue.current.then(send);
  };
  return { chosen, choose, failed };
}
