import { useEffect, useRef, useState } from 'react';

const restMs = 700;

/** What stands in the field: what is being typed, else what is kept. */
export function useTyping(value: string, onCommit: (value: string) => void) {
  const [typed, setTyped] = useState<string>();
  const commit = useRef(onCommit);
  commit.current = onCommit;
  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(() => commit.current(typed.trim()), restMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const leave = () => {
    if (typed !== undefined && typed.trim() !== value) onCommit(typed.trim());
    setTyped(undefined);
  };
  return { text: typed ?? value, type: setTyped, leave };
}
