import { useEffect, useState } from 'react';
import { SafetyLine } from '#components/practice/safety-line.tsx';
import { FailureNote } from '#components/ui/failure-note.tsx';
import { type MessageKey, say } from '#lib/words.ts';
import { Advanced } from './advanced.tsx';
import { Calendars } from './calendars.tsx';
import { Corner } from './corner.tsx';
import { Data } from './data.tsx';
import { Hours } from './hours.tsx';
import { JournalLock } from './journal-lock.tsx';
import { type CommandKey, Keys } from './keys.tsx';
import { Look } from './look.tsx';
import { OwnIdeas } from './own-ideas.tsx';
import { People } from './people.tsx';
import { Reminders } from './reminders.tsx';
import { Rituals } from './rituals.tsx';
import { Seasons } from './seasons.tsx';
import { Thing } from './thing.tsx';
import { useSection } from './use-section.ts';
import { type SettingsNow, useSettings } from './use-settings.ts';
import './settings.css';

const parts: readonly (readonly [id: string, title: MessageKey])[] = [
  ['people', 'settings_people'],
  ['hours', 'settings_hours'],
  ['rituals', 'settings_rituals'],
  ['seasons', 'settings_seasons'],
  ['thing', 'settings_thing'],
  ['own', 'settings_own'],
  ['look', 'settings_look'],
  ['corner', 'corner_title'],
  ['reminders', 'reminders_title'],
  ['keys', 'keys_title'],
  ['accounts', 'settings_calendars'],
  ['lock', 'settings_lock'],
  ['data', 'settings_data'],
  ['advanced', 'settings_advanced'],
];

interface Props {
  readonly section: string | undefined;
  readonly allowNotifications: () => Promise<boolean>;
  readonly commandKeys: () => Promise<readonly CommandKey[]>;
}

/** Every choice, on one page; each is kept as soon as it is made. */
export function Settings({ section, ...granted }: Props) {
  const now = useSettings();
  useSection(section, now.state === 'ready');
  return (
    <>
      <h1 className="sentence sentence-page page-title">{say('settings_title')}</h1>
      <nav className="parts" aria-label={say('settings_parts')}>
        {parts.map(([id, title]) => (
          <a key={id} className="chip" href={`#/settings/${id}`}>
            {say(title)}
          </a>
        ))}
      </nav>
      {now.state === 'waiting' && (
        <p role="status" className="soft">
          {say('settings_waiting')}
        </p>
      )}
      {now.state === 'failed' && <FailureNote kind={now.kind} onAgain={now.again} />}
      {now.state === 'ready' && <Parts now={now} {...granted} />}
      <SafetyLine />
    </>
  );
}

interface PartsProps extends Omit<Props, 'section'> {
  readonly now: SettingsNow & { readonly state: 'ready' };
}

function Parts({ now, allowNotifications, commandKeys }: PartsProps) {
  const { settings, save } = now;
  return (
    <>
      <People settings={settings} save={save} />
      <Hours settings={settings} save={save} />
      <Rituals settings={settings} save={save} />
      <Seasons settings={settings} save={save} />
      <Thing settings={settings} save={save} />
      <OwnIdeas />
      <Look settings={settings} save={save} allowNotifications={allowNotifications} />
      <Corner settings={settings} save={save} />
      <Reminders settings={settings} save={save} allowNotifications={allowNotifications} />
      <Keys commandKeys={commandKeys} />
      <Calendars />
      <JournalLock />
      <Data />
      <Advanced settings={settings} save={save} />
      <SavedLine saved={now.saved} retry={now.retry} />
    </>
  );
}

const shownMs = 3_000;

/** Says quietly that a change is kept, for a moment; says plainly when it is not. */
function SavedLine({ saved, retry }: Pick<SettingsNow & { readonly state: 'ready' }, 'saved' | 'retry'>) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    setShown(saved === 'saved');
    if (saved !== 'saved') return undefined;
    const timer = setTimeout(() => setShown(false), shownMs);
    return () => clearTimeout(timer);
  }, [saved]);
  const failed = saved !== 'nothing-yet' && saved !== 'saving' && saved !== 'saved';
  return (
    <div className="saved" data-shown={shown || failed}>
      {failed ? <FailureNote kind={saved} onAgain={retry} /> : <p role="status">{shown && say('settings_saved')}</p>}
    </div>
  );
}
