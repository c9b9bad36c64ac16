import type { Tapped } from '#components/house/house.tsx';
import { KeepDialog } from '#components/house/keep-dialog.tsx';
import { KeptDialog } from '#components/house/kept-dialog.tsx';
import { keptName } from '#components/house/ritual-name.ts';
import type { House, KeptTime } from '#lib/messages.ts';
import type { Instant } from '#lib/time/period.ts';
import { words } from '#lib/words.ts';

interface Props {
  readonly tapped: Tapped;
  readonly house: House | undefined;
  readonly now: Instant;
  readonly onKept: (kept: KeptTime) => void;
  readonly onClose: () => void;
}

export function HouseDialogs({ tapped, house, now, onKept, onClose }: Props) {
  if (house === undefined) return null;
  if ('suggestion' in tapped) {
    const { period, why } = tapped.suggestion;
    return <KeepDialog period={period} why={why} zone={house.zone} onKept={onKept} onClose={onClose} />;
  }
  const kept = house.days.flatMap((day) => day.kept).find(({ occasion }) => occasion === tapped.occasion);
  if (kept === undefined) return null;
  const name = keptName(kept, house.thing, words());
  return <KeptDialog {...{ kept, name, now, onClose }} zone={house.zone} />;
}
