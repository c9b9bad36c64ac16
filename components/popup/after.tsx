import { useEffect, useRef, useState } from 'react';
import { OneQuestion } from '#components/practice/one-question.tsx';
import { TalkOffer } from '#components/talk/talk-offer.tsx';
import { type MessageKey, say } from '#lib/words.ts';

/** How a check-in went: each is a full answer. */
export type How = 'kept' | 'said' | 'left';

interface Props {
  readonly how: How;
  readonly onBack: () => void;
}

const texts: Readonly<Record<How, readonly [title: MessageKey, text: MessageKey, back: MessageKey]>> = {
  kept: ['popup_kept_title', 'popup_kept_text', 'popup_kept_more'],
  said: ['popup_said_title', 'popup_said_text', 'popup_left_back'],
  left: ['popup_left_title', 'popup_left_text', 'popup_left_back'],
};

/** What follows a check-in: it was kept, said, or not now. A popup that could close is gone by then. */
export function After({ how, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [title, text, back] = texts[how];
  return (
    <div className="check-in check-in-kept">
      <h1 ref={heading} className="sentence check-in-ask" tabIndex={-1}>
        {say(title)}
      </h1>
      <p className="soft">{say(text)}</p>
      {how !== 'left' && <Leads />}
      <p>
        <button type="button" className="button compact" onClick={onBack}>
          {say(back)}
        </button>
      </p>
    </div>
  );
}

/** Ten minutes for it, or one question to ask; or neither. */
function Leads() {
  const [lead, setLead] = useState<'talk' | 'question'>();
  if (lead === 'talk') return <TalkOffer minutes={10} label={say('check_in_book')} />;
  if (lead === 'question') return <OneQuestion />;
  return (
    <p className="row">
      <button type="button" className="button compact" onClick={() => setLead('talk')}>
        {say('check_in_talk')}
      </button>
      <button type="button" className="button compact" onClick={() => setLead('question')}>
        {say('check_in_question')}
      </button>
    </p>
  );
}
