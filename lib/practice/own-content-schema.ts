import * as v from 'valibot';
import { costs, energies, places, talkings } from './ideas/idea.ts';
import { type ContentChange, contentKinds, mostOwn, type OwnItem } from './own-content.ts';

export const longestLine = 160;

/** One line that reads as it is written: no control characters, and none that turn the direction of what follows. */
const line = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(longestLine),
  v.regex(/^[^\p{Cc}\u2028-\u202e\u2066-\u2069]*$/u),
);

/** An item as pages send it and as files hold it; what it has beside these fields is dropped. */
export const ownItem: v.GenericSchema<unknown, OwnItem> = v.object({
  id: v.pipe(v.string(), v.regex(/^own-[0-9a-z-]{1,60}$/)),
  kind: v.picklist(contentKinds),
  text: line,
  more: v.exactOptional(line),
  facets: v.exactOptional(
    v.object({
      minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(600)),
      energy: v.picklist(energies),
      cost: v.picklist(costs),
      place: v.picklist(places),
      talking: v.picklist(talkings),
    }),
  ),
});

const keys = v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,80}$/))), v.maxLength(mostOwn)));

export const contentChange: v.GenericSchema<unknown, ContentChange> = v.object({
  add: v.exactOptional(v.pipe(v.array(ownItem), v.maxLength(mostOwn))),
  remove: keys,
  hide: keys,
  show: keys,
});
