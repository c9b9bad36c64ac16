import type { Names } from '#components/practice/text-of.ts';
import type { Part } from '#lib/practice/parts.ts';
import type { Move, Play } from '#lib/practice/player.ts';

/** What the view of a part of one kind is given. */
export interface PropsOf<K extends Part['kind']> {
  readonly part: Extract<Part, { readonly kind: K }>;
  readonly play: Play;
  readonly names: Names;
  readonly act: (move: Move) => void;
}
