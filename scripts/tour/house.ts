import { seedSeason as seedGoogle } from '#tests/clouds/google/season.ts';
import { seedSeason as seedOutlook } from '#tests/clouds/microsoft/season.ts';
import { type LaunchOptions, launch, type Porchlight } from '#tests/e2e/harness/launch.ts';
import type { Issuer } from '#tests/e2e/harness/linking.ts';
import { people } from './people.ts';

/** The shipped extension in front of local clouds, in one of which Alex and Sam are in a busy season. */
export async function openHouse(options: LaunchOptions, issuer: Issuer = 'google'): Promise<Porchlight> {
  const porchlight = await launch(options);
  const { cloud, microsoft, cloudClock, zone } = porchlight;
  const season = { now: cloudClock.now(), zone, ...people };
  if (issuer === 'google') seedGoogle(cloud, season);
  else seedOutlook(microsoft, season);
  return porchlight;
}
