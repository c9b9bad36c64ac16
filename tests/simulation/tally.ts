import type { Outcome } from './run-history.ts';

/** What many histories add up to. */
export class Tally {
  histories = 0;
  private days = 0;
  private taps = 0;
  private turns = 0;
  private deaths = 0;
  private invited = 0;
  private declined = 0;
  private keptForBoth = 0;
  private requests = 0;
  private mostRequests = 0;
  private acrossLevels = 0;
  private revived = 0;
  private readonly faults = new Map<string, number>();
  private readonly homes = new Map<string, number>();
  /** Seeds of broken histories, and how they were broken. */
  readonly broken = new Map<number, readonly string[]>();

  add(outcome: Outcome): void {
    const { seed, violations, days, taps, turns, deaths, faults, homes, requestsADay, acrossLevels, revived } = outcome;
    this.homes.set(homes, (this.homes.get(homes) ?? 0) + 1);
    this.acrossLevels += acrossLevels;
    this.revived += revived;
    this.histories += 1;
    this.days += days;
    this.taps += taps;
    this.turns += turns;
    this.deaths += deaths;
    this.invited += outcome.invited;
    this.declined += outcome.declined;
    this.keptForBoth += outcome.keptForBoth;
    this.requests += requestsADay;
    this.mostRequests = Math.max(this.mostRequests, requestsADay);
    for (const [kind, met] of faults) this.faults.set(kind, (this.faults.get(kind) ?? 0) + met);
    if (violations.length > 0) this.broken.set(seed, violations);
  }

  /** For a person to read, or to quote. */
  text(): string {
    const faults = [...this.faults].sort(([a], [b]) => (a < b ? -1 : 1));
    const all = faults.reduce((sum, [, met]) => sum + met, 0);
    const average = this.requests / Math.max(this.histories, 1);
    return [
      `histories       ${this.histories}`,
      ...[...this.homes].sort().map(([home, lived]) => `  alex: ${home.padEnd(50)}${String(lived).padStart(8)}`),
      `virtual days    ${Math.round(this.days)}`,
      `taps            ${this.taps}`,
      `turns           ${this.turns} of a worker`,
      `deaths          ${this.deaths}`,
      `invitations     ${this.invited} left, ${this.declined} were declined`,
      `for both        ${this.keptForBoth} times were kept or moved while the other's time counted`,
      `faults          ${all}`,
      ...faults.map(([kind, met]) => `  ${kind.padEnd(56)}${String(met).padStart(8)}`),
      `requests        ${average.toFixed(1)} a day and account on average, ${this.mostRequests.toFixed(1)} at most`,
      `known gap       ${this.acrossLevels} weeks kept in two calendars, by two browsers of different choices`,
      `                ${this.revived} made anew after they were deleted unknown, on Outlook`,
      `violations      ${this.broken.size}`,
      ...[...this.broken].map(([seed, sentences]) => `  seed ${seed}: ${sentences[0] ?? ''}`),
    ].join('\n');
  }
}
