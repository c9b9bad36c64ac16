import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Asked, useRequest } from '#components/ui/use-request.ts';
import type { JournalLock, Output } from '#lib/messages.ts';
import type { OpenKey } from '#lib/sealing/keys.ts';
import { findKey } from '#lib/sealing/lock.ts';
import { rememberLock } from './draft-storage.ts';

/** Calls back when nobody is at the machine any more, or it is locked; returns what stops it. */
export type WhenAway = (listener: () => void) => () => void;

/** The lock of the journal, and the key of this page while it is open. */
export interface JournalKey {
  readonly lock: JournalLock | undefined;
  readonly asked: Asked<Output<'readLock'>>;
  readonly key: OpenKey | undefined;
  /** @returns whether the passphrase was the one */
  readonly unlock: (passphrase: string) => Promise<boolean>;
  readonly lockNow: () => void;
}

const JournalKeyContext = createContext<JournalKey | undefined>(undefined);

interface Props {
  readonly whenAway: WhenAway;
  readonly children: ReactNode;
}

/** Holds the key for one page: in memory, until the person goes away, the page goes, or it is locked by hand. */
export function JournalKeyProvider({ whenAway, children }: Props) {
  const asked = useRequest('readLock', {}, ['journal']);
  const lock = asked.state === 'ready' ? asked.value.lock : undefined;
  const [held, setKey] = useState<OpenKey>();
  const key = lock !== undefined && held?.publicKey === lock.publicKey ? held : undefined;
  const lockNow = useCallback(() => setKey(undefined), []);
  const unlock = useCallback(
    async (passphrase: string) => {
      const found = lock && (await findKey(lock, passphrase));
      setKey(found);
      return found !== undefined;
    },
    [lock],
  );
  const isOpen = key !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    // At once: a page that is only put aside would come back with it.
    const leave = () => flushSync(lockNow);
    addEventListener('pagehide', leave);
    const stop = whenAway(lockNow);
    return () => {
      removeEventListener('pagehide', leave);
      stop();
    };
  }, [isOpen, whenAway, lockNow]);
  const isKnown = asked.state === 'ready';
  useEffect(() => {
    // Where it fails, the next page that knows of the lock leaves word.
    if (isKnown) rememberLock(lock !== undefined).catch(() => undefined);
  }, [isKnown, lock]);
  const value = useMemo(() => ({ lock, asked, key, unlock, lockNow }), [lock, asked, key, unlock, lockNow]);
  return <JournalKeyContext value={value}>{children}</JournalKeyContext>;
}

/** @throws Error outside of `JournalKeyProvider`: only home opens the journal */
export function useJournalKey(): JournalKey {
  const found = useContext(JournalKeyContext);
  if (found === undefined) throw new Error('this page opens no journal');
  return found;
}
