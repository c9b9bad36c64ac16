import { useId } from 'react';
import { WritingLine } from '#components/ui/writing.tsx';
import { useTyping } from './use-typing.ts';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly onCommit: (value: string) => void;
}

/** A line of text that is kept when the typing rests, or the field is left. */
export function TextField({ label, hint, value, maxLength, placeholder, onCommit }: Props) {
  const id = useId();
  const typing = useTyping(value, onCommit);
  return (
    <div className="line">
      <WritingLine
        label={label}
        maxLength={maxLength}
        value={typing.text}
        {...(placeholder !== undefined && { placeholder })}
        {...(hint !== undefined && { describedBy: id })}
        onText={typing.type}
        onLeave={typing.leave}
      />
      {hint !== undefined && (
        <p id={id} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
