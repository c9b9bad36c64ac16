import { useSyncExternalStore } from 'react';
import { type Route, routeOf } from './route.ts';

function listen(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** Where the address points, now and after each change. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(listen, () => location.hash));
}
