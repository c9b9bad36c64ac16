import type { Settings } from '#lib/messages.ts';
import type { MessageKey } from '#lib/words.ts';

/** What a calm corner is made of. */
export const senses = ['light', 'sound', 'texture'] as const;
export type Sense = (typeof senses)[number];

/** The names of the three, and how a line of each may begin. */
export const senseWords: Readonly<
  Record<Sense, { readonly name: MessageKey; readonly openings: readonly MessageKey[] }>
> = {
  light: { name: 'corner_light', openings: ['corner_light_1', 'corner_light_2', 'corner_light_3'] },
  sound: { name: 'corner_sound', openings: ['corner_sound_1', 'corner_sound_2', 'corner_sound_3'] },
  texture: { name: 'corner_texture', openings: ['corner_texture_1', 'corner_texture_2', 'corner_texture_3'] },
};

/** The lines that somebody wrote, without the empty ones. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

export function isEmptyCorner(corner: Settings['corner']): boolean {
  return senses.every((sense) => linesOf(corner[sense]).length === 0);
}
