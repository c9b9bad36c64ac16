import * as v from 'valibot';
import { eveningLists, eveningParts } from '#lib/practice/prompts.ts';
import { photo } from '#lib/stores/entry-schema.ts';

/** Half a megabyte, as base64: pages send less. */
const longestPhoto = 700_000;
const longestPlace = 200;

type Text = v.GenericSchema<string, string>;

/** What may be asked about the memory box and the long evening; `of` are the texts as all requests take them. */
export function memoryInputs(of: { readonly text: Text; readonly date: Text; readonly id: Text }) {
  const cardId = v.pipe(v.string(), v.regex(/^[\w.:-]{1,100}$/));
  const small = v.pipe(
    photo,
    v.check(({ base64 }) => base64.length <= longestPhoto, 'a photo as it came'),
  );
  const card = v.object({
    id: v.exactOptional(cardId),
    date: of.date,
    note: of.text,
    place: v.pipe(v.string(), v.maxLength(longestPlace)),
    photo: v.exactOptional(small),
  });
  const nothing = v.record(v.string(), v.never());
  return {
    listKeepsakes: nothing,
    readKeepsake: v.object({ id: cardId }),
    keepKeepsake: v.pipe(
      card,
      v.check(({ note, photo: shown }) => note.trim() !== '' || shown !== undefined, 'an empty card'),
    ),
    dropKeepsake: v.object({ id: cardId }),
    readEvening: nothing,
    chooseEvening: v.object({
      occasion: of.id,
      list: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(eveningLists.length - 1)),
      ticked: v.pipe(v.array(v.picklist(eveningParts)), v.maxLength(eveningParts.length)),
    }),
    leaveMemory: v.object({ occasion: of.id }),
  };
}
