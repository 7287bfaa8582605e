import type { withdrawSchoolPaper as route } from '@junheng/contract';
import type { Handler } from '../handler.ts';
import { withdrawRecord } from '../records/change-record.ts';
import { paperArea } from './paper-area.ts';

/** Withdraws a paper of a school: it stays on record and counts no more. */
export const handle: Handler<typeof route> = ({ params, query }, context) =>
  withdrawRecord(paperArea, context, { ...params, ...query }, 'withdraw-school-paper');
