import { findPlanDocument } from '@junheng/database';
import type { PlanDocumentText } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { RequestContext } from '../../handler.ts';
import { isPlanReviewer } from '../../review/is-plan-reviewer.ts';

/** A document that the reader may see: published, or any for those who review. Error: PLAN_DOCUMENT_NOT_FOUND. */
export async function findOpenDocument(
  context: Pick<RequestContext, 'reader' | 'transaction'>,
  id: string,
): Promise<Result<PlanDocumentText, AppError>> {
  const document = await findPlanDocument(context.transaction, context.reader.districtId, id);
  const isHidden =
    document === undefined || (document.state !== 'published' && !(await isPlanReviewer(context)));
  return isHidden ? fail(appError('PLAN_DOCUMENT_NOT_FOUND')) : ok(document);
}
