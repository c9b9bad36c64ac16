import type { Labels } from '#components/house/house-view.ts';

interface Props {
  readonly labels: Labels;
  readonly onWrite: (() => void) | undefined;
}

/** The very first page: one sentence, one thing to do. */
export function Invitation({ labels, onWrite }: Props) {
  return (
    <div className="invitation">
      <h1 className="sentence display">{labels.inviteTitle}</h1>
      <p className="invite-text">{labels.inviteText}</p>
      <div className="row middle">
        <a className="button lamp" href="/home.html#/start">
          {labels.inviteStart}
        </a>
        <button type="button" className="button" onClick={onWrite}>
          {labels.inviteWrite}
        </button>
      </div>
    </div>
  );
}
