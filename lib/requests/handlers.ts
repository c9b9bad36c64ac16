import { carryOn } from '#lib/booking/carry-on.ts';
import { loadNotices, noticeDismissed } from '#lib/booking/notice.ts';
import { loadOccasions, loadOutbox } from '#lib/booking/records.ts';
import { Failure } from '#lib/failure.ts';
import { isCurrent } from '#lib/stores/schema.ts';
import { together } from '#lib/stores/store.ts';
import { allowBooking, connect, listAccounts, reconnect, tickCalendar } from './accounts.ts';
import { bookingPorts } from './booking-ports.ts';
import { noteClash } from './clash.ts';
import { noteShown, readContent, saveOwnContent } from './content.ts';
import { current } from './current.ts';
import { type Changing, dataWorks, nothing } from './data-works.ts';
import { disconnect } from './disconnect.ts';
import { removePartner } from './ending.ts';
import { explainDay, explainHours } from './explain.ts';
import { addFollowUp, settleFollowUp } from './follow-ups.ts';
import { hideWords } from './hide-now.ts';
import { checked } from './inputs.ts';
import { invite, previewInvitation, withdrawInvitation } from './invite.ts';
import { keepAppreciation, keepCheckIn, nextOpening, todaysAppreciation } from './journal.ts';
import { keepPlan } from './keep-plan.ts';
import { keepSlot, moveKept, previewSlot } from './keep-slot.ts';
import { markKept } from './kept-log.ts';
import { forgetLearned, readLearned } from './learned.ts';
import { takeOutOccasion } from './let-go.ts';
import { dropLine, keepLine, readHopes } from './lines.ts';
import { linkReport } from './link-report.ts';
import { listSlots } from './list-slots.ts';
import { markWork } from './mark-work.ts';
import { memoryWorks } from './memory-works.ts';
import { noteMidday, readMidday } from './midday.ts';
import { keepPartnerFile, readPartner } from './partner.ts';
import { type PartRequests, partWorks } from './parts.ts';
import { leavePicture } from './picture.ts';
import { readHistory } from './read-history.ts';
import { readPlan } from './read-plan.ts';
import { decidingAgeMs, look } from './refresh.ts';
import { orderReminders } from './reminders.ts';
import { countEvents, removeAll } from './remove-all.ts';
import type { Input, Output, RequestName, Subject } from './requests.ts';
import { changeSettings, readSettings } from './settings.ts';
import { keepSurprise, readSunday, saveSunday } from './sunday-plan.ts';
import { listTalkSlots } from './talk.ts';
import { turnToward } from './turned-toward.ts';
import { openWeeks } from './weeks.ts';
import type { World } from './world.ts';

type Handlers = { readonly [N in RequestName]: (input: Input<N>) => Promise<Output<N>> };

/** Answers each request in `world`. Whatever a page sends is looked at first: what is no input is done nothing with. */
export function handlers(world: World): Handlers {
  const work: Handlers = { ...works(world), ...partWorks((name, input) => answer(name)(input)) };
  const answer = (name: RequestName) => async (input: unknown) => {
    const known = checked(name, input);
    // A page may ask before the first wake after an update.
    if (!(await isCurrent(world.store)) && !(await current(world))) throw new Failure('gone', 'a newer one kept this');
    return (work[name] as (known: unknown) => Promise<unknown>)(known);
  };
  const names = Object.keys(work) as RequestName[];
  return Object.fromEntries(names.map((name) => [name, answer(name)])) as unknown as Handlers;
}

/** What each request does. Those that change something leave a new picture and tell the open pages. */
function works(world: World): Omit<Handlers, keyof PartRequests> {
  const changing: Changing =
    <I, O>(subjects: readonly Subject[], work: (input: I) => Promise<O>) =>
    async (input: I): Promise<O> => {
      const [outcome] = await Promise.allSettled([work(input)]);
      // What failed may have changed something too, and its own error is the one to tell.
      await Promise.allSettled([leavePicture(world), world.announce(subjects), orderReminders(world)]);
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    };
  return {
    readHouse: async ({ fresh }) => {
      if (fresh) await lookAgain(world, decidingAgeMs);
      return leavePicture(world);
    },
    readAgain: changing(['house'], async () => {
      await lookAgain(world, 0);
      return leavePicture(world);
    }),
    listSlots: (input) => listSlots(world, input),
    explainHours: ({ date }) => explainHours(world, date),
    explainDay: ({ date }) => explainDay(world, date),
    listTalkSlots: (input) => listTalkSlots(world, input),
    previewSlot: (input) => previewSlot(world, input),
    keepSlot: changing(['house'], (input) => keepSlot(world, input)),
    undoKept: changing(['house'], (input) => takeOutOccasion(world, input, 'planned')),
    letGo: changing(['house'], (input) => takeOutOccasion(world, input, 'let-go')),
    openWeeks: changing(['house'], (input) => nothing(openWeeks(world, input))),
    moveKept: changing(['house'], ({ occasion, period, told }) => moveKept(world, occasion, period, told)),
    readPlan: async (picks) => {
      await look(world, decidingAgeMs);
      return readPlan(world, picks);
    },
    keepPlan: changing(['house', 'settings'], (input) => keepPlan(world, input)),
    markKept: changing(['house'], (input) => nothing(markKept(world, input))),
    readHistory: () => readHistory(world),
    readSunday: () => readSunday(world),
    saveSunday: changing(['house'], ({ step }) => saveSunday(world, step)),
    keepSurprise: changing(['journal'], ({ text }) => nothing(keepSurprise(world, text))),
    addFollowUp: changing(['journal'], ({ text, date }) => addFollowUp(world, text, date)),
    settleFollowUp: changing(['journal'], (input) => nothing(settleFollowUp(world, input))),
    previewInvitation: ({ occasion }) => previewInvitation(world, occasion),
    invite: changing(['house'], ({ occasion, to }) => invite(world, occasion, to)),
    withdrawInvitation: changing(['house'], ({ occasion }) => nothing(withdrawInvitation(world, occasion))),
    dismissNotice: changing(['house'], ({ occasion }) => nothing(world.store.write(noticeDismissed(occasion)))),
    keepBoth: changing(['house'], () => nothing(keepBoth(world))),
    listAccounts: () => listAccounts(world),
    connect: changing(['accounts', 'house'], ({ kind }) => connect(world, kind)),
    reconnect: changing(['accounts', 'house'], ({ accountId }) => reconnect(world, accountId)),
    allowBooking: changing(['accounts', 'house'], ({ accountId, level }) => allowBooking(world, accountId, level)),
    tickCalendar: changing(['accounts', 'house'], (input) => tickCalendar(world, input)),
    markWork: changing(['accounts', 'house'], (input) => markWork(world, input)),
    disconnect: changing(['accounts', 'house'], ({ accountId }) => nothing(disconnect(world, accountId))),
    countEvents: ({ accountId }) => countEvents(world, accountId),
    removeAll: changing(['house', 'settings'], (input) => removeAll(world, input)),
    readPartner: () => readPartner(world),
    keepPartnerFile: changing(['settings', 'house'], (input) => nothing(keepPartnerFile(world, input))),
    forgetPartnerFile: changing(['settings', 'house'], () => nothing(world.partner.saveFile(undefined))),
    readSettings: () => readSettings(world),
    saveSettings: changing(['settings', 'house'], (input) => changeSettings(world, input)),
    readLearned: () => readLearned(world),
    forgetLearned: changing(['house', 'settings'], () => nothing(forgetLearned(world))),
    linkReport: () => linkReport(world),
    exportKept: () => exportKept(world),
    hideWords: changing(['hidden'], ({ hidden }) => nothing(hideWords(world, hidden))),
    noteClash: changing([], () => nothing(noteClash(world))),
    readMidday: () => readMidday(world),
    noteMidday: changing(['midday'], () => nothing(noteMidday(world))),
    todaysAppreciation: () => todaysAppreciation(world),
    anotherOpening: ({ not }) => nextOpening(world, not),
    readContent: ({ list }) => readContent(world, list),
    saveOwnContent: changing(['content', 'journal'], (change) => saveOwnContent(world, change)),
    noteShown: ({ list, item }) => nothing(noteShown(world, list, item)),
    keepLine: changing(['journal'], (input) => keepLine(world, input)),
    dropLine: changing(['journal'], (input) => nothing(dropLine(world, input))),
    readHopes: () => readHopes(world),
    turnToward: changing(['house'], ({ lit }) => nothing(turnToward(world, lit))),
    removePartner: changing(['house', 'settings', 'journal', 'content'], (input) => removePartner(world, input)),
    ...dataWorks(world, changing),
    ...memoryWorks(world, changing),
    keepAppreciation: changing(['journal'], (input) => keepAppreciation(world, input)),
    keepCheckIn: changing(['journal'], (input) => keepCheckIn(world, input)),
  };
}

/** Somebody is looking: what waits for the network goes out, and what is older than `oldestMs` is read again. */
async function lookAgain(world: World, oldestMs: number): Promise<void> {
  const hadWork = (await loadOutbox(world.store)).length > 0;
  await world.alone('booking', () => carryOn(bookingPorts(world), ['offline']));
  await look(world, oldestMs);
  if (hadWork && (await loadOutbox(world.store)).length === 0) await world.announce(['house']);
}

/** Whatever lies on kept times may lie there: nothing more is asked about it. */
async function keepBoth({ store }: World): Promise<void> {
  const asking = (await loadNotices(store)).filter(({ kind }) => kind === 'outside-change');
  await store.write(together(...asking.map(({ occasion }) => noticeDismissed(occasion))));
}

/** What stands, as a file; what was undone or let go is nobody's calendar's business. */
async function exportKept(world: World): Promise<Output<'exportKept'>> {
  const standing = (await loadOccasions(world.store)).filter(({ state }) => state !== 'planned' && state !== 'let-go');
  return { fileName: 'porchlight.ics', text: world.icsOf(standing) };
}
