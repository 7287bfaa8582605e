import { seededRandom } from '@junheng/kernel';
import { readChoice } from '@junheng/timetable';
import type { SectionPupil } from '@junheng/timetable';

const CHOICES = [
  '物化生',
  '物化政',
  '物化地',
  '物生政',
  '物生地',
  '物政地',
  '史化生',
  '史化政',
  '史化地',
  '史生政',
  '史生地',
  '史政地',
];
/** Out of 100 pupils; assumed, after what schools report of their grades. */
const SHARES = [28, 7, 11, 4, 9, 5, 3, 2, 2, 6, 8, 15];

/** A grade for the benchmarks. Leaning: pupils with physics score a fifth of a deviation higher and are girls 12 points less often. */
export function makeBenchGrade(
  count: number,
  homerooms: number,
  seed: number,
  isLeaning: boolean,
): SectionPupil[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    let ticket = random.below(100);
    const at = SHARES.findIndex((share) => (ticket -= share) < 0);
    const leans = isLeaning && at < 6;
    const girls = isLeaning ? 0.58 : 0.5;
    const noise = Array.from({ length: 6 }, () => random.next() - 0.5).reduce((sum, each) => sum + each, 0);
    return {
      id: `P${index}`,
      homeroom: `${(index % homerooms) + 1}`,
      gender: random.next() < (leans ? 0.46 : girls) ? 'female' : 'male',
      score: 480 + (leans ? 12 : 0) + noise * 80,
      boarding: random.below(3) === 0,
      choices: readChoice(CHOICES[at] ?? '') ?? [],
    };
  });
}
