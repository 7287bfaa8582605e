import type { addSchoolPaper as route } from '@junheng/contract';
import { countKnownTargets, findLooseFiles, findPaperSchools, insertServedTargets } from '@junheng/database';
import { appError, chinaDay, fail, ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { createRecord } from '../records/change-record.ts';
import { paperArea } from './paper-area.ts';

/** Enters a charter, plan or other paper of a school with the goals of the district that it serves. */
export const handle: Handler<typeof route> = ({ body }, context) =>
  createRecord(paperArea, context, body, {
    action: 'add-school-paper',
    async check({ unitId, day, targetIds, fileId }, { transaction, reader, clock }, limits) {
      const schools = await findPaperSchools(transaction, limits);
      if (!schools.some((school) => school.id === unitId)) return fail(appError('PLAN_PAPER_UNIT_NO_SCHOOL'));
      const today = chinaDay(clock);
      if (day > today) return fail(appError('PLAN_PAPER_DAY_IN_FUTURE', { today }));
      const targets = [...new Set(targetIds)];
      if ((await countKnownTargets(transaction, reader.districtId, targets)) !== targets.length)
        return fail(appError('PLAN_TARGET_NOT_FOUND'));
      const owner = { ...reader, purpose: 'evidence' } as const;
      const files = fileId === null ? [] : [fileId];
      const loose = await findLooseFiles(transaction, owner, files);
      return loose.length === files.length ? ok(undefined) : fail(appError('PLAN_PAPER_FILE_UNKNOWN'));
    },
    after: (id, { targetIds }, { transaction, reader, makeId }) =>
      insertServedTargets({ transaction, districtId: reader.districtId, makeId }, id, targetIds),
  });
