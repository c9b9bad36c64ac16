import { useRequest } from '#components/ui/use-request.ts';
import { say } from '#lib/words.ts';

/** What was hoped for today, the evening before: one quiet line until a check-in of today is kept. */
export function HopeLine() {
  const hopes = useRequest('readHopes', {}, ['journal']);
  if (hopes.state !== 'ready') return null; // A hope that cannot be read is no reason to say anything.
  return hopes.value.hopes.map((hope) => (
    <p key={hope} className="small soft check-in-hope" dir="auto">
      {say('hope_line', hope)}
    </p>
  ));
}
