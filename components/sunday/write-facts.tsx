import { whereText } from '#components/house/defence-text.ts';
import type { PlanView } from '#lib/messages.ts';
import { say, words } from '#lib/words.ts';
import '#components/house/keep-dialog.css';

/** Under which title, and where. */
export function WriteFacts({ preview: { summary, where } }: { readonly preview: PlanView['preview'] }) {
  return (
    <dl className="facts">
      <dt>{say('keep_title')}</dt>
      <dd>
        <bdi>{summary}</bdi>
      </dd>
      <dt>{say('keep_where')}</dt>
      <dd>
        <bdi>{whereText(where, words())}</bdi>
      </dd>
    </dl>
  );
}
