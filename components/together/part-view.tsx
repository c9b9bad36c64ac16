import { partOf } from '#lib/practice/player.ts';
import { AskPart } from './ask-part.tsx';
import { BreathsPart } from './breaths-part.tsx';
import { CardPart } from './card-part.tsx';
import { ChoosePart } from './choose-part.tsx';
import { ClosePart } from './close-part.tsx';
import { DialPart } from './dial-part.tsx';
import { FieldPart } from './field-part.tsx';
import { HoldPart } from './hold-part.tsx';
import { NotePart } from './note-part.tsx';
import { OfferPart } from './offer-part.tsx';
import type { PropsOf } from './part-props.ts';
import { ReadPart } from './read-part.tsx';
import { SentencePart } from './sentence-part.tsx';
import { TurnPart } from './turn-part.tsx';

type PartProps = Omit<PropsOf<never>, 'part'>;

/** What is on the page now, by its kind. */
export function PartView(props: PartProps) {
  const part = partOf(props.play);
  switch (part.kind) {
    case 'read':
      return <ReadPart part={part} {...props} />;
    case 'turn':
      return <TurnPart part={part} {...props} />;
    case 'note':
      return <NotePart part={part} {...props} />;
    case 'breaths':
      return <BreathsPart part={part} {...props} />;
    case 'hold':
      return <HoldPart part={part} {...props} />;
    case 'dial':
      return <DialPart part={part} {...props} />;
    case 'card':
      return <CardPart part={part} {...props} />;
    case 'ask':
      return <AskPart part={part} {...props} />;
    case 'offer':
      return <OfferPart part={part} {...props} />;
    case 'choose':
      return <ChoosePart part={part} {...props} />;
    case 'sentence':
      return <SentencePart part={part} {...props} />;
    case 'field':
      return <FieldPart part={part} {...props} />;
    case 'close':
      return <ClosePart part={part} {...props} />;
  }
}
