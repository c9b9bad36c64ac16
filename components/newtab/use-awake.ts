import { useEffect, useState } from 'react';

/** False in the one render that takes over the first paint, which knew neither hints nor actions. */
export function useAwake(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return awake;
}
