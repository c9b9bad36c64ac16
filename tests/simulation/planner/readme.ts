const begin = '<!-- simulate:planner -->';
const end = '<!-- /simulate:planner -->';

/** The text with what stands between the marks replaced. @throws RangeError where it has none */
export function withSection(text: string, section: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new RangeError(`no ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n${section}\n${text.slice(to)}`;
}
