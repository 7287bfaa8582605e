import type { describePlanReport as route, PrintedReport } from '@junheng/contract';
import { countStates, describeReport, factsOfUnit } from '@junheng/domain';
import type { ReportDocument } from '@junheng/domain';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { loadReportFacts } from './load-report-facts.ts';
import { writeAskedReport } from './write-asked-report.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';

/** A document as the contract has it: the same words, with steps of a path as far as the preview draws them. */
function previewed(document: ReportDocument | undefined): PrintedReport | null {
  if (document === undefined) return null;
  const blocks = document.blocks.map((block) =>
    block.kind === 'charts'
      ? {
          ...block,
          panels: block.panels.map((panel) => ({
            ...panel,
            path: panel.path.map(({ year, value }) => ({ year, value })),
          })),
        }
      : block,
  );
  return { ...document, blocks } as PrintedReport;
}

/** Says what a report will say, without printing it: its key sentence, its counts, its tables. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const loaded = await loadReportFacts(query, context);
  if (!loaded.ok) return loaded;
  const asked = writeAskedReport(query, loaded.value);
  if (!asked.ok) return asked;
  const { plan, judgedVersion, versions } = loaded.value;
  const { kind, kinds, formats, documents, year, unitId, units } = asked.value;
  const facts = unitId === null ? loaded.value.facts : factsOfUnit(loaded.value.facts, unitId);
  const { targets, tasks, projects } = facts;
  const description = describeReport(facts, documents);
  return ok({
    kind,
    kinds: [...kinds],
    formats: [...formats],
    plan,
    judgedVersion,
    asOf: facts.asOf,
    year,
    title: [...description.title],
    sentence: description.sentence,
    targetCount: targets.length,
    targetStates: countStates(
      targets.map((target) => target.state),
      targetStates,
    ),
    taskCount: tasks.length,
    taskStates: countStates(
      tasks.map((task) => task.state),
      taskStates,
    ),
    projectCount: projects.length,
    documentCount: description.documentCount,
    figureCount: description.figureCount,
    tables: description.tables.map((table) => ({ ...table })),
    document: previewed(documents[0]),
    versions: versions.map(({ number, inForceFrom }) => ({ number, inForceFrom })),
    unitId,
    units: units.map(({ id, name, nameEn, kind: unitKind }) => ({ id, name, nameEn, kind: unitKind })),
  });
};
