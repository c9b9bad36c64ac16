import { ritualText } from '#components/plan/ritual-words.ts';
import { Chips } from '#components/ui/chips.tsx';
import type { Settings } from '#lib/messages.ts';
import { isItsWeek, type RitualKey } from '#lib/planning/ritual.ts';
import { addWeeks, isoWeekAt } from '#lib/time/week.ts';
import { type MessageKey, say, words } from '#lib/words.ts';
import { EnergyMap } from './energy-map.tsx';
import { Section } from './section.tsx';
import { StandingChoices } from './standing-choices.tsx';
import { Switch } from './switch.tsx';
import type { Save } from './use-settings.ts';

interface Props {
  readonly settings: Settings;
  readonly save: Save;
}

const hints: readonly (readonly [RitualKey, MessageKey])[] = [
  ['micro-date', 'settings_micro_hint'],
  ['weekly-ritual', 'settings_weekly_hint'],
  ['monthly-evening', 'settings_evening_hint'],
];

/** Which rituals there are, how often, and what may happen with them without a tap. */
export function Rituals({ settings, save }: Props) {
  return (
    <Section id="rituals" title={say('settings_rituals')}>
      {hints.map(([ritual, hint]) => (
        <RitualField key={ritual} {...{ ritual, hint, settings, save }} />
      ))}
      <hr className="rule" />
      <StandingChoices settings={settings} save={save} />
      <hr className="rule" />
      <EnergyMap map={settings.energyMap} onChange={(energyMap) => save({ energyMap })} />
      <hr className="rule" />
      <Switch
        label={say('settings_half')}
        hint={say('settings_half_hint')}
        on={settings.halfIt}
        onChange={(halfIt) => save({ halfIt })}
      />
    </Section>
  );
}

type FieldProps = Props & { readonly ritual: RitualKey; readonly hint: MessageKey };

function RitualField({ ritual, hint, settings, save }: FieldProps) {
  const choice = settings.rituals[ritual];
  const change = (changes: Partial<typeof choice>) =>
    save({ rituals: { ...settings.rituals, [ritual]: { ...choice, ...changes } } });
  return (
    <div className="ritual">
      <Switch label={ritualText(ritual, words())} hint={say(hint)} on={choice.on} onChange={(on) => change({ on })} />
      {choice.on && ritual !== 'monthly-evening' && (
        <HowOften name={ritualText(ritual, words())} choice={choice} zone={zoneOf(settings)} onChange={change} />
      )}
    </div>
  );
}

function zoneOf({ zone }: Settings): string {
  return zone === 'system' ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
}

type Choice = Settings['rituals'][RitualKey];

interface OftenProps {
  readonly name: string;
  readonly choice: Choice;
  readonly zone: string;
  readonly onChange: (changes: Partial<Choice>) => void;
}

/** Every week, or every other one, counted from a week that the person names. */
function HowOften({ name, choice, zone, onChange }: OftenProps) {
  const thisWeek = isoWeekAt(Date.now(), zone);
  const every = [
    { value: 'week', words: say('settings_every_week') },
    { value: 'other-week', words: say('settings_every_other') },
  ] as const;
  const from = [
    { value: 0, words: say('settings_from_this') },
    { value: 1, words: say('settings_from_next') },
  ] as const;
  return (
    <div className="ritual-often">
      <Chips
        legend={say('settings_every', name)}
        options={every}
        chosen={choice.every}
        onChoose={(chosen) => onChange({ every: chosen, from: choice.from ?? thisWeek })}
      />
      {choice.every === 'other-week' && (
        <Chips
          legend={say('settings_from', name)}
          options={from}
          chosen={isItsWeek(choice, thisWeek) ? 0 : 1}
          onChoose={(weeks) => onChange({ from: addWeeks(thisWeek, weeks) })}
        />
      )}
    </div>
  );
}
