import type { exportProjects as route, BuildingProject } from '@junheng/contract';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { describeExport } from '../workbook/describe-export.ts';
import { dayCell, decimalCell } from '../workbook/fill-cell.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import type { SheetColumn } from '../workbook/write-workbook.ts';
import { nameUnits } from '../plan/plan-words.ts';
import { listProjects } from './list-projects.ts';
import { projectKinds, projectStages, projectStates } from '@junheng/vocabulary';

/** Planned and actual day of each stage, two columns a stage. */
const STAGE_COLUMNS: readonly SheetColumn<BuildingProject>[] = Object.entries(projectStages.labels).flatMap(
  ([name, { zh, en }]) => {
    const stageOf = (project: BuildingProject) => project.stages.find(({ stage }) => stage === name);
    return [
      {
        title: { zh: `${zh}（计划）`, en: `${en} (planned)` },
        width: 12,
        cell: (project: BuildingProject) => dayCell(stageOf(project)?.planned),
      },
      {
        title: { zh: `${zh}（实际）`, en: `${en} (actual)` },
        width: 12,
        cell: (project: BuildingProject) => dayCell(stageOf(project)?.actual),
      },
    ];
  },
);

const COLUMNS: readonly SheetColumn<BuildingProject>[] = [
  { title: { zh: '序号', en: 'No.' }, width: 6, cell: (project) => project.number },
  { title: { zh: '项目名称', en: 'Project' }, width: 30, cell: (project) => project.name },
  { title: { zh: '曾用名', en: 'Former name' }, width: 24, cell: (project) => project.formerName },
  { title: { zh: '所在位置', en: 'Location' }, width: 20, cell: (project) => project.location },
  { title: { zh: '镇街', en: 'Town' }, width: 12, cell: (project) => project.townName },
  {
    title: { zh: '类别', en: 'Kind' },
    width: 8,
    cell: (project, at) => projectKinds.labels[project.kind][at],
  },
  { title: { zh: '重点年份', en: 'Key year' }, width: 9, cell: (project) => project.keyYear },
  {
    title: { zh: '占地面积（平方米）', en: 'Land (m²)' },
    width: 12,
    cell: (project) => decimalCell(project.landArea),
  },
  {
    title: { zh: '建筑面积（平方米）', en: 'Floor (m²)' },
    width: 12,
    cell: (project) => decimalCell(project.floorArea),
  },
  { title: { zh: '规划学位（个）', en: 'Planned places' }, width: 10, cell: (project) => project.places },
  {
    title: { zh: '状态', en: 'State' },
    width: 12,
    cell: (project, at) => projectStates.labels[project.state][at],
  },
  {
    title: { zh: '当前环节', en: 'Stage reached' },
    width: 12,
    cell: (project, at) =>
      project.currentStage === null ? null : projectStages.labels[project.currentStage][at],
  },
  { title: { zh: '说明', en: 'Why' }, width: 40, cell: (project, at) => project.reason[at] },
  ...STAGE_COLUMNS,
  {
    title: { zh: '延期或调整原因', en: 'Reasons given' },
    width: 30,
    cell: (project, at) =>
      project.stages
        .flatMap(({ stage, reason }) =>
          reason === null ? [] : [`${projectStages.labels[stage][at]}${at === 'zh' ? '：' : ': '}${reason}`],
        )
        .join('\n'),
  },
  {
    title: { zh: '计划资金（元）', en: 'Funds planned (yuan)' },
    width: 16,
    cell: (project) => decimalCell(project.funds.planned),
  },
  {
    title: { zh: '已拨付（元）', en: 'Funds paid (yuan)' },
    width: 16,
    cell: (project) => decimalCell(project.funds.paid),
  },
  {
    title: { zh: '拨付率（%）', en: 'Paid (%)' },
    width: 10,
    cell: (project) => decimalCell(project.funds.paidRate),
  },
  {
    title: { zh: '牵头（责任）单位', en: 'Leading units' },
    width: 22,
    cell: (project, at) => nameUnits(project.duties, ['lead', 'responsible'], at),
  },
  {
    title: { zh: '配合单位', en: 'Supporting units' },
    width: 22,
    cell: (project, at) => nameUnits(project.duties, ['supporting'], at),
  },
  { title: { zh: '规划原文', en: 'Text of the plan' }, width: 36, cell: (project) => project.source.text },
];

/** Writes the list of building projects, under the same filters and rights, into a workbook. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { projects, asOf } = await listProjects(query, context);
  const name = { zh: '重点建设项目', en: 'Building projects' };
  const head = await describeExport(context, { name, day: asOf, count: projects.length });
  return ok(await writeWorkbook({ ...head, columns: COLUMNS, rows: projects }));
};
