import type { findSchoolPapers as route } from '@junheng/contract';
import { findPaperSchools, findSchoolPapers } from '@junheng/database';
import { mayTry, missingPapers, requiredPapers } from '@junheng/domain';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { describeSchoolPaper } from './paper-area.ts';

/** Lists the schools that the reader may see with their papers and what each lacks. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { transaction, reader } = context;
  const { limits, unit } = await readLimits(context);
  const canChange = mayTry({ ...reader, unitKind: unit.unitKind }, 'keepPapers');
  const papers = (await findSchoolPapers(transaction, limits)).map(describeSchoolPaper);
  const bySchool = Map.groupBy(papers, (paper) => paper.unitId);
  const schools = (await findPaperSchools(transaction, limits)).map((school) => {
    const own = bySchool.get(school.id) ?? [];
    return { ...school, papers: own, missing: missingPapers(own.map(({ kind }) => kind)), canChange };
  });
  const { missing, unitId, q = '' } = query;
  const isAsked = (school: (typeof schools)[number]): boolean =>
    (unitId === undefined || school.id === unitId) &&
    `${school.name} ${school.nameEn}`.toLowerCase().includes(q.trim().toLowerCase()) &&
    (missing === undefined ||
      (missing === 'any' ? school.missing.length > 0 : school.missing.includes(missing)));
  return ok({
    schools: schools.filter(isAsked),
    schoolCount: schools.length,
    missingCounts: Object.fromEntries(
      requiredPapers.map((kind) => [kind, schools.filter((school) => school.missing.includes(kind)).length]),
    ),
  });
};
