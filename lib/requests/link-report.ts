import { loadOutbox } from '#lib/booking/records.ts';
import { linkHealth } from './link-health.ts';
import { situationNow } from './situation-now.ts';
import type { World } from './world.ts';

/** How the link is, for someone who helps: kinds, counts and instants; no address, no title, no name. */
export async function linkReport(world: World): Promise<{ text: string }> {
  const { links, zone } = await situationNow(world);
  const rows = await loadOutbox(world.store);
  const lines = [
    `Porchlight ${world.version()}, ${new Date(world.now()).toISOString()}, ${zone}`,
    ...links.flatMap(({ account, reading }, index) => {
      const health = linkHealth(account, reading);
      const states = Object.values(reading?.calendars ?? {});
      return [
        `account ${index + 1}: ${account.kind}, ${account.level}, missing: ${world.missingRights(account.kind, account.granted, account.level).join(' ') || 'none'}`,
        `  read: ${instantText(health.readAt)}, failure: ${health.kind ?? 'none'}, tries: ${reading?.tries ?? 0}, next: ${instantText(health.nextTryAt)}`,
        `  calendars: ${states.length}, unreadable: ${states.filter((state) => state.failure).length}`,
      ];
    }),
    `waiting: ${rows.length}`,
    ...rows.map(
      (row) =>
        `  ${row.want}, tries: ${row.tries}, failure: ${row.failure ?? 'none'}, next: ${instantText(row.nextTryAt)}`,
    ),
  ];
  return { text: lines.join('\n') };
}

function instantText(instant: number | undefined): string {
  return instant === undefined ? 'never' : new Date(instant).toISOString();
}
