import type { addSchoolPaper, findSchoolPapers as route } from '@junheng/contract';
import { findSchoolPapers } from '@junheng/database';
import { missingPapers, requiredPapers } from '@junheng/domain';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { describeSchoolPaper } from './describe-school-paper.ts';

/** The roles of `add-school-paper`. */
const CHANGERS: readonly string[] = [
  'clerk',
  'officeHead',
  'administrator',
] satisfies typeof addSchoolPaper.access;

/** Lists the schools that the reader may see with their papers and what each lacks. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { limits } = await readLimits(context);
  const canChange = CHANGERS.includes(context.reader.role);
  const rows = await findSchoolPapers(context.transaction, limits);
  const schools = rows.map(({ papers, ...school }) => {
    const described = (papers ?? []).map(describeSchoolPaper);
    return {
      ...school,
      papers: described,
      missing: missingPapers(described.map(({ kind }) => kind)),
      canChange,
    };
  });
  const words = query.q?.trim().toLowerCase() ?? '';
  const { missing, unitId } = query;
  return ok({
    schools: schools
      .filter((school) => unitId === undefined || school.id === unitId)
      .filter((school) => `${school.name} ${school.nameEn}`.toLowerCase().includes(words))
      .filter((school) =>
        missing === undefined
          ? true
          : missing === 'any'
            ? school.missing.length > 0
            : school.missing.includes(missing),
      ),
    schoolCount: schools.length,
    missingCounts: Object.fromEntries(
      requiredPapers.map((kind) => [kind, schools.filter((school) => school.missing.includes(kind)).length]),
    ),
  });
};
