import { count } from '#lib/words.ts';
import { findIdeaList, ideasAddress } from './ideas-address.ts';

interface Props {
  readonly ritual: string;
  readonly minutes: number;
}

/** Leads to what could be done in just this time; nothing for rituals that have no ideas. */
export function IdeasLink({ ritual, minutes }: Props) {
  const list = findIdeaList(ritual);
  if (list === undefined) return null;
  return (
    <a className="link hint ideas-link" href={ideasAddress(list, minutes)}>
      {count('plan_ideas', minutes)}
    </a>
  );
}
