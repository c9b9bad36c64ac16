import type { LineView } from '#components/house/ask-views.ts';
import type { HouseActions } from '#components/house/house.tsx';

interface Props {
  readonly paused: LineView;
  readonly answer: HouseActions['answer'] | undefined;
}

/** In a pause: one quiet line where the sentence would be. */
export function Paused({ paused, answer }: Props) {
  return (
    <div className="row middle paused">
      <h1>{paused.text}</h1>
      {paused.taps.map((tap) => (
        <button key={tap.text} type="button" className="link" onClick={answer && (() => answer(tap))}>
          {tap.text}
        </button>
      ))}
    </div>
  );
}
