import type { SchoolPaper } from '@junheng/contract';
import {
  countKnownTargets,
  findLooseFiles,
  findPaperSchools,
  findSchoolPapers,
  insertServedTargets,
  schoolPaperStore,
} from '@junheng/database';
import type { SchoolPaperRow } from '@junheng/database';
import { appError, chinaDay, fail, ok } from '@junheng/kernel';
import { schoolPaper } from '@junheng/records';
import type { RecordArea } from '../records/change-record.ts';

/** A paper of a school as the contract has it. */
export function describeSchoolPaper({ fileId, fileName, ...row }: SchoolPaperRow): SchoolPaper {
  return { ...row, file: fileId === null ? null : { id: fileId, name: fileName ?? '' } };
}

/** Papers of schools: of an open school, approved by today, with a file of one's own and goals that are there. */
export const area: RecordArea<typeof schoolPaper, SchoolPaper> = {
  kind: schoolPaper,
  store: schoolPaperStore,
  notFound: 'PLAN_SCHOOL_PAPER_NOT_FOUND',
  async show({ transaction }, limits, id) {
    const [row] = await findSchoolPapers(transaction, limits, id);
    return row === undefined ? undefined : describeSchoolPaper(row);
  },
  rules: {
    async check({ unitId, day, targetIds, fileId }, { transaction, reader, clock }, limits, id) {
      const schools = await findPaperSchools(transaction, limits);
      if (!schools.some((school) => school.id === unitId)) return fail(appError('PLAN_PAPER_UNIT_NO_SCHOOL'));
      const today = chinaDay(clock);
      if (day > today) return fail(appError('PLAN_PAPER_DAY_IN_FUTURE', { today }));
      const targets = [...new Set(targetIds)];
      if ((await countKnownTargets(transaction, reader.districtId, targets)) !== targets.length)
        return fail(appError('PLAN_TARGET_NOT_FOUND'));
      if (id !== null || fileId === null) return ok(undefined);
      const owner = { ...reader, purpose: 'evidence' } as const;
      const loose = await findLooseFiles(transaction, owner, [fileId]);
      return loose.length === 1 ? ok(undefined) : fail(appError('PLAN_PAPER_FILE_UNKNOWN'));
    },
    after: (id, { targetIds }, { transaction, reader, makeId }) =>
      insertServedTargets({ transaction, districtId: reader.districtId, makeId }, id, targetIds),
  },
};
