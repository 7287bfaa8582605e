import type { exportTargets as route, Target } from '@junheng/contract';
import { describeDemand } from '@junheng/domain';
import { ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { describeExport } from '../../workbook/describe-export.ts';
import { dayCell, decimalCell } from '../../workbook/fill-cell.ts';
import { writeWorkbook } from '../../workbook/write-workbook.ts';
import type { SheetColumn, Words } from '../../workbook/write-workbook.ts';
import { listTargets } from './list-targets.ts';
import { nameUnits } from '../plan-words.ts';
import { bindings, targetStates } from '@junheng/vocabulary';

const demandOf = (target: Target): Words => describeDemand(target);

const COLUMNS: readonly SheetColumn<Target>[] = [
  { title: { zh: '序号', en: 'No.' }, width: 6, cell: (target) => target.number },
  {
    title: { zh: '分组', en: 'Group' },
    width: 16,
    cell: (target, at) => (at === 'zh' ? target.group : target.groupEn),
  },
  {
    title: { zh: '指标', en: 'Indicator' },
    width: 30,
    cell: (target, at) => (at === 'zh' ? target.name : target.nameEn),
  },
  { title: { zh: '计量单位', en: 'Unit of measure' }, width: 10, cell: (target) => target.unit },
  {
    title: { zh: '属性', en: 'Nature' },
    width: 9,
    cell: (target, at) => target.binding && bindings.labels[target.binding][at],
  },
  { title: { zh: '基期年', en: 'Base year' }, width: 8, cell: (target) => target.baseYear },
  { title: { zh: '基期值', en: 'Base value' }, width: 10, cell: (target) => decimalCell(target.baseValue) },
  { title: { zh: '目标年', en: 'Target year' }, width: 8, cell: (target) => target.year },
  { title: { zh: '目标', en: 'Target' }, width: 12, cell: (target, at) => demandOf(target)[at] },
  {
    title: { zh: '现值', en: 'Now' },
    width: 10,
    cell: (target) => decimalCell(target.latest?.value ?? null),
  },
  { title: { zh: '现值日期', en: 'As of' }, width: 12, cell: (target) => dayCell(target.latest?.day) },
  {
    title: { zh: '现值来源', en: 'Source of the value' },
    width: 30,
    cell: (target) => target.latest?.source.text ?? null,
  },
  {
    title: { zh: '序时进度', en: 'Expected' },
    width: 10,
    cell: (target) => decimalCell(target.demand?.value ?? null),
  },
  { title: { zh: '应达日期', en: 'Expected on' }, width: 12, cell: (target) => dayCell(target.demand?.day) },
  { title: { zh: '期末预测', en: 'Forecast' }, width: 10, cell: (target) => decimalCell(target.forecast) },
  {
    title: { zh: '状态', en: 'State' },
    width: 14,
    cell: (target, at) => targetStates.labels[target.state][at],
  },
  {
    title: { zh: '期满后达到日期', en: 'Reached later on' },
    width: 14,
    cell: (target) => dayCell(target.reachedLater?.day),
  },
  { title: { zh: '说明', en: 'Why' }, width: 40, cell: (target, at) => target.reason[at] },
  {
    title: { zh: '牵头（责任）单位', en: 'Leading units' },
    width: 24,
    cell: (target, at) => nameUnits(target.duties, ['lead', 'responsible'], at),
  },
  {
    title: { zh: '配合单位', en: 'Supporting units' },
    width: 24,
    cell: (target, at) => nameUnits(target.duties, ['supporting'], at),
  },
  { title: { zh: '规划原文', en: 'Text of the plan' }, width: 40, cell: (target) => target.source.text },
];

/** Writes the list of targets, under the same filters and rights, into a workbook. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { targets, asOf } = await listTargets(query, context);
  const name = { zh: '规划目标', en: 'Targets of the plan' };
  const head = await describeExport(context, { name, day: asOf, count: targets.length });
  return ok(await writeWorkbook({ ...head, columns: COLUMNS, rows: targets }));
};
