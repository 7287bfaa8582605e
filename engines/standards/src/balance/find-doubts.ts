import type { Stage } from '../model/school.ts';
import type { Problem } from '../model/unit-table.ts';

/** Figures that are part of another: the part can never be larger. */
const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ['teachersAboveNorm', 'teachers'],
  ['backboneTeachers', 'teachers'],
  ['artsPeTeachers', 'teachers'],
  ['certifiedTeachers', 'teachers'],
  ['midTitleTeachers', 'teachers'],
  ['teachersWith72Hours', 'teachers'],
  ['teachersWith360Hours', 'teachers'],
  ['teachers', 'staff'],
  ['childcareStaff', 'staff'],
  ['filledPosts', 'approvedPosts'],
];

/** Figures per pupil beyond which a slip of the keyboard or a wrong unit is likely; they are listed and still computed. */
const RARE_PER_PUPIL: readonly (readonly [item: string, most: number])[] = [
  ['teachersAboveNorm', 2],
  ['backboneTeachers', 2],
  ['artsPeTeachers', 2],
  ['teachingFloorArea', 500],
  ['sportsArea', 2000],
  ['equipmentValue', 500_000],
  ['networkedClassrooms', 2],
];

/** Figures per pupil below which a wrong unit (万元, 亩) or a lost digit is likely; 0 is a figure like any other. */
const SMALL_PER_PUPIL: readonly (readonly [item: string, least: number])[] = [
  ['teachers', 1 / 150],
  ['staff', 1 / 150],
  ['teachersAboveNorm', 1 / 1000],
  ['teachingFloorArea', 0.3],
  ['sportsArea', 0.3],
  ['equipmentValue', 50],
  ['networkedClassrooms', 1 / 2000],
  ['books', 0.5],
  ['buildingArea', 0.5],
];

/** Filled above approved posts happens (超编) and is told by the establishment standard; it is doubtful, not impossible. */
const ONLY_DOUBTFUL = new Set(['filledPosts']);

/**
 * Finds figures that cannot be true. A part that is larger than its whole is set to missing, since one of the two is
 * wrong and nothing may pass on it; figures that are merely rare (large or small) stay and are listed.
 */
export function findDoubts(
  school: string,
  stage: Stage,
  year: number,
  values: Map<string, number>,
): Problem[] {
  const problems: Problem[] = [];
  for (const [part, whole] of PARTS) {
    const a = values.get(part) ?? Number.NaN;
    const b = values.get(whole) ?? Number.NaN;
    if (!(a > b + 1e-9)) continue;
    problems.push({
      code: ONLY_DOUBTFUL.has(part) ? 'STANDARDS_FIGURE_RARE' : 'STANDARDS_FIGURE_IMPOSSIBLE',
      parameters: { school, stage, year, item: part, value: a, whole, most: b },
    });
    if (!ONLY_DOUBTFUL.has(part)) values.set(part, Number.NaN);
  }
  const pupils = values.get('pupils') ?? Number.NaN;
  for (const [item, most] of RARE_PER_PUPIL) {
    const value = values.get(item) ?? Number.NaN;
    if (value > most * pupils) {
      const parameters = { school, stage, year, item, value, whole: 'pupils', most: most * pupils };
      problems.push({ code: 'STANDARDS_FIGURE_RARE', parameters });
    }
  }
  for (const [item, least] of SMALL_PER_PUPIL) {
    const value = values.get(item) ?? Number.NaN;
    if (value > 0 && value < least * pupils) {
      problems.push({
        code: 'STANDARDS_FIGURE_SMALL',
        parameters: { school, stage, year, item, value, pupils },
      });
    }
  }
  return problems;
}
