import { useState } from 'react';
import { type Signal, Signals } from '#components/practice/signals.tsx';
import { type Names, namesOf } from '#components/practice/text-of.ts';
import { useRequest } from '#components/ui/use-request.ts';
import { say } from '#lib/words.ts';
import './signals-page.css';

type Who = keyof Names;

/** One screen between the two: each says keep, adjust or pause by a touch. It is gone with the page. */
export function SignalsPage() {
  const settings = useRequest('readSettings', {}, ['settings']);
  const names = namesOf(settings.state === 'ready' ? settings.value.partnerName : '');
  const [said, setSaid] = useState<{ readonly [W in Who]?: Signal }>({});
  const paused = said.one === 'pause' || said.other === 'pause';
  const adjusting = said.one === 'adjust' || said.other === 'adjust';
  const agreed = said.one === 'keep' && said.other === 'keep';
  return (
    <div className="both-signals">
      <header>
        <h1 className="sentence sentence-page page-title">{say('signals_title')}</h1>
        <p className="page-lead">{say('signals_lead')}</p>
      </header>
      <div className="both-sides">
        {(['one', 'other'] as const).map((who) => (
          <section key={who} className="card" aria-label={names[who]}>
            <h2>{names[who]}</h2>
            <Signals
              said={said[who]}
              onSay={(signal) => setSaid({ ...said, [who]: said[who] === signal ? undefined : signal })}
            />
          </section>
        ))}
      </div>
      <p role="status" className="sentence both-say">
        {paused && say('signals_both_pause')}
        {!paused && adjusting && say('signals_both_adjust')}
        {agreed && say('signals_both_keep')}
      </p>
      <p>
        <button type="button" className="button" onClick={() => setSaid({})}>
          {say('signals_clear')}
        </button>
      </p>
    </div>
  );
}
