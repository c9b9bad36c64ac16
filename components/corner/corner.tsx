import type { Settings } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { isEmptyCorner, linesOf, senses, senseWords } from './corner-senses.ts';
import './corner.css';

/** Our corner: the light, the sound and the texture that need no words. */
export function Corner({ corner }: { readonly corner: Settings['corner'] }) {
  const isEmpty = isEmptyCorner(corner);
  const filled = senses.filter((sense) => linesOf(corner[sense]).length > 0);
  return (
    <section className="card corner" aria-labelledby="corner-title">
      <div className="corner-head">
        <h2 id="corner-title">{say('corner_title')}</h2>
        <a className="link small" href="#/settings/corner">
          {say(isEmpty ? 'corner_make' : 'corner_change')}
        </a>
      </div>
      {isEmpty ? (
        <p className="soft">{say('corner_empty')}</p>
      ) : (
        <dl className="corner-senses">
          {filled.map((sense) => (
            <div key={sense}>
              <dt className="label">{say(senseWords[sense].name)}</dt>
              {[...new Set(linesOf(corner[sense]))].map((line) => (
                <dd key={line} className="sentence corner-line" dir="auto">
                  {line}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
