import { useMedia } from '#components/ui/use-media.ts';

/** Whether nothing should move: the system asks for it, or Calm is chosen here. */
export function useStill(): boolean {
  const reduced = useMedia('(prefers-reduced-motion: reduce)');
  return reduced || document.documentElement.hasAttribute('data-calm');
}
