import type { SchoolPaper } from '@junheng/contract';
import type { SchoolPaperRow } from '@junheng/database';

/** A paper of a school as the contract has it. */
export function describeSchoolPaper({ fileId, fileName, targets, ...row }: SchoolPaperRow): SchoolPaper {
  return {
    ...row,
    file: fileId === null ? null : { id: fileId, name: fileName ?? '' },
    targets: targets ?? [],
  };
}
