import { textOf } from '#components/practice/text-of.ts';
import { say } from '#lib/words.ts';
import type { PropsOf } from './part-props.ts';
import { PartRoom } from './part-room.tsx';
import { Picture } from './picture.tsx';
import { PromiseField } from './promise-field.tsx';
import { SeedLead } from './seed-lead.tsx';
import { WarmEndings } from './warm-endings.tsx';

/** The last words, and what they lead to. */
export function ClosePart({ part, play, act }: PropsOf<'close'>) {
  return (
    <PartRoom
      text={textOf(part.text)}
      picture={<Picture of={play.exercise.picture} lit />}
      on={say('player_finish')}
      onNext={() => act({ do: 'next' })}
    >
      {part.leads === 'warm-end' && <WarmEndings />}
      {part.leads === 'follow-up' && (
        <PromiseField
          label={say('follow_up_keep')}
          seen
          onKept={(text) => act({ do: 'kept', line: { as: 'follow-up', text } })}
        />
      )}
      {part.leads === 'slot' && <SeedLead seed={play.kept?.as === 'seed' ? play.kept.text : undefined} />}
    </PartRoom>
  );
}
