import { addToOutlook, alexOutlook } from './alex-outlook.ts';
import type { Porchlight } from './launch.ts';
import { settleIn } from './linking.ts';
import { keepOffered } from './steps.ts';

/** First run skipped, Alex's personal account linked and allowed to book. */
export async function settleInOutlook(porchlight: Porchlight): Promise<void> {
  addToOutlook(porchlight);
  await settleIn(porchlight, 'main-calendar', 'microsoft', { account: alexOutlook });
}

/** The same, and the offered time is kept. */
export async function keepInOutlook(porchlight: Porchlight): Promise<void> {
  await settleInOutlook(porchlight);
  const popup = await porchlight.openPopup();
  await keepOffered(popup);
  await popup.close();
}
