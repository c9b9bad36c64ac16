import { useId, useState } from 'react';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { WritingLines } from '#components/ui/writing.tsx';
import type { Settings } from '#lib/messages.ts';
import { type ReminderKind, reminderKinds } from '#lib/practice/reminders.ts';
import { type MessageKey, say } from '#lib/words.ts';
import { Section } from './section.tsx';
import { Switch } from './switch.tsx';
import type { Save } from './use-settings.ts';

interface Props {
  readonly settings: Settings;
  readonly save: Save;
  /** Asks the browser, on a tap, to let us show notifications. */
  readonly allowNotifications: () => Promise<boolean>;
}

const texts: Readonly<Record<ReminderKind, readonly [label: MessageKey, hint: MessageKey]>> = {
  'kept-time': ['reminders_kept_time', 'reminders_kept_time_hint'],
  'sunday-plan': ['reminders_sunday_plan', 'reminders_sunday_plan_hint'],
  clash: ['reminders_clash', 'reminders_clash_hint'],
  'midday-text': ['reminders_midday_text', 'reminders_midday_text_hint'],
  'follow-up': ['reminders_follow_up', 'reminders_follow_up_hint'],
};

/** Nothing is reminded of until it is chosen here; the browser is asked for leave at the first choice. */
export function Reminders({ settings, save, allowNotifications }: Props) {
  const [refused, setRefused] = useState(false);
  const { reminders } = settings;
  const choose = async (kind: ReminderKind, on: boolean) => {
    const allowed = on && (await allowNotifications());
    setRefused(on && !allowed);
    if (on && !allowed) return;
    save({ reminders: reminderKinds.filter((one) => (one === kind ? on : reminders.includes(one))) });
  };
  return (
    <Section id="reminders" title={say('reminders_title')}>
      <p className="soft">{say('reminders_about')}</p>
      {reminderKinds.map((kind) => (
        <Switch
          key={kind}
          label={say(texts[kind][0])}
          hint={say(texts[kind][1])}
          on={reminders.includes(kind)}
          onChange={(on) => void choose(kind, on)}
        />
      ))}
      <p role="alert">{refused && say('settings_notifications_refused')}</p>
      {reminders.includes('clash') && <ClashToday />}
      <OwnPhrases phrases={settings.ownPhrases} save={save} />
    </Section>
  );
}

/** One tap says that it was today; only the date is noted, until it is over. */
function ClashToday() {
  const noting = useAct('noteClash');
  const [done, setDone] = useState(false);
  const note = async () => setDone((await noting.run({})) !== undefined);
  return (
    <div className="row">
      <button type="button" className="button" onClick={() => void note()}>
        {say('reminders_clash_today')}
      </button>
      <span role="status" className="hint">
        {done && say('reminders_clash_noted')}
      </span>
      {noting.kind !== undefined && <FailureNote kind={noting.kind} />}
    </div>
  );
}

const longest = 200;
const most = 60;

/** One to a line. */
function OwnPhrases({ phrases, save }: { readonly phrases: readonly string[]; readonly save: Save }) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const commit = () => {
    if (typed === undefined) return;
    const lines = typed.split('\n').map((line) => line.trim().slice(0, longest).trim());
    save({ ownPhrases: [...new Set(lines.filter((line) => line !== ''))].slice(0, most) });
    setTyped(undefined);
  };
  return (
    <div className="line">
      <WritingLines
        label={say('phrases_label')}
        rows={4}
        describedBy={id}
        value={typed ?? phrases.join('\n')}
        onText={setTyped}
        onLeave={commit}
      />
      <p id={id} className="hint">
        {say('phrases_hint')}
      </p>
    </div>
  );
}
