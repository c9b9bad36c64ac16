import { useId } from 'react';
import { WritingLine } from '#components/ui/writing.tsx';
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
  const id = useId();
  return (
    <div>
      <WritingLine label={label} value={summary} maxLength={120} describedBy={id} onText={onChange} />
      <span id={id} className="keep-note">
        {say(isHere ? 'keep_title_here' : 'keep_title_note')}
      </span>
    </div>
  );
}
