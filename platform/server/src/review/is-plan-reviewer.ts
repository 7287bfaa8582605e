import type { RequestContext } from '../handler.ts';
import { mayTry } from '@junheng/domain';
import { readLimits } from '../organisation/read-limits.ts';

/** Whether the reader may load, review and publish plans. */
export async function isPlanReviewer(
  context: Pick<RequestContext, 'reader' | 'transaction'>,
): Promise<boolean> {
  const { unit } = await readLimits(context);
  return mayTry({ ...context.reader, unitKind: unit.unitKind }, 'reviewPlans');
}
