import type { findProjects as route, BuildingProject } from '@junheng/contract';
import { findProjectPlan } from '@junheng/database';
import type { ProjectPlanRow } from '@junheng/database';
import { countPromises, findMissingAnnex, sumKnown } from '@junheng/domain';
import { ok, yearOf } from '@junheng/kernel';
import type { Handler, RouteReply } from '../handler.ts';
import { sourceOf } from '../plan/targets/judge-target-row.ts';
import { listProjects } from './list-projects.ts';
import { takePage } from '../lists/take-page.ts';

type Reply = RouteReply<typeof route>;

function totalOf(
  projects: readonly BuildingProject[],
  read: (project: BuildingProject) => string | null,
): Reply['totals']['landArea'] {
  const amounts = projects.map(read);
  return { sum: sumKnown(amounts), unknown: amounts.filter((amount) => amount === null).length };
}

function totalsOf(projects: readonly BuildingProject[]): Reply['totals'] {
  return {
    landArea: totalOf(projects, ({ landArea }) => landArea),
    floorArea: totalOf(projects, ({ floorArea }) => floorArea),
    places: totalOf(projects, ({ places }) => (places === null ? null : String(places))),
    fundsPlanned: totalOf(projects, ({ funds }) => funds.planned),
    fundsPaid: totalOf(projects, ({ funds }) => funds.paid),
  };
}

function promisesOf(plan: ProjectPlanRow, projects: readonly BuildingProject[]): Reply['promises'] {
  const named = projects.map((project) => ({ ...project, stages: project.schoolStages }));
  return countPromises(plan.promises, named).map(({ promises, ...count }) => ({
    ...count,
    sources: promises.map(({ source }) => sourceOf(source)),
  }));
}

function missingAnnexOf(plan: ProjectPlanRow, projects: readonly BuildingProject[]): Reply['missingAnnex'] {
  const annex = findMissingAnnex(plan.text, projects.length);
  if (annex === null) return null;
  return { kind: 'plan', text: annex.text, place: '', span: [annex.span[0], annex.span[1]] };
}

/** Lists building projects judged on the cut-off day, with counts, sums, and what the plan promises by number. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const list = await listProjects(query, context);
  const { transaction, reader } = context;
  const plan = await findProjectPlan(transaction, reader.districtId, {
    planId: query.planId,
    year: yearOf(list.asOf),
  });
  const { projects, all, states, stageCounts, asOf } = list;
  const years = [...new Set(all.flatMap(({ keyYear }) => keyYear ?? []))].toSorted((a, b) => a - b);
  // Promises compare the whole plan with all its projects: a reader of one unit would see wrong counts.
  const whole = list.isWhole && plan !== undefined ? plan : null;
  return ok({
    ...takePage(projects, query),
    asOf,
    plan:
      plan === undefined
        ? null
        : { id: plan.id, title: plan.title, titleEn: plan.titleEn, from: plan.from, to: plan.to },
    states,
    stageCounts,
    years,
    totals: totalsOf(projects),
    promises: whole === null ? [] : promisesOf(whole, all),
    missingAnnex: whole === null ? null : missingAnnexOf(whole, all),
  });
};
