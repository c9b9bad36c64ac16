import { say } from '#lib/words.ts';

interface Props {
  readonly label: string;
  readonly summary: string;
  /** Only this browser sees it. */
  readonly isHere: boolean;
  readonly onChange: (summary: string) => void;
}

/** The title that calendars show, and who sees it. */
export function TitleField({ label, summary, isHere, onChange }: Props) {
  return (
    <label>
      <span className="label">{label}</span>
      <input
        className="field"
        value={summary}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="keep-note">{say(isHere ? 'keep_title_here' : 'keep_title_note')}</span>
    </label>
  );
}
