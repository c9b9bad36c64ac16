import { linesOf, type Sense, senses, senseWords } from '#components/corner/corner-senses.ts';
import { WritingLines } from '#components/ui/writing.tsx';
import type { Settings } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { Section } from './section.tsx';
import type { Save } from './use-settings.ts';
import { useTyping } from './use-typing.ts';
import '#components/corner/corner.css';

/** As many characters as `settings-schema` takes. */
const longest = 1000;

interface Props {
  readonly settings: Settings;
  readonly save: Save;
}

/** Our corner: what is light, sound and texture there, a line for each thing. Of this machine. */
export function Corner({ settings, save }: Props) {
  const { corner } = settings;
  return (
    <Section id="corner" title={say('corner_title')}>
      <p className="hint">{say('corner_hint')}</p>
      {senses.map((sense) => (
        <SenseField
          key={sense}
          sense={sense}
          value={corner[sense]}
          onCommit={(text) => save({ corner: { ...corner, [sense]: text } })}
        />
      ))}
    </Section>
  );
}

interface FieldProps {
  readonly sense: Sense;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

function SenseField({ sense, value, onCommit }: FieldProps) {
  const typing = useTyping(value, onCommit);
  const { name, openings } = senseWords[sense];
  const here = linesOf(typing.text);
  const left = openings.map((key) => say(key)).filter((line) => !here.includes(line));
  const add = (line: string) => onCommit([...here, line].join('\n').slice(0, longest));
  return (
    <div className="corner-field">
      <WritingLines
        label={say(name)}
        rows={3}
        maxLength={longest}
        value={typing.text}
        onText={typing.type}
        onLeave={typing.leave}
      />
      <ul className="corner-openings" aria-label={say('corner_openings', say(name))}>
        {left.map((line) => (
          <li key={line}>
            <button type="button" className="chip" onClick={() => add(line)}>
              {line}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
