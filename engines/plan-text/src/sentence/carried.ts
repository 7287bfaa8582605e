import type { Comparator } from '../plan-reading.ts';

/** How far around a number words are looked at. */
export const WINDOW = 60;
/** The most numbers that one verb governs. */
export const MOST_IN_GROUP = 24;

/** What one number of a sentence leaves for the next ones. */
export interface Carried {
  /** The full name of the figure before, which names without a head inherit. */
  subject: string;
  /** What the clause began with ("6个班规模" of "6个班规模占地"): measures of anything built take it. */
  topic: string;
  /** The verb of building before, which lists inherit. */
  verb: string;
  /** What the words before said of the comparison; the members of a list inherit it. */
  comparator: Comparator;
  condition: string | null;
  bases: readonly {
    readonly value: number;
    readonly unit: string;
    readonly year: number | null;
  }[];
  whole: number | null;
  isPart: boolean;
  isForecast: boolean;
  previousEnd: number;
  /** Where the bracket opened whose words name its numbers, and that name. */
  bracketAt: number;
  bracketName: string;
  /** Years before this place were dealt out by 分别 and do not govern what follows. */
  dealtUntil: number;
  hasPrevious: boolean;
}

/** The state at the beginning of a sentence. */
export function openCarried(start: number): Carried {
  return {
    subject: '',
    topic: '',
    verb: '',
    comparator: '=',
    condition: null,
    bases: [],
    whole: null,
    isPart: false,
    isForecast: false,
    previousEnd: start,
    bracketAt: -1,
    bracketName: '',
    dealtUntil: start,
    hasPrevious: false,
  };
}
