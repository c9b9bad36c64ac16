import { Chips } from '#components/ui/chips.tsx';
import { costs, energies, type Facets, places, talkings } from '#lib/practice/ideas/idea.ts';
import { count, say } from '#lib/words.ts';

interface Props {
  readonly facets: Facets;
  /** The lengths to choose from, shortest first. */
  readonly lengths: readonly number[];
  readonly onFacets: (facets: Facets) => void;
}

/** How long, how much energy, money and talking, and where: one of a few each. */
export function FacetChips({ facets, lengths, onFacets }: Props) {
  return (
    <>
      <Chips
        legend={say('ideas_minutes')}
        options={lengths.map((value) => ({ value, words: count('ideas_minutes_count', value) }))}
        chosen={facets.minutes}
        onChoose={(minutes) => onFacets({ ...facets, minutes })}
      />
      <Chips
        legend={say('ideas_energy')}
        options={energies.map((value) => ({ value, words: say(`ideas_energy_${value}`) }))}
        chosen={facets.energy}
        onChoose={(energy) => onFacets({ ...facets, energy })}
      />
      <Chips
        legend={say('ideas_cost')}
        options={costs.map((value) => ({ value, words: say(`ideas_cost_${value}`) }))}
        chosen={facets.cost}
        onChoose={(cost) => onFacets({ ...facets, cost })}
      />
      <Chips
        legend={say('ideas_place')}
        options={places.map((value) => ({ value, words: say(`ideas_place_${value}`) }))}
        chosen={facets.place}
        onChoose={(place) => onFacets({ ...facets, place })}
      />
      <Chips
        legend={say('ideas_talking')}
        options={talkings.map((value) => ({ value, words: say(`ideas_talking_${value}`) }))}
        chosen={facets.talking}
        onChoose={(talking) => onFacets({ ...facets, talking })}
      />
    </>
  );
}
