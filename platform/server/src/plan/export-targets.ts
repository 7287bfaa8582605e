import type { exportTargets as route, Target } from '@junheng/contract';
import { findDistrict } from '@junheng/database';
import { describeDemand } from '@junheng/domain';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { decimalCell, writeWorkbook } from '../workbook/write-workbook.ts';
import type { SheetColumn } from '../workbook/write-workbook.ts';
import { listTargets } from './list-targets.ts';
import { bindingWords, nameUnits, targetStateWords } from './plan-words.ts';

/** The demand as printed; path and exemption do not show in it. */
const demandOf = (target: Target): string =>
  describeDemand({ ...target, printedPath: [], exemptRule: null }).zh;

const COLUMNS: readonly SheetColumn<Target>[] = [
  { title: '序号', width: 6, cell: (target) => target.number },
  { title: '分组', width: 16, cell: (target) => target.group },
  { title: '指标', width: 30, cell: (target) => target.name },
  { title: '计量单位', width: 10, cell: (target) => target.unit },
  { title: '属性', width: 8, cell: (target) => target.binding && bindingWords[target.binding] },
  { title: '基期年', width: 8, cell: (target) => target.baseYear },
  { title: '基期值', width: 10, cell: (target) => decimalCell(target.baseValue) },
  { title: '目标年', width: 8, cell: (target) => target.year },
  { title: '目标', width: 12, cell: demandOf },
  { title: '现值', width: 10, cell: (target) => decimalCell(target.latest?.value ?? null) },
  { title: '现值日期', width: 12, cell: (target) => target.latest?.day ?? null },
  { title: '现值来源', width: 30, cell: (target) => target.latest?.source.text ?? null },
  { title: '序时进度', width: 10, cell: (target) => decimalCell(target.expectedNow) },
  { title: '期末预测', width: 10, cell: (target) => decimalCell(target.forecast) },
  { title: '状态', width: 14, cell: (target) => targetStateWords[target.state] },
  { title: '说明', width: 40, cell: (target) => target.reason.zh },
  {
    title: '牵头(责任)单位',
    width: 24,
    cell: (target) => nameUnits(target.duties, ['lead', 'responsible']),
  },
  { title: '配合单位', width: 24, cell: (target) => nameUnits(target.duties, ['supporting']) },
  { title: '规划原文', width: 40, cell: (target) => target.source.text },
];

/** Writes the list of targets, under the same filters and rights, into a workbook. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { targets, asOf } = await listTargets(query, context);
  const district = await findDistrict(context.transaction, context.reader.districtId);
  return ok(
    await writeWorkbook({
      fileName: `规划目标_${asOf}.xlsx`,
      title: `${district?.name ?? ''}规划目标`,
      note: `来源:${district?.platform_name ?? ''};截至 ${asOf};共 ${targets.length} 项;按当前筛选条件和本账号可见范围。`,
      columns: COLUMNS,
      rows: targets,
    }),
  );
};
