import { dateText } from '#components/ui/date-text.ts';
import type { LitWindow } from '#lib/messages.ts';
import { count, say, words } from '#lib/words.ts';
import { type LitMonth, litMonths, monthText, windowSize } from './lit-months.ts';

interface Props {
  readonly windows: readonly LitWindow[];
  readonly thisYear: string;
}

/** Every kept time as a lit window, side by side. There are no others. */
export function LitWindows({ windows, thisYear }: Props) {
  return (
    <section className="card lit-house" aria-labelledby="keepsakes-windows">
      <h2 id="keepsakes-windows" className="unseen">
        {say('keepsakes_windows')}
      </h2>
      <ul className="lit-months">
        {litMonths(windows).map((month) => (
          <Month key={month.month} month={month} thisYear={thisYear} />
        ))}
      </ul>
    </section>
  );
}

function Month({ month, thisYear }: { readonly month: LitMonth; readonly thisYear: string }) {
  return (
    <li className="lit-month">
      <h3 className="lit-name">{monthText(month.month, thisYear, words())}</h3>
      <ul className="lit-row">
        {month.windows.map((lit) => (
          <Lit key={`${lit.date} ${lit.ritual}`} lit={lit} />
        ))}
      </ul>
    </li>
  );
}

function Lit({ lit }: { readonly lit: LitWindow }) {
  const text = count('keepsakes_lit', lit.minutes, dateText(lit.date, words()));
  return (
    <li className={`lit-window ${windowSize(lit)}`} title={text}>
      <span className="unseen">{text}</span>
    </li>
  );
}
