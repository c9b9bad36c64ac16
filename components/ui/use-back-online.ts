import { useEffect } from 'react';
import { request } from '#lib/messages.ts';

/** Back online: what waited goes out at once, and what is old is read again. The answer comes to all pages as news. */
export function useBackOnline(): void {
  useEffect(() => {
    // A failure of this look stands in the health of the next answer.
    const look = () => void request('readHouse', { fresh: true }).catch(() => undefined);
    addEventListener('online', look);
    return () => removeEventListener('online', look);
  }, []);
}
