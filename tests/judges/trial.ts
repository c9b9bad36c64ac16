import { aCalendar } from './a-calendar.ts';
import { asIcs } from './as-ics.ts';
import { byIcalJs } from './by-ical-js.ts';
import { byRrule } from './by-rrule.ts';
import { byFile, byGoogle } from './by-us.ts';
import type { Judged } from './judged.ts';
import { vtimezone } from './vtimezone.ts';
import { type Changes, differingYears, machinesChanges, nodesChanges, oddInstant } from './zone-data.ts';

/** What came of one calendar. */
export interface Verdict {
  readonly seed: number;
  readonly zone: string;
  readonly year: number;
  /** Zones of it whose data differ in that time: left out. */
  readonly leftOut: boolean;
  readonly judges: readonly string[];
  /** Who does not agree with the judges, and where. */
  readonly differences: readonly string[];
}

export interface Court {
  readonly zones: readonly string[];
  /** Zone and year of which Node and the machine do not hold the same. */
  readonly differing: ReadonlySet<string>;
  /** Zones that only Node knows well enough: judged by its own data. */
  readonly onlyNode: readonly string[];
  try(seed: number): Verdict;
}

/** Judges calendars in all zones that Node knows. */
export function court(): Court {
  const zones = Intl.supportedValuesOf('timeZone');
  const tables = new Map<string, Changes>();
  const differing = new Set<string>();
  const onlyNode: string[] = [];
  const tableOf = (zone: string): Changes => {
    const known = tables.get(zone);
    if (known) return known;
    const nodes = nodesChanges(zone);
    const machines = machinesChanges(zone);
    if (machines === undefined) onlyNode.push(zone);
    else for (const year of differingYears(nodes, machines)) differing.add(`${zone} ${year}`);
    tables.set(zone, machines ?? nodes);
    return machines ?? nodes;
  };
  return { zones, differing, onlyNode, try: (seed) => tried(seed, zones, tableOf, differing) };
}

function tried(
  seed: number,
  zones: readonly string[],
  tableOf: (zone: string) => Changes,
  differing: ReadonlySet<string>,
): Verdict {
  const calendar = aCalendar(seed, zones);
  const year = new Date(calendar.within.start).getUTCFullYear();
  const used = new Set([calendar.zone, ...calendar.events.flatMap(({ zone }) => zone ?? [])]);
  used.delete('UTC');
  const brought = [...used].map((zone) => vtimezone(zone, tableOf(zone)).join('\r\n'));
  const years = [-4, -3, -2, -1, 0, 1].map((away) => year + away);
  const leftOut = [...used].some((zone) => years.some((one) => differing.has(`${zone} ${one}`)));
  const verdict = { seed, zone: calendar.zone, year, leftOut };
  if (leftOut) return { ...verdict, judges: [], differences: [] };
  const ics = asIcs(calendar, brought);
  const ours = { 'our reader of files': byFile(calendar, ics), "our rules for Google's events": byGoogle(calendar) };
  const odd = (wall: number, zone: string) => (zone === 'UTC' ? undefined : oddInstant(tableOf(zone), wall));
  // ical.js takes a local UNTIL beside a zone for UTC; RFC 5545 §3.3.10 has no such rule, and programs write it all the same.
  const canJudge = !calendar.events.some(({ until, zone }) => until?.as === 'local' && zone !== undefined);
  const judges = { rrule: byRrule(calendar), ...(canJudge ? { 'ical.js': byIcalJs(calendar, ics, odd) } : {}) };
  return {
    ...verdict,
    judges: Object.keys(judges),
    differences: Object.entries(ours).flatMap(([name, own]) => differencesOf(name, own, judges)),
  };
}

function differencesOf(name: string, own: Judged, judges: Readonly<Record<string, Judged>>): readonly string[] {
  return Object.entries(judges)
    .filter(([, judge]) => judge.firm !== own.firm || judge.soft !== own.soft)
    .map(([judge, their]) => `${name} and ${judge}: ${firstDifference(own, their)}`);
}

function firstDifference(own: Judged, their: Judged): string {
  const [a, b] = own.firm === their.firm ? [own.soft, their.soft] : [own.firm, their.firm];
  const [mine, theirs] = [a.split('\n'), b.split('\n')];
  const only = mine.filter((line) => !theirs.includes(line)).slice(0, 3);
  const missing = theirs.filter((line) => !mine.includes(line)).slice(0, 3);
  return `only ours ${only.join() || 'none'}, only theirs ${missing.join() || 'none'}`;
}
