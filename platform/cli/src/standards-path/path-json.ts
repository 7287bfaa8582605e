import type { CountyCheck, LocalText } from '@junheng/standards';
import type { Language } from '../standards/language.ts';
import { say } from '../standards/language.ts';
import type { PathRun } from './run-path.ts';
import type { PathReport, ReportedPlan } from './reported.ts';

/** The plan as `--json` prints it; see docs/reference/contracts/standards-path.schema.json. */
function planJson(plan: ReportedPlan, before: CountyCheck): object {
  return {
    cost: plan.cost,
    costByYear: plan.costByYear,
    changes: plan.changes,
    afterTerm: plan.afterTerm,
    moves: plan.moves,
    check: { schools: plan.after.county.schools, cv: plan.after.county.cv },
    schools: plan.after.schools.map((unit, index) => ({
      school: unit.school,
      stage: unit.stage,
      before: { verdict: before.schools[index]?.verdict ?? 'unknown', met: before.schools[index]?.met ?? 0 },
      after: { verdict: unit.verdict, met: unit.met },
    })),
    indicators: plan.after.indicators.map((spread, index) => ({
      code: spread.code,
      stage: spread.stage,
      limit: spread.limit,
      before: before.indicators[index]?.cv ?? null,
      after: spread.cv,
    })),
  };
}

function reportJson(report: PathReport, language: Language): object {
  const words = (text: LocalText): string => say(text, language);
  return {
    status: report.status,
    bound: report.bound,
    gap: report.gap,
    plan: report.plan === null ? null : planJson(report.plan, report.before),
    conflict: report.conflict.map(({ text, ...rule }) => ({ ...rule, text: words(text) })),
    conflictIsIrreducible: report.isSmallest,
    nearest:
      report.nearest === null
        ? null
        : {
            violation: report.nearest.violation,
            shortfalls: report.nearest.shortfalls.map(({ text, ...line }) => ({
              ...line,
              text: words(text),
            })),
            plan: report.nearest.plan === null ? null : planJson(report.nearest.plan, report.before),
          },
    neededBudget: report.neededBudget,
    seconds: Math.round(report.seconds * 1000) / 1000,
  };
}

/** The one value that `standards path --json` prints. */
export function pathJson(run: PathRun, language: Language): object {
  const [base, ...scenarios] = run.reports;
  return {
    standard: run.pack.id,
    version: run.pack.version,
    year: run.year,
    years: run.years,
    budgets: run.budgets,
    costs: run.costs,
    before: base === undefined ? null : { schools: base.before.county.schools, cv: base.before.county.cv },
    ...(base === undefined ? {} : reportJson(base, language)),
    notes: run.notes.map((note) => say(note, language)),
    scenarios: scenarios.map((report) => ({ name: report.name, ...reportJson(report, language) })),
  };
}
