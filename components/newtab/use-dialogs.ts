import { useEffect, useState } from 'react';
import type { HouseDialogs } from './house-dialogs.tsx';

type Dialogs = typeof HouseDialogs;

/**
 * The dialogs of the house, loaded at the first tap that wants one: a new tab that is only looked at does not pay for them.
 *
 * @returns `failed` where they could not be loaded: the extension was updated under an open page
 */
export function useDialogs(wanted: boolean): { readonly Dialogs: Dialogs | undefined; readonly failed: boolean } {
  const [loaded, setLoaded] = useState<{ readonly Dialogs: Dialogs | undefined; readonly failed: boolean }>(none);
  const missing = wanted && loaded.Dialogs === undefined;
  useEffect(() => {
    if (!missing) return;
    import('./house-dialogs.tsx').then(
      ({ HouseDialogs: Dialogs }) => setLoaded({ Dialogs, failed: false }),
      (error: unknown) => {
        console.error('the dialogs could not be loaded', error);
        setLoaded({ Dialogs: undefined, failed: true });
      },
    );
  }, [missing]);
  return loaded;
}

const none = { Dialogs: undefined, failed: false };
