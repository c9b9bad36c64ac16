import { useEffect } from 'react';

/** What only a person does: from then on the page stays where they leave it. */
const signs = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Leads to the part that the address names, and stays with it while the parts above it are still filling. */
export function useSection(section: string | undefined, ready: boolean): void {
  useEffect(() => {
    const heading = section !== undefined && ready ? document.getElementById(`part-${section}`) : null;
    if (heading === null) return undefined;
    heading.focus({ preventScroll: true });
    const filling = new ResizeObserver(() => heading.scrollIntoView({ block: 'start' }));
    filling.observe(document.body);
    const hands = new AbortController();
    const leave = () => {
      filling.disconnect();
      hands.abort();
    };
    for (const sign of signs) addEventListener(sign, leave, { passive: true, signal: hands.signal });
    return leave;
  }, [section, ready]);
}
