import { sayPlanSource } from './figure-sources.ts';
import { lateStages, reachedStage, stageOf } from './project-stage.ts';
import { paragraph } from './report-document.ts';
import type { Block, Cell, ReportTable } from './report-document.ts';
import { reportStages } from './report-facts.ts';
import type { ReportFacts, ReportProject } from './report-facts.ts';
import { dayInWords, leaderNames, stageNames } from './report-words.ts';

/** How many projects have reached which stage, furthest last. */
function sayStages(projects: readonly ReportProject[], asOf: string): string {
  const waiting = projects.filter((project) => reachedStage(project, asOf) === null).length;
  const parts = reportStages.flatMap((stage) => {
    const count = projects.filter((project) => reachedStage(project, asOf) === stage).length;
    return count === 0 ? [] : [`已${stageNames[stage]}${count}个`];
  });
  return [...(waiting === 0 ? [] : [`尚无实际进度${waiting}个`]), ...parts].join('、');
}

/** 五、重点项目: counts by stage, the late ones with reasons, what is promised and not yet named. */
export function writeProjectSection(facts: ReportFacts, heading: string): Block[] {
  const { projects, promises, asOf } = facts;
  if (projects.length === 0 && promises.length === 0) return [];
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: heading }];
  if (projects.length > 0) {
    blocks.push(
      paragraph(
        '《规划》建设项目共',
        {
          kind: 'figure',
          text: `${projects.length}个：${sayStages(projects, asOf)}`,
          source: `据本报告附件4逐项计数；数据截至${dayInWords(asOf)}。`,
        },
        '。',
      ),
    );
  }
  for (const project of projects) {
    const late = lateStages(project, asOf)[0];
    if (late === undefined) continue;
    const planned = late.planned === null ? '' : `计划${dayInWords(late.planned)}${stageNames[late.stage]}`;
    blocks.push(
      paragraph(
        `${project.name}（${leaderNames(project.duties)}）：`,
        { kind: 'figure', text: planned, source: sayPlanSource(facts, project.source) },
        `，尚未完成。${late.reason === null ? '未说明原因。' : `原因：${late.reason}。`}`,
      ),
    );
  }
  for (const promise of promises) {
    const named = promise.named === null ? '' : `，已明确${promise.named}个`;
    blocks.push(
      paragraph(
        {
          kind: 'figure',
          text: `${promise.year}年${promise.schoolType}${promise.count}个`,
          source: sayPlanSource(facts, promise.source),
        },
        `${named}。`,
      ),
    );
  }
  return blocks;
}

/** The stage table: planned and actual day of every stage. */
export function projectTable(facts: ReportFacts): ReportTable {
  const cell = (project: ReportProject, stage: (typeof reportStages)[number]): Cell => {
    const row = stageOf(project, stage);
    if (row === undefined) return '';
    if (row.actual !== null && row.actual <= facts.asOf) return `✓${row.actual}`;
    return row.planned === null ? '' : `（${row.planned}）`;
  };
  return {
    kind: 'table',
    title: '重点项目进展表',
    columns: [
      { title: '序号', width: 5, align: 'center' },
      { title: '项目名称', width: 20 },
      { title: '位置', width: 13 },
      { title: '重点年份', width: 7, align: 'center' },
      { title: '用地（m²）', width: 8, align: 'right' },
      { title: '建筑（m²）', width: 8, align: 'right' },
      ...reportStages.map((stage) => ({ title: stageNames[stage], width: 10, align: 'center' as const })),
    ],
    rows: facts.projects.map((project): Cell[] => [
      project.number,
      project.name,
      project.location,
      project.keyYear === null ? '' : String(project.keyYear),
      areaCell(facts, project, project.landArea),
      areaCell(facts, project, project.floorArea),
      ...reportStages.map((stage) => cell(project, stage)),
    ]),
    note: '注：✓为实际完成日期，括号内为计划日期，空白为规划和项目台账均未载明。',
  };
}

function areaCell(facts: ReportFacts, project: ReportProject, area: string | null): Cell {
  if (area === null) return '';
  return [{ kind: 'figure', text: area, decimal: area, source: sayPlanSource(facts, project.source) }];
}
