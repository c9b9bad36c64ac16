import { useEffect } from 'react';
import { namesOf } from '#components/practice/text-of.ts';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useRequest } from '#components/ui/use-request.ts';
import { type House, request, type Settings } from '#lib/messages.ts';
import { withHugLength } from '#lib/practice/hug-length.ts';
import { say } from '#lib/words.ts';
import { findCalled } from './play-address.ts';
import { Player } from './player.tsx';
import { Shelf } from './shelf.tsx';

interface Props {
  /** The exercise that is played, and how: `story-swap`, `story-swap/5/written`; undefined: the shelf. */
  readonly section: string | undefined;
}

/** What the two can do with the minutes there are: the shelf, or one exercise as it is played. */
export function Together({ section }: Props) {
  const settings = useRequest('readSettings', {}, ['settings']);
  const house = useRequest('readHouse', { fresh: false }, ['house']);
  if (settings.state === 'failed') return <FailureNote kind={settings.kind} onAgain={settings.again} />;
  if (house.state === 'failed') return <FailureNote kind={house.kind} onAgain={house.again} />;
  if (settings.state === 'waiting' || house.state === 'waiting') {
    return (
      <p role="status" className="sentence sentence-page soft">
        {say('together_waiting')}
      </p>
    );
  }
  return <Here section={section} settings={settings.value} house={house.value} />;
}

interface HereProps extends Props {
  readonly settings: Settings;
  readonly house: House;
}

function Here({ section, settings, house }: HereProps) {
  const called = findCalled(section);
  const isRepair = called?.exercise.name === 'repair';
  useEffect(() => {
    // Noted only where the person chose to be reminded a day later, and then no more than the date.
    if (isRepair) request('noteClash', {}).catch(() => undefined);
  }, [isRepair]);
  const form = { halfIt: settings.halfIt, inSeason: house.phase.kind === 'season' };
  if (called === undefined) return <Shelf house={house} form={form} settings={settings} />;
  const { exercise, ...wished } = called;
  return (
    <Player
      key={section}
      exercise={withHugLength(exercise, settings.hugSeconds)}
      fit={{ ...form, ...wished }}
      names={namesOf(house.partnerName)}
      back={exercise.group === 'together' ? '#/together' : '#/repair'}
    />
  );
}
