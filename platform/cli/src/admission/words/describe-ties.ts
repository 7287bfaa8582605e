import type { ApportionTie } from '@junheng/admission';
import type { Words } from './wording.ts';

/** The equal claims of an apportionment in words: who, for how many places, what decided, who got one. */
export function describeTies(ties: readonly ApportionTie[], words: Words): string[] {
  return ties.map(({ of, places, among, given }) =>
    words.tie({
      of: of === '' ? words.allPlaces : of,
      places,
      count: among.length,
      among: among.join(words.comma),
      given: given.join(words.comma),
    }),
  );
}
