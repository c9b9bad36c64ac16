import type { Asked } from '#components/ui/use-request.ts';
import type { PlanView, Settings, SundayView } from '#lib/messages.ts';
import type { Place } from './use-steps.ts';

/** What every card is given. */
export interface CardProps {
  readonly sunday: SundayView;
  readonly plan: Asked<PlanView>;
  readonly settings: Settings | undefined;
  readonly go: (to: Place) => void;
}
