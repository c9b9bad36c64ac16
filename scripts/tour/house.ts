import { seedSeason } from '#tests/clouds/google/season.ts';
import { type LaunchOptions, launch, type Porchlight } from '#tests/e2e/harness/launch.ts';

/** The two people of the demo. */
export const people = { email: 'alex@example.com', partnerEmail: 'sam@example.com' } as const;

/** The shipped extension in front of a local Google, where Alex and Sam are in a busy season. */
export async function openHouse(options: LaunchOptions): Promise<Porchlight> {
  const porchlight = await launch(options);
  const { cloud, cloudClock, zone } = porchlight;
  seedSeason(cloud, { now: cloudClock.now(), zone, ...people });
  return porchlight;
}
