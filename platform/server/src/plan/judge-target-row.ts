import type { Source, Target } from '@junheng/contract';
import type { TargetRow, TargetValueRow } from '@junheng/database';
import { judgeTarget, sortValues, targetPath } from '@junheng/domain';
import type { TargetRule } from '@junheng/domain';
import type { Day, Period } from '@junheng/kernel';

/** The part of a stored target that its judgement needs. */
export function ruleOf(row: TargetRow): TargetRule {
  return row;
}

/** The years of the plan that a stored target belongs to. */
export function periodOf(row: TargetRow): Period {
  return { from: row.planFrom, to: row.planTo };
}

/** A stored source as the contract has it. */
export function sourceOf(source: TargetRow['source']): Source {
  const { kind, text, place, span } = source;
  return { kind, text, place, span: span === null ? null : [span[0], span[1]] };
}

function valueOf(value: TargetValueRow): Target['values'][number] {
  const { id, day, recordedBy, recordedAt } = value;
  return { id, day, value: value.value, source: sourceOf(value.source), recordedBy, recordedAt };
}

/** Judges a stored target on a cut-off day and lays it out as the contract has it. Values after that day are left out. */
export function judgeTargetRow(row: TargetRow, asOf: Day): Target {
  const [rule, period] = [ruleOf(row), periodOf(row)];
  const counting = sortValues(row.values, asOf);
  const latest = row.values.find((value) => value === counting.at(-1));
  return {
    id: row.id,
    planId: row.planId,
    number: row.number,
    group: row.group,
    groupEn: row.groupEn,
    name: row.name,
    nameEn: row.nameEn,
    unit: row.unit,
    baseYear: row.baseYear,
    baseValue: row.baseValue,
    year: row.year,
    comparator: row.comparator,
    value: row.value,
    valueMax: row.valueMax,
    binding: row.binding,
    measure: row.measure,
    parentId: row.parentId,
    duties: row.duties,
    source: sourceOf(row.source),
    path: targetPath(rule, period),
    values: row.values.filter((value) => value.day <= asOf).map(valueOf),
    latest: latest === undefined ? null : valueOf(latest),
    ...judgeTarget(rule, row.values, period, asOf),
    version: row.version,
  };
}
