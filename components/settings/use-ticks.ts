import { useEffect, useState } from 'react';
import type { NoteKind } from '#components/ui/failure-sentence.ts';
import { kindOf } from '#components/ui/use-request.ts';
import { type AccountView, request } from '#lib/messages.ts';

/** The ticks of an account as they are being set: each shows at once, and several may be on their way. */
export function useTicks(account: AccountView, onChanged: () => void) {
  const [pending, setPending] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [kind, setKind] = useState<NoteKind>();
  useEffect(() => {
    const isKnown = (id: string, ticked: boolean) =>
      account.calendars.some((one) => one.id === id && one.ticked === ticked);
    setPending((before) => new Map([...before].filter(([id, ticked]) => !isKnown(id, ticked))));
  }, [account]);
  const tick = async (calendarId: string, ticked: boolean) => {
    setPending((before) => new Map(before).set(calendarId, ticked));
    setKind(undefined);
    try {
      await request('tickCalendar', { accountId: account.id, calendarId, ticked });
      onChanged();
    } catch (error) {
      setKind(kindOf(error));
      setPending((before) => new Map([...before].filter(([id]) => id !== calendarId)));
    }
  };
  const isTicked = (calendar: AccountView['calendars'][number]) => pending.get(calendar.id) ?? calendar.ticked;
  return { tick, isTicked, kind };
}
