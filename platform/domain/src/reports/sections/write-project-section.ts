import { countStates } from '../../plan/count-states.ts';
import { stageWords } from '../../projects/project.ts';
import { sumKnown } from '../../projects/project-funds.ts';
import { ANNEX } from './annex-labels.ts';
import { sayBasis, sayPlanSource } from './figure-sources.ts';
import { paragraph } from '../report-document.ts';
import type { Amount, Block, Cell, Inline, ReportTable } from '../report-document.ts';
import type { ReportFacts, ReportProject } from '../report-facts.ts';
import { dayInWords, leaderNames, quoteTitle, sayWanYuan, wanYuan, withStop } from '../report-words.ts';
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
    const source = `据本报告${ANNEX.projects}逐项计数；${sayBasis(facts)}。`;
    const paid = sumKnown(projects.map(({ funds }) => funds.paid));
    const silent = projects.filter(({ funds }) => funds.paid === null).length;
    const money: Inline[] =
      paid === null
        ? ['支付情况尚无记录。']
        : [
            '已支付资金',
            { kind: 'figure', text: sayWanYuan(paid), source: fundRule(asOf) },
            silent === 0 ? '。' : `，另有${silent}个项目没有支付记录。`,
          ];
    blocks.push(
      paragraph('《规划》建设项目共', { kind: 'figure', text: sayCounts(projects), source }, '。', ...money),
    );
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

/** Where the money of a project comes from. */
const fundRule = (asOf: string): string =>
  `项目台账中各年已支付金额之和，截至${dayInWords(asOf)}所在年度；没有记录的不计入。`;
const stageRule = '项目台账登记的各环节日期；标“计划”的为计划日期，其余为实际完成日期。';

const areaCell = (facts: ReportFacts, project: ReportProject, area: string | null): Cell =>
  area === null
    ? '—'
    : [{ kind: 'figure', text: area, decimal: area, source: sayPlanSource(facts, project.source) }];

function moneyCell(yuan: string | null): Cell {
  if (yuan === null) return '—';
  const amount: Amount = { kind: 'amount', text: wanYuan(yuan), decimal: wanYuan(yuan) };
  return [amount];
}

/** What each project is: where, how large, with how many places and how much money, who answers. */
function basicsTable(facts: ReportFacts): ReportTable {
  const plan = quoteTitle(facts.plan.title);
  return {
    kind: 'table',
    title: '重点项目基本情况',
    columns: [
      { title: '序号', width: 4, align: 'center' },
      { title: '项目名称', width: 22 },
      { title: '位置', width: 16 },
      { title: '重点年份', width: 7, align: 'center', source: `${plan}项目表所列的重点年份，不是开学年份。` },
      { title: '用地（平方米）', width: 11, align: 'right' },
      { title: '建筑（平方米）', width: 11, align: 'right' },
      { title: '学位（个）', width: 9, align: 'right', source: `${plan}或项目台账载明的学位数。` },
      {
        title: '计划资金（万元）',
        width: 12,
        align: 'right',
        source: '项目台账中各年计划金额之和；没有记录的不计入。',
      },
      { title: '已支付（万元）', width: 12, align: 'right', source: fundRule(facts.asOf) },
      { title: '责任单位', width: 18 },
    ],
    rows: facts.projects.map((project): Cell[] => [
      project.number,
      project.name,
      project.location || '—',
      project.keyYear ?? '—',
      areaCell(facts, project, project.landArea),
      areaCell(facts, project, project.floorArea),
      project.places ?? '—',
      moneyCell(project.funds.planned),
      moneyCell(project.funds.paid),
      leaderNames(project.duties),
    ]),
    note: '注：“—”为规划和项目台账均未载明。',
  };
}

/** The stage table: planned and actual day of every stage. */
function stagesTable(facts: ReportFacts): ReportTable {
  const cell = (project: ReportProject, stage: ProjectStage): Cell => {
    const row = project.stages.find((one) => one.stage === stage);
    if (row === undefined) return '—';
    if (row.actual !== null) return { kind: 'day', day: row.actual };
    return row.planned === null ? '—' : { kind: 'day', day: row.planned, isPlanned: true };
  };
  return {
    kind: 'table',
    title: '重点项目进展表',
    columns: [
      { title: '序号', width: 4, align: 'center' },
      { title: '项目名称', width: 20 },
      ...projectStages.map((stage) => ({
        title: stageWords[stage].zh,
        width: 12,
        align: 'center' as const,
        source: stageRule,
      })),
      { title: '状态', width: 9, align: 'center' },
    ],
    rows: facts.projects.map((project): Cell[] => [
      project.number,
      project.name,
      ...projectStages.map((stage) => cell(project, stage)),
      projectStates.labels[project.state].zh,
    ]),
    note: '注：“—”为规划和项目台账均未载明。',
  };
}

/** The two tables of projects: what each is, and how far it has come. */
export function projectTables(facts: ReportFacts): ReportTable[] {
  return [basicsTable(facts), stagesTable(facts)];
}
