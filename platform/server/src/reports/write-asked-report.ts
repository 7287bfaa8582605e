import type { planReportQuerySchema } from '@junheng/contract';
import { assessedUnits, formatsOfReport, writePlanReport } from '@junheng/domain';
import type { ReportDocument } from '@junheng/domain';
import { appError, fail, ok, yearOf } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { z } from 'zod';
import type { LoadedFacts } from './load-report-facts.ts';
import { planReportKinds } from '@junheng/vocabulary';
import type { PlanReportKind } from '@junheng/vocabulary';

/** A report as it was asked for. */
export interface AskedReport {
  readonly kind: PlanReportKind;
  readonly kinds: readonly PlanReportKind[];
  readonly formats: (typeof formatsOfReport)[PlanReportKind];
  readonly documents: readonly ReportDocument[];
  readonly year: number;
  readonly unitId: string | null;
  /** Units whose sheet the reader may ask for. */
  readonly units: LoadedFacts['units'];
}

/**
 * Writes the report that a reader asks for: reports of the whole district only for those who see all of it, others get the sheet of a
 * unit within their scope.
 */
export function writeAskedReport(
  query: z.output<typeof planReportQuerySchema>,
  loaded: LoadedFacts,
): Result<AskedReport, AppError> {
  const { facts, isWhole, ownUnitId } = loaded;
  const kind = query.kind ?? (isWhole ? 'monitoring' : 'unitSheet');
  if (!isWhole && kind !== 'unitSheet') return fail(appError('PLAN_REPORT_NEEDS_DISTRICT'));
  const assessed = new Set(assessedUnits(facts).map((unit) => unit.id));
  const units = loaded.units.filter(
    (unit) => unit.id === ownUnitId || (isWhole ? assessed.has(unit.id) : true),
  );
  const asked =
    query.unitId ?? (isWhole ? (units.find((unit) => assessed.has(unit.id))?.id ?? ownUnitId) : ownUnitId);
  const unit = facts.units.find((one) => one.id === asked);
  if (unit === undefined) return fail(appError('PLAN_REPORT_UNIT_NOT_FOUND'));
  const year = query.year ?? yearOf(facts.asOf);
  return ok({
    kind,
    kinds: isWhole ? planReportKinds : ['unitSheet'],
    formats: formatsOfReport[kind],
    documents: writePlanReport(kind, facts, { unit, year }),
    year,
    unitId: kind === 'unitSheet' ? unit.id : null,
    units,
  });
}
