import { type RefObject, useEffect, useRef } from 'react';

/** Begins a page within a page at its top, as after a load; give the heading `tabIndex={-1}`. */
export function useTop(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
