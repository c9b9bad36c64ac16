import type { KeeperName } from './keeper.ts';
import type { PersonaSummary, Summary } from './summary.ts';
import { keeperNames } from './summary.ts';

const rowHeight = 34;
const top = 74;
const left = 178;
const panelWidth = 320;
const gap = 56;
const width = left + 2 * panelWidth + gap + 24;

/** One of the two halves: what is drawn, from where to where. */
interface Panel {
  readonly title: string;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly marks: readonly number[];
  readonly unit: string;
  readonly of: (one: PersonaSummary, keeper: KeeperName) => number;
  readonly limitOf: (one: PersonaSummary) => number;
}

const panels: readonly Panel[] = [
  {
    title: 'weeks kept of 52',
    x: left,
    from: 20,
    to: 52,
    marks: [20, 30, 40, 52],
    unit: '',
    of: ({ by }, keeper) => by[keeper].weeks,
    limitOf: ({ limit }) => limit.weeks,
  },
  {
    title: 'of these, at the same weekday and time',
    x: left + panelWidth + gap,
    from: 0,
    to: 100,
    marks: [0, 25, 50, 75, 100],
    unit: ' %',
    of: ({ by }, keeper) => 100 * by[keeper].sameTime,
    limitOf: ({ limit }) => 100 * limit.sameTime,
  },
];

/** All lives, one in a row: Porchlight, the other ways, and what could be had by knowing everything. */
export function picture({ personas, seeds }: Summary): string {
  const bottom = top + personas.length * rowHeight;
  const height = bottom + 62;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t">`,
    `<title id="t">Weeks kept, and how many of them at the same weekday and time, by Porchlight and by five other ways</title>`,
    style,
    ...panels.flatMap((panel) => axis(panel, bottom)),
    ...personas.flatMap(row),
    legend(bottom + 42),
    `<text class="quiet end" x="${left - 22}" y="26">${seeds} years each</text>`,
    '</svg>',
  ].join('\n')}\n`;
}

const style = `<style>
text { font: 13px system-ui, sans-serif; fill: #3b3a45 }
.quiet { fill: #77747f; font-size: 12px }
.mid { text-anchor: middle } .end { text-anchor: end }
.line { stroke: #77747f; stroke-opacity: .22 }
.limit { stroke: #77747f; stroke-width: 2 }
.other { fill: #8d8a99; fill-opacity: .5 }
.event { fill: none; stroke: #8d8a99; stroke-width: 1.5 }
.ours { fill: #c9781f }
@media (prefers-color-scheme: dark) {
text { fill: #e6e1d8 } .quiet { fill: #a5a1ad } .line, .limit { stroke: #a5a1ad } .ours { fill: #f0b45c }
}
</style>`;

function at({ x, from, to }: Panel, value: number): string {
  const part = (Math.max(from, Math.min(to, value)) - from) / (to - from);
  return (x + part * panelWidth).toFixed(1);
}

function axis(panel: Panel, bottom: number): string[] {
  return [
    `<text x="${panel.x}" y="26">${panel.title}</text>`,
    ...panel.marks.flatMap((mark) => [
      `<line class="line" x1="${at(panel, mark)}" y1="${top - 14}" x2="${at(panel, mark)}" y2="${bottom}"/>`,
      `<text class="quiet mid" x="${at(panel, mark)}" y="${top - 22}">${mark}${panel.unit}</text>`,
    ]),
  ];
}

function row(one: PersonaSummary, index: number): string[] {
  const y = top + (index + 0.5) * rowHeight;
  return [
    `<text class="end" x="${left - 22}" y="${y + 4}">${one.persona}</text>`,
    ...panels.flatMap((panel) => {
      const limit = at(panel, panel.limitOf(one));
      const marks = [...keeperNames].reverse().map((keeper) => mark(keeper, at(panel, panel.of(one, keeper)), y));
      return [`<line class="limit" x1="${limit}" y1="${y - 9}" x2="${limit}" y2="${y + 9}"/>`, ...marks];
    }),
  ];
}

function mark(keeper: KeeperName, x: string, y: number): string {
  if (keeper === 'porchlight') return `<circle class="ours" cx="${x}" cy="${y}" r="6"/>`;
  if (keeper === 'recurring event') return `<circle class="event" cx="${x}" cy="${y}" r="4"/>`;
  return `<circle class="other" cx="${x}" cy="${y}" r="4"/>`;
}

function legend(y: number): string {
  const entries = [
    `<circle class="ours" cx="${left + 6}" cy="${y - 4}" r="6"/><text x="${left + 18}" y="${y}">Porchlight</text>`,
    `<circle class="event" cx="${left + 112}" cy="${y - 4}" r="4"/><text x="${left + 122}" y="${y}">recurring event</text>`,
    `<circle class="other" cx="${left + 242}" cy="${y - 4}" r="4"/><text x="${left + 252}" y="${y}">four ways that look each week</text>`,
    `<line class="limit" x1="${left + 474}" y1="${y - 13}" x2="${left + 474}" y2="${y + 4}"/><text x="${left + 482}" y="${y}">knowing everything beforehand</text>`,
  ];
  return entries.join('');
}
