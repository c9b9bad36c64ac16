import type { Occasion } from '#lib/planning/occasion.ts';
import { microDate } from '#lib/planning/ritual.ts';
import { dayMs, hourMs, type Instant, overlaps, type Period } from '#lib/time/period.ts';
import { instantAt, wallTimeAt } from '#lib/time/wall-time.ts';
import { addWeeks, datesOfWeek, isoWeekAt, type Week, weekPeriod } from '#lib/time/week.ts';
import { seededRandom } from '#tests/simulation/random.ts';
import { type Entry, takes } from './entry.ts';
import type { Deed, Keeper, View } from './keeper.ts';
import { Learning } from './learning.ts';
import { ownAt, situationAt } from './situation-at.ts';
import type { Year } from './year.ts';

/** What became of a year. */
export interface Lived {
  /** Times kept, by the week's number. */
  readonly kept: ReadonlyMap<number, Period>;
  /** Moved without asking, and by somebody's yes. */
  readonly movedUnasked: number;
  readonly movedAsked: number;
  /** Each move without asking is told, each question is one. */
  readonly notifications: number;
  /** Nobody answered in time, or nothing else was free: the meeting won. */
  readonly givenUp: number;
  /** A time that was written onto firm time that was known, or stood under some to the end without a word. */
  readonly clashes: number;
  readonly written: number;
}

/** How likely the person answers a question within a day; in an hour accordingly. */
export const answersInADay = 0.75;
const wakesAtMinute = 7 * 60;

/** Lives through a year with one keeper. The same year and keeper give the same. */
export function live(year: Year, keeper: Keeper): Lived {
  return new Life(year, keeper).lived();
}

interface Question {
  readonly week: Week;
  readonly answeredAt: Instant;
}

class Life {
  private readonly year: Year;
  private readonly keeper: Keeper;
  private readonly ritual;
  private readonly occasions = new Map<Week, Occasion>();
  private readonly moved = new Set<Week>();
  private readonly asked = new Map<Week, Question>();
  private readonly settled = new Set<Week>();
  private readonly kept = new Map<number, Period>();
  private readonly clashed = new Set<Week>();
  private readonly learning = new Learning();
  private readonly counts = { movedUnasked: 0, movedAsked: 0, notifications: 0, givenUp: 0, written: 0 };
  private readonly random;
  private nextNews = 0;

  constructor(year: Year, keeper: Keeper) {
    this.year = year;
    this.keeper = keeper;
    this.ritual = microDate(year.persona.zone, year.persona.wishedMinute);
    this.random = seededRandom(year.seed + 77);
  }

  lived(): Lived {
    const { year } = this;
    for (let week = 0; week < year.weeks; week++) {
      for (const date of datesOfWeek(addWeeks(year.firstWeek, week))) {
        const morning = instantAt(date, wakesAtMinute, year.persona.zone);
        this.until(morning);
        this.act(morning);
      }
    }
    this.until(instantAt(datesOfWeek(addWeeks(year.firstWeek, year.weeks))[0] ?? '', 0, year.persona.zone));
    return { ...this.counts, clashes: this.clashed.size, kept: this.kept };
  }

  /** News and answers up to an instant, in the order in which they come. */
  private until(instant: Instant): void {
    for (;;) {
      const news = this.newsBefore(instant);
      const answer = [...this.asked.values()].sort((a, b) => a.answeredAt - b.answeredAt)[0];
      if (answer && answer.answeredAt <= Math.min(instant, news?.from ?? instant)) {
        this.settle(answer.answeredAt);
        this.answer(answer);
      } else if (news) {
        this.nextNews++;
        this.settle(news.from);
        this.act(news.from);
      } else break;
    }
    this.settle(instant);
  }

  /** The next that is told before then and lies on a time that stands. */
  private newsBefore(instant: Instant): Entry | undefined {
    const { entries } = this.year;
    for (; this.nextNews < entries.length; this.nextNews++) {
      const entry = entries[this.nextNews];
      if (!entry || entry.from > instant) return undefined;
      if (!entry.soft && this.standing().some((one) => overlaps(one.period, entry.period))) return entry;
    }
    return undefined;
  }

  private standing(): Occasion[] {
    return [...this.occasions.values()].filter(({ cycle }) => !this.settled.has(cycle));
  }

  /** What has begun by then is over: kept, or not. */
  private settle(now: Instant): void {
    for (const occasion of this.standing()) {
      const { cycle: week, period } = occasion;
      if (period.start > now) continue;
      const isTaken = this.year.entries.some((entry) => takes(entry, period));
      // A question may be answered for as long as its week lasts.
      if (isTaken && this.asked.has(week) && now < weekPeriod(week, occasion.zone).end) continue;
      this.settled.add(week);
      if (!isTaken) this.keep(occasion, now);
      else if (this.asked.has(week)) this.counts.givenUp++;
      else this.clashed.add(week);
      this.asked.delete(week);
      this.occasions.set(week, { ...occasion, state: isTaken ? 'let-go' : 'kept' });
    }
  }

  private keep(occasion: Occasion, now: Instant): void {
    this.kept.set(this.numberOf(occasion.cycle), occasion.period);
    this.learning.see(occasion, 'kept', now);
  }

  private act(now: Instant): void {
    const view = this.view(now);
    for (const deed of this.keeper.act(view)) this.carryOut(deed, view);
  }

  private carryOut(deed: Deed, view: View): void {
    const { week } = deed;
    const occasion = this.occasions.get(week);
    if (deed.kind === 'book') this.put(view, week, deed.period, deed.defence);
    else if (deed.kind === 'firm-up' && occasion) {
      this.occasions.set(week, { ...occasion, defence: deed.defence });
      this.counts.written++;
    } else if (deed.kind === 'move') {
      this.put(view, week, deed.period, deed.defence);
      this.moved.add(week);
      this.counts.movedUnasked++;
      this.counts.notifications++;
    } else if (deed.kind === 'give-up') this.giveUp(week);
    else if (deed.kind === 'ask' && !this.asked.has(week)) {
      this.counts.notifications++;
      this.asked.set(week, { week, answeredAt: view.situation.now + this.waitMs() });
    }
  }

  private giveUp(week: Week): void {
    this.occasions.delete(week);
    this.counts.written++;
    this.counts.givenUp++;
  }

  private answer({ week, answeredAt }: Question): void {
    this.asked.delete(week);
    const occasion = this.occasions.get(week);
    if (!occasion || this.settled.has(week)) return;
    const view = this.view(answeredAt);
    const period = this.keeper.answer?.(view, occasion);
    if (period) {
      this.put(view, week, period, occasion.defence);
      this.counts.movedAsked++;
    } else {
      this.settled.add(week);
      this.occasions.set(week, { ...occasion, state: 'let-go' });
      this.counts.givenUp++;
      this.counts.written++;
    }
  }

  private put({ situation, ritual }: View, cycle: Week, period: Period, defence: Occasion['defence']): void {
    const { own, partner } = situation;
    if ([...own.firm, ...(partner?.firm ?? [])].some((busy) => overlaps(busy, period))) this.clashed.add(cycle);
    this.asked.delete(cycle);
    this.counts.written++;
    const names = { id: cycle, ritual: ritual.key, cycle, generation: 0, accountId: '', calendarId: '', summary: '' };
    const held = { state: 'held', period, zone: ritual.zone, defence, byHand: false, madeAt: situation.now } as const;
    this.occasions.set(cycle, { ...names, ...held });
  }

  private view(now: Instant): View {
    const { zone } = this.year.persona;
    const known = situationAt(this.year, this.ritual, [...this.occasions.values()], now);
    const firm = [...known.own.firm, ...(known.partner?.firm ?? [])];
    const taken = this.standing().filter(({ period }) => firm.some((busy) => overlaps(busy, period)));
    for (const occasion of taken) this.learning.see(occasion, 'taken', now);
    return {
      situation: { ...known, learned: this.learning.table },
      ritual: this.ritual,
      own: ownAt(this.year, now),
      thisWeek: isoWeekAt(now, zone),
      isSunday: wallTimeAt(now, zone).weekday === 7,
      hasMoved: ({ cycle }) => this.moved.has(cycle),
      taken,
    };
  }

  /** Until somebody looks: as likely in each hour as in the next. */
  private waitMs(): number {
    return Math.round((Math.log(1 - this.random.next()) / Math.log(1 - answersInADay)) * dayMs) + hourMs / 4;
  }

  private numberOf(week: Week): number {
    let number = 0;
    while (addWeeks(this.year.firstWeek, number) < week) number++;
    return number;
  }
}
