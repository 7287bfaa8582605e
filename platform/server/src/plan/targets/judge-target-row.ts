import type { ApartTarget, Source, Target, TargetLink } from '@junheng/contract';
import type { TargetLinkRow, TargetRow, TargetValueRow } from '@junheng/database';
import { checkParts, judgeTarget, ruleOfTarget, sortValues, targetPath, valueUnitOf } from '@junheng/domain';
import type { PartsFault } from '@junheng/domain';
import type { Day, Period } from '@junheng/kernel';

/** The years of the plan that a stored target belongs to. */
export function periodOf(row: TargetRow): Period {
  return { from: row.planFrom, to: row.planTo };
}

/** A stored source as the contract has it. */
export function sourceOf(source: TargetRow['source']): Source {
  const { kind, text, place, span } = source;
  return { kind, text, place, span: span === null ? null : [span[0], span[1]] };
}

function anchorsOf(row: TargetRow): Source[] {
  return row.anchors.map(({ text, place, span }) => ({
    kind: 'plan',
    text,
    place,
    span: [span[0], span[1]],
  }));
}

function valueOf(value: TargetValueRow, targetId: string): Target['values'][number] {
  const { id, day, recordedBy, recordedAt, fileId, fileName } = value;
  return {
    id,
    day,
    value: value.value,
    source: sourceOf(value.source),
    recordedBy,
    recordedAt,
    isShared: value.targetId !== targetId,
    file: fileId === null ? null : { id: fileId, name: fileName ?? '' },
  };
}

/** What a stored target asks for, as the contract has it. */
function demandOf(row: TargetRow | TargetLinkRow) {
  const { name, nameEn, unit, baseYear, baseValue, year, comparator, value, valueMax } = row;
  return { name, nameEn, unit, baseYear, baseValue, year, comparator, value, valueMax };
}

function linkOf(link: TargetLinkRow): TargetLink {
  const { kind, targetId, planId, planTitle, planTitleEn, level, region } = link;
  return { kind, targetId, planId, planTitle, planTitleEn, level, area: region, ...demandOf(link) };
}

const normalName = (row: TargetRow): string =>
  `${row.name.normalize('NFKC').replaceAll(/\s/gu, '')} ${row.unit}`;

/** What the plan prints beside a target for another area: the same name and unit, as a reference. */
function printedBeside(row: TargetRow, apart: ReadonlyMap<string, readonly TargetRow[]>): TargetLink[] {
  return (apart.get(normalName(row)) ?? [])
    .filter((other) => other.role === 'reference' && other.planId === row.planId)
    .map((other) => ({
      kind: 'reference',
      targetId: other.id,
      planId: other.planId,
      planTitle: '',
      planTitleEn: '',
      level: 'city',
      area: other.area ?? '',
      ...demandOf(other),
    }));
}

/** A figure that a plan prints beside its targets, as the contract has it. */
export function describeApart(row: TargetRow): ApartTarget {
  return {
    id: row.id,
    planId: row.planId,
    number: row.number,
    group: row.group,
    groupEn: row.groupEn,
    role: row.role,
    area: row.area ?? '',
    condition: row.condition ?? '',
    source: sourceOf(row.source),
    anchors: anchorsOf(row),
    ...demandOf(row),
  };
}

/** Judges a stored target on a cut-off day and lays it out as the contract has it. Values after that day are left out. */
export function judgeTargetRow(row: TargetRow, asOf: Day): Target {
  const [rule, period] = [ruleOfTarget(row), periodOf(row)];
  const counting = sortValues(row.values, asOf);
  const latest = row.values.find((value) => value === counting.at(-1));
  return {
    id: row.id,
    planId: row.planId,
    number: row.number,
    group: row.group,
    groupEn: row.groupEn,
    ...demandOf(row),
    valueUnit: valueUnitOf(rule),
    binding: row.binding,
    measure: row.measure,
    frequency: row.frequency ?? '',
    parentId: row.parentId,
    duties: row.duties,
    source: sourceOf(row.source),
    anchors: anchorsOf(row),
    links: row.links.map(linkOf),
    partsFaults: [],
    path: targetPath(rule, period),
    values: row.values.filter((value) => value.day <= asOf).map((value) => valueOf(value, row.id)),
    latest: latest === undefined ? null : valueOf(latest, row.id),
    ...judgeTarget(rule, row.values, period, asOf),
    version: row.version,
  };
}

/** The targets of a list judged, and what stands apart from them. */
export interface JudgedRows {
  readonly targets: Target[];
  readonly apart: ApartTarget[];
}

/**
 * Judges the stored targets of one or more plans on a cut-off day. Standards, forecasts, other areas' figures and a superior plan's
 * goals are set apart without a judgement. 其中-rows are checked against their wholes.
 */
export function judgeTargetRows(rows: readonly TargetRow[], asOf: Day): JudgedRows {
  const apartRows = rows.filter((row) => row.role !== 'target');
  const ours = rows.filter((row) => row.role === 'target');
  const apartByName = Map.groupBy(apartRows, normalName);
  const judged = ours.map((row) => {
    const target = judgeTargetRow(row, asOf);
    const beside = printedBeside(row, apartByName);
    return beside.length === 0 ? target : { ...target, links: [...target.links, ...beside] };
  });
  const partCounts = new Map(ours.map((row) => [row.id, row.partCount]));
  const hasParts = ours.some((row) => row.partCount > 0);
  const faults: ReadonlyMap<string, PartsFault[]> = hasParts
    ? checkParts(judged.map((target) => ({ ...target, partCount: partCounts.get(target.id) ?? 0 })))
    : new Map();
  return {
    targets: judged.map((target) => {
      const partsFaults = faults.get(target.id);
      return partsFaults === undefined ? target : { ...target, partsFaults };
    }),
    apart: apartRows.map(describeApart),
  };
}
