import { countStates } from '../../plan/count-states.ts';
import { stageWords } from '../../projects/project.ts';
import { sayPlanSource } from './figure-sources.ts';
import { paragraph } from '../report-document.ts';
import type { Block, Cell, ReportTable } from '../report-document.ts';
import type { ReportFacts, ReportProject } from '../report-facts.ts';
import { dayInWords, leaderNames, withStop } from '../report-words.ts';
import { projectStages, projectStates } from '@junheng/vocabulary';
import type { ProjectStage } from '@junheng/vocabulary';

/** How many projects stand in each state, and which stages were reached. */
function sayCounts(projects: readonly ReportProject[]): string {
  const states = countStates(
    projects.map((project) => project.state),
    projectStates,
  );
  const parts = projectStates.flatMap((state) =>
    states[state] === 0 ? [] : [`${projectStates.labels[state].zh}${states[state]}个`],
  );
  const reached = projectStages.flatMap((stage) => {
    const count = projects.filter((project) => project.currentStage === stage).length;
    return count === 0 ? [] : [`已${stageWords[stage].zh}${count}个`];
  });
  return `${projects.length}个：${parts.join('、')}${reached.length === 0 ? '' : `；其中${reached.join('、')}`}`;
}

/** 重点项目: counts by state and stage, the late ones with reasons, what is promised and not yet named. */
export function writeProjectSection(facts: ReportFacts, heading: string): Block[] {
  const { projects, promises, asOf } = facts;
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: heading }];
  if (projects.length > 0) {
    const source = `据本报告附件4逐项计数；数据截至${dayInWords(asOf)}。`;
    blocks.push(paragraph('《规划》建设项目共', { kind: 'figure', text: sayCounts(projects), source }, '。'));
  }
  const late = projects.filter(({ state }) => ['overdue', 'delayed', 'unknown'].includes(state));
  for (const [index, project] of late.entries()) {
    const stage = project.stages.find((row) => row.stage === project.nextStage);
    const planned =
      stage?.planned === undefined || stage.planned === null
        ? '没有计划日期'
        : `计划${dayInWords(stage.planned)}${stageWords[stage.stage].zh}`;
    const reason = stage?.reason ?? null;
    blocks.push(
      paragraph(
        `${index + 1}．${project.name}（${leaderNames(project.duties)}）`,
        { kind: 'strong', text: projectStates.labels[project.state].zh },
        '，',
        { kind: 'figure', text: planned, source: sayPlanSource(facts, project.source) },
        `。${withStop(project.reason.zh)}${reason === null || project.reason.zh.includes(reason) ? '' : `原因：${withStop(reason)}`}`,
      ),
    );
  }
  if (promises.length > 0) {
    blocks.push(paragraph('《规划》按数量承诺的建设任务：'));
    for (const promise of promises) {
      const text = `${promise.year}年${promise.what}${promise.planned}个`;
      const source = sayPlanSource(facts, promise.source);
      const missing = promise.planned - promise.named;
      const named = `，已明确${promise.named}个${missing > 0 ? `，尚有${missing}个未明确` : ''}。`;
      blocks.push(paragraph({ kind: 'figure', text, source }, named));
    }
  }
  return blocks;
}

/** 2026-09-01 as 2026.9.1, for narrow columns. */
const dotted = (day: string): string => day.split('-').map(Number).join('.');

/** The stage table: planned and actual day of every stage. */
export function projectTable(facts: ReportFacts): ReportTable {
  const cell = (project: ReportProject, stage: ProjectStage): Cell => {
    const row = project.stages.find((one) => one.stage === stage);
    if (row === undefined) return '';
    if (row.actual !== null) return dotted(row.actual);
    return row.planned === null ? '' : `(${dotted(row.planned)})`;
  };
  return {
    kind: 'table',
    title: '重点项目进展表',
    columns: [
      { title: '序号', width: 4, align: 'center' },
      { title: '项目名称', width: 15 },
      { title: '位置', width: 10 },
      { title: '重点年份', width: 5, align: 'center' },
      { title: '用地（m²）', width: 10, align: 'right' },
      { title: '建筑（m²）', width: 10, align: 'right' },
      ...projectStages.map((stage) => ({
        title: stageWords[stage].zh,
        width: 12,
        align: 'center' as const,
      })),
      { title: '状态', width: 7, align: 'center' },
    ],
    rows: facts.projects.map((project): Cell[] => [
      project.number,
      project.name,
      project.location,
      project.keyYear === null ? '' : String(project.keyYear),
      areaCell(facts, project, project.landArea),
      areaCell(facts, project, project.floorArea),
      ...projectStages.map((stage) => cell(project, stage)),
      projectStates.labels[project.state].zh,
    ]),
    note: '注：日期为实际完成日期，括号内为计划日期，空白为规划和项目台账均未载明。',
  };
}

function areaCell(facts: ReportFacts, project: ReportProject, area: string | null): Cell {
  if (area === null) return '';
  return [{ kind: 'figure', text: area, decimal: area, source: sayPlanSource(facts, project.source) }];
}
