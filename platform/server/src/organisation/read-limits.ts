import { findReaderUnit } from '@junheng/database';
import type { Limits, ReaderUnitRow } from '@junheng/database';
import { readerScope } from '@junheng/domain';
import type { RequestContext } from '../handler.ts';

/** What of the district a request may see, and the reader's unit that decides it. */
export interface ReaderLimits {
  readonly limits: Limits;
  readonly unit: ReaderUnitRow;
}

/** Draws the limits of a request's queries from the unit of its reader. */
export async function readLimits(
  context: Pick<RequestContext, 'reader' | 'transaction'>,
): Promise<ReaderLimits> {
  const { reader, transaction } = context;
  const unit = reader.unit ?? (await findReaderUnit(transaction, reader));
  if (unit === undefined) throw new Error('the account of a session has no unit');
  const scope = readerScope({ role: reader.role, unitId: reader.unitId, unitKind: unit.unitKind });
  return { limits: { districtId: reader.districtId, scope }, unit };
}
