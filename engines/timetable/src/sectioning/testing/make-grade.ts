import { RandomSource } from '../../random-source.ts';
import type { SectionPupil } from '../section-request.ts';
import { readChoice } from '../subjects.ts';

/** Shares of the twelve combinations in an ordinary grade; assumed, summing to 100. */
const SHARES: readonly (readonly [string, number])[] = [
  ['物化生', 28],
  ['物化政', 7],
  ['物化地', 11],
  ['物生政', 4],
  ['物生地', 9],
  ['物政地', 5],
  ['史化生', 3],
  ['史化政', 2],
  ['史化地', 2],
  ['史生政', 6],
  ['史生地', 8],
  ['史政地', 15],
];

/** A made-up grade: pupils with choices, classes so far, gender, score and boarding, from a seed. */
export function makeGrade(pupils: number, homerooms: number, seed: number): SectionPupil[] {
  const random = new RandomSource(seed);
  const draw = (): string => {
    let ticket = random.below(100);
    for (const [choice, share] of SHARES) {
      if (ticket < share) return choice;
      ticket -= share;
    }
    return '物化生';
  };
  return Array.from({ length: pupils }, (_, index) => {
    const choice = draw();
    // Those with physics score a little higher, as in most schools.
    const level = 480 + 0;
    const noise = [1, 2, 3, 4, 5, 6].reduce((sum) => sum + random.share() - 0.5, 0);
    return {
      id: `P${String(index + 1).padStart(4, '0')}`,
      homeroom: `高一(${(index % homerooms) + 1})班`,
      gender: random.below(100) < 50 ? 'female' : 'male',
      score: Math.round((level + noise * 80) * 10) / 10,
      boarding: random.below(3) === 0,
      choices: readChoice(choice) ?? [],
    };
  });
}
