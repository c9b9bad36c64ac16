import { useEffect, useState } from 'react';

/**
 * False in the one render that takes over the first paint, which knew neither hints nor actions.
 *
 * @param onAwake called once, when everything on the page can answer
 */
export function useAwake(onAwake: () => void): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    setAwake(true);
    onAwake();
  }, [onAwake]);
  return awake;
}
