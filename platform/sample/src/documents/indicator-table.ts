import type { TargetDraft, TargetGroupDraft } from '../plan/plan-drafts.ts';
import type { DocumentBlock, SampleCell } from './document-block.ts';

const MEASURE_MARKS = { level: '', increment: '（每年）', cumulative: '（累计）' } as const;
const BINDING_WORDS = { binding: '约束性', expected: '预期性' } as const;
const SIGNS: readonly string[] = ['≥', '≤', '>', '<'];

/** A goal's value as a table prints it, with its year where that is not the plan's last. */
export function printGoal(target: TargetDraft, lastYear: number): string {
  const year = target.year === lastYear ? '' : `（${target.year}年）`;
  const value = target.value ?? '';
  if (target.comparator === 'qualitative') return `达到${year}`;
  if (target.comparator === 'maintain') return value === '' ? '保持现有水平' : `保持${value}${year}`;
  if (target.comparator === 'range') return `${value}—${target.valueMax ?? ''}${year}`;
  if (target.comparator === '≈') return `${value}左右${year}`;
  return `${SIGNS.includes(target.comparator) ? target.comparator : ''}${value}${year}`;
}

/** The table of indicators: a category a group, a row a goal; parts (其中) stand under their whole. */
export function writeIndicatorTable(
  groups: readonly TargetGroupDraft[],
  baseYear: number,
  lastYear: number,
  misprints: ReadonlyMap<string, string> = new Map(),
): DocumentBlock {
  const rows = groups.flatMap((group) =>
    group.targets.map((target, index): (string | SampleCell)[] => {
      const category: SampleCell[] = index === 0 ? [{ text: group.title, rows: group.targets.length }] : [];
      return [
        ...category,
        `${target.printedName ?? target.name}${MEASURE_MARKS[target.measure ?? 'level']}`,
        target.unit === '' ? '—' : target.unit,
        target.base ?? '—',
        misprints.get(target.key) ?? printGoal(target, lastYear),
        target.binding === null ? '—' : BINDING_WORDS[target.binding],
      ];
    }),
  );
  return {
    kind: 'table',
    widths: [20, 54, 16, 16, 34, 16],
    left: [1],
    head: ['类别', '指标', '单位', `${baseYear}年`, `${lastYear}年`, '属性'],
    rows,
  };
}
