import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { ReportState } from '@junheng/vocabulary';

/** What the reviewer decides; a return always says why. */
export type ReportDecision =
  { readonly decision: 'accept' } | { readonly decision: 'return'; readonly reason: string };

export type ReviewReportError = AppError<
  'PLAN_REPORT_ALREADY_REVIEWED' | 'PLAN_REPORT_OWN' | 'PLAN_RETURN_REASON_MISSING'
>;

/** The state that a reviewed report takes. */
export interface ReviewedReport {
  readonly state: Exclude<ReportState, 'submitted'>;
  readonly reason: string | null;
}

/**
 * Accepts or returns a waiting report. Errors: it is not waiting any more; the reviewer wrote it; a return without a
 * reason of at least two characters.
 */
export function reviewReport(
  report: { readonly state: ReportState; readonly reportedByAccountId: string },
  reviewerAccountId: string,
  decision: ReportDecision,
): Result<ReviewedReport, ReviewReportError> {
  if (report.state !== 'submitted') return fail(appError('PLAN_REPORT_ALREADY_REVIEWED'));
  if (report.reportedByAccountId === reviewerAccountId) return fail(appError('PLAN_REPORT_OWN'));
  if (decision.decision === 'accept') return ok({ state: 'accepted', reason: null });
  const reason = decision.reason.trim();
  if (reason.length < 2) return fail(appError('PLAN_RETURN_REASON_MISSING'));
  return ok({ state: 'returned', reason });
}
