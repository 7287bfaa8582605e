import type { Market } from '../market.ts';
import { classesOf, combineClasses } from './dense-classes.ts';
import type { Classes } from './dense-classes.ts';

/**
 * One number for each choice that holds its whole order in a pool: priority (higher first), keys, place of the ticket.
 * The smaller number goes first; two choices of one pool never have equal numbers.
 * @param places place of each ticket: by applicant (single ties) or by choice (multiple ties).
 * @param usesPriority false for serial dictatorship, where the ticket alone decides.
 */
export function scoreChoices(
  market: Market,
  places: Int32Array,
  isSingle: boolean,
  usesPriority: boolean,
): Float64Array {
  const { count, applicantOf } = market.choices;
  const classes = usesPriority ? priorityClasses(market) : undefined;
  const span = places.length;
  if (classes !== undefined && classes.count * span > Number.MAX_SAFE_INTEGER) {
    throw new Error('more distinct orders than a double can number');
  }
  const scores = new Float64Array(count);
  for (let choice = 0; choice < count; choice += 1) {
    const place = places[isSingle ? (applicantOf[choice] as number) : choice] as number;
    scores[choice] = classes === undefined ? place : (classes.of[choice] as number) * span + place;
  }
  return scores;
}

/** Numbers the distinct (priority, keys…) of all choices, best first. */
export function priorityClasses(market: Market): Classes {
  const turned = market.choices.priority.map((priority) => 0 - priority);
  let classes = classesOf(turned);
  for (const key of market.choices.keys) classes = combineClasses(classes, classesOf(key));
  return classes;
}
