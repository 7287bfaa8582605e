import type { SchoolPaper } from '@junheng/contract';
import { findSchoolPapers, schoolPaperStore } from '@junheng/database';
import type { SchoolPaperRow } from '@junheng/database';
import { schoolPaper } from '@junheng/records';
import type { RecordArea } from '../records/change-record.ts';

/** A paper of a school as the contract has it. */
export function describeSchoolPaper({ fileId, fileName, ...row }: SchoolPaperRow): SchoolPaper {
  return { ...row, file: fileId === null ? null : { id: fileId, name: fileName ?? '' } };
}

/** Papers of schools as the frames of a change know them. */
export const paperArea: RecordArea<typeof schoolPaper, SchoolPaper> = {
  kind: schoolPaper,
  store: schoolPaperStore,
  notFound: 'PLAN_SCHOOL_PAPER_NOT_FOUND',
  async show({ transaction }, limits, id) {
    const [row] = await findSchoolPapers(transaction, limits, id);
    return row === undefined ? undefined : describeSchoolPaper(row);
  },
};
