import { anchorOf, draftItem, toDecimal } from './draft-context.ts';
import type { DraftContext } from './draft-context.ts';
import { matchDuties } from './match-unit.ts';
import type { ReadTarget } from './reading.ts';
import type { ReviewDuty, ReviewItemOf } from '../review-item.ts';

/** The items made of a reading's targets, and which item each target went into. */
export interface DraftedTargets {
  readonly items: ReviewItemOf<'target'>[];
  /** By index of the reading's target: the id of its item. */
  readonly itemOf: readonly string[];
}

/** The first printing of a goal, however long the chain. */
function firstPrinting(targets: readonly ReadTarget[], index: number): number {
  let at = index;
  for (let steps = 0; steps < targets.length; steps += 1) {
    const earlier = targets[at]?.sameAs;
    if (earlier === undefined || earlier === at || targets[earlier] === undefined) return at;
    at = earlier;
  }
  return at;
}

/** Goals that differ only in year and value are the steps of one path; anything else that differs keeps them apart. */
function pathKey(target: ReadTarget, first: (index: number) => number): string | null {
  const isStep =
    target.value !== null &&
    target.year !== null &&
    target.yearStated &&
    target.frequency === undefined &&
    target.measure !== 'increment' &&
    target.comparator !== 'range';
  if (!isStep) return null;
  const direction = target.comparator === '≤' || target.comparator === '<' ? 'down' : 'up';
  const parent = target.parent === undefined ? '' : first(target.parent);
  const name = target.name.replace(/\s/gu, '');
  return [
    name,
    target.unit,
    target.area ?? '',
    target.role,
    target.measure ?? '',
    target.condition ?? '',
    parent,
    direction,
  ].join('|');
}

/** Groups first printings into goals: each a list of indexes, the last year last. */
function groupByPath(targets: readonly ReadTarget[], first: (index: number) => number): number[][] {
  const groups: number[][] = [];
  const byKey = new Map<string, number[]>();
  for (const [index, target] of targets.entries()) {
    if (first(index) !== index) continue;
    const key = pathKey(target, first);
    const group = key === null ? undefined : byKey.get(key);
    if (group !== undefined && group.every((other) => targets[other]?.year !== target.year)) {
      group.push(index);
      continue;
    }
    const started = [index];
    groups.push(started);
    if (key !== null && !byKey.has(key)) byKey.set(key, started);
  }
  for (const group of groups) {
    group.sort((left, right) => (targets[left]?.year ?? 0) - (targets[right]?.year ?? 0));
  }
  return groups;
}

/** Who answers for a goal: the units that the heading it stands under is assigned to. */
function dutiesAt(context: DraftContext, offset: number): ReviewDuty[] {
  const heading = context.places.headingAt(offset);
  if (heading === null) return [];
  const printed = context.reading.duties
    .filter((duty) => duty.outlineId === heading.id)
    .flatMap((duty) => [
      ...duty.lead.map((name) => ({ role: 'lead' as const, name })),
      ...duty.supporting.map((name) => ({ role: 'supporting' as const, name })),
      ...duty.responsible.map((name) => ({ role: 'responsible' as const, name })),
    ]);
  return matchDuties(printed, context.units, context.districtName);
}

function describe(
  context: DraftContext,
  target: ReadTarget,
  steps: readonly ReadTarget[],
  parentItemId: string | null,
): ReviewItemOf<'target'>['payload'] {
  const heading = context.places.headingAt(target.span[0]);
  const base = [...steps, target].find((step) => step.baseValue !== null) ?? target;
  const path = steps.flatMap((step) => {
    const value = toDecimal(step.value);
    return step.year === null || value === null ? [] : [{ year: step.year, value }];
  });
  return {
    group: heading?.title.slice(0, 200) ?? '',
    groupEn: '',
    name: target.name.slice(0, 300),
    nameEn: '',
    unit: target.unit.slice(0, 50),
    baseYear: base.baseYear,
    baseValue: toDecimal(base.baseValue),
    year: target.year,
    yearStated: target.yearStated,
    comparator: target.comparator,
    value: toDecimal(target.value),
    valueMax: toDecimal(target.valueMax),
    area: target.area,
    binding: target.binding,
    role: target.role,
    measure: target.measure ?? 'level',
    frequency: target.frequency?.slice(0, 100) ?? null,
    condition: target.condition?.slice(0, 300) ?? null,
    ratio: target.ratio?.slice(0, 100) ?? null,
    parentItemId,
    duties: dutiesAt(context, target.span[0]),
    path,
    place: context.places.placeAt(target.span[0]),
  };
}

/** One item for each goal: restatements and earlier years of the same goal become its anchors and its path. */
export function draftTargets(context: DraftContext): DraftedTargets {
  const { targets } = context.reading;
  const first = (index: number): number => firstPrinting(targets, index);
  const groups = groupByPath(targets, first);
  const ids = new Map<number, string>();
  for (const group of groups) {
    const id = context.makeId();
    for (const index of group) ids.set(index, id);
  }
  const idOf = (index: number): string | null => ids.get(first(index)) ?? null;
  const places = new Map<string, number[]>();
  for (const index of targets.keys()) {
    const id = idOf(index);
    if (id !== null) places.set(id, [...(places.get(id) ?? []), index]);
  }
  const items = groups.flatMap((group) => {
    const last = group.at(-1);
    const target = last === undefined ? undefined : targets[last];
    const id = last === undefined ? null : idOf(last);
    if (target === undefined || id === null) return [];
    const steps = group.slice(0, -1).flatMap((index) => targets[index] ?? []);
    const parent = target.parent === undefined ? null : idOf(target.parent);
    const others = (places.get(id) ?? []).filter((index) => index !== last);
    const anchors = others.flatMap((index) => {
      const other = targets[index];
      return other === undefined ? [] : [anchorOf(context, other.span)];
    });
    return [
      draftItem(
        'target',
        id,
        describe(context, target, steps, parent === id ? null : parent),
        target.span,
        anchors,
      ),
    ];
  });
  items.sort((left, right) => left.span[0] - right.span[0]);
  return { items, itemOf: targets.map((_, index) => idOf(index) ?? '') };
}
