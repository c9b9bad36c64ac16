import type { CalendarDate } from '#lib/time/wall-time.ts';
import { type MessageKey, say } from '#lib/words.ts';

interface Props {
  readonly label: MessageKey;
  readonly value: CalendarDate;
  readonly note: string;
  readonly isOdd: boolean;
  readonly onChange: (date: CalendarDate) => void;
}

/** A day; empty until a whole one is chosen. `note` is the id of what is said about it. */
export function DateField({ label, value, note, isOdd, onChange }: Props) {
  return (
    <label>
      <span className="label">{say(label)}</span>
      <input
        type="date"
        className="field date"
        value={value}
        aria-invalid={isOdd}
        aria-describedby={note}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
