import { loadOccasions } from '#lib/booking/records.ts';
import type { OccasionId } from '#lib/planning/occasion.ts';
import { type EveningPart, eveningLists } from '#lib/practice/prompts.ts';
import { entriesOf } from '#lib/stores/journal.ts';
import { addDays, type CalendarDate, wallTimeAt } from '#lib/time/wall-time.ts';
import type { KeptTime } from './house.ts';
import { keptTimes } from './kept-times.ts';
import { pausedUntil } from './pause.ts';
import type { Input, Output } from './requests.ts';
import { type SituationNow, situationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** So long before a long evening its list comes, and so long after it a card may still be made of it. */
const daysBefore = 3;
const daysAfter = 7;

/** What was chosen for one evening: of this machine. */
interface EveningNotes {
  readonly list?: number;
  readonly ticked?: readonly EveningPart[];
  /** No card is to be made of it. */
  readonly left?: true;
}

const keyOf = (occasion: OccasionId) => `evening:${occasion}`;

async function loadNotes({ store }: World, occasion: OccasionId): Promise<EveningNotes> {
  return ((await store.load(keyOf(occasion))) as EveningNotes | undefined) ?? {};
}

/** In a pause nothing asks. */
export async function readEvening(world: World): Promise<Output<'readEvening'>> {
  const situation = await situationNow(world);
  if (pausedUntil(situation) !== '') return { coming: undefined, memory: undefined };
  const evenings = (await keptTimes(world, situation)).filter(({ ritual }) => ritual === 'monthly-evening');
  return { coming: await comingEvening(world, situation, evenings), memory: await memory(world, situation, evenings) };
}

async function comingEvening(world: World, situation: SituationNow, evenings: readonly KeptTime[]) {
  const { now, zone } = situation;
  const today = wallTimeAt(now, zone).date;
  const next = evenings.find(({ period }) => period.end > now);
  if (next === undefined) return undefined;
  const { date } = wallTimeAt(next.period.start, zone);
  if (addDays(date, -daysBefore) > today) return undefined;
  const { list = listOf(date), ticked = [] } = await loadNotes(world, next.occasion);
  return { occasion: next.occasion, period: next.period, zone, list, ticked };
}

/** Another one each month. */
function listOf(date: CalendarDate): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return (year * 12 + month) % eveningLists.length;
}

/** The last one that was kept, from the day after it, while there is no card of its day and nobody said not now. */
async function memory(world: World, { now, zone }: SituationNow, evenings: readonly KeptTime[]) {
  const open = (await loadOccasions(world.store)).filter(({ state }) => state === 'held').map(({ id }) => id);
  const over = evenings.filter(({ period, occasion }) => period.end <= now && !open.includes(occasion)).at(-1);
  if (over === undefined) return undefined;
  const { date } = wallTimeAt(over.period.start, zone);
  const today = wallTimeAt(now, zone).date;
  if (date >= today || addDays(date, daysAfter) < today) return undefined;
  if ((await loadNotes(world, over.occasion)).left) return undefined;
  const cards = await entriesOf(world.store, 'keepsake');
  return cards.some((card) => card.date === date) ? undefined : { occasion: over.occasion, date };
}

export async function chooseEvening(world: World, { occasion, list, ticked }: Input<'chooseEvening'>): Promise<void> {
  const notes = await loadNotes(world, occasion);
  await world.store.write(new Map([[keyOf(occasion), { ...notes, list, ticked } satisfies EveningNotes]]));
}

export async function leaveMemory(world: World, { occasion }: Input<'leaveMemory'>): Promise<void> {
  const notes = await loadNotes(world, occasion);
  await world.store.write(new Map([[keyOf(occasion), { ...notes, left: true } satisfies EveningNotes]]));
}
