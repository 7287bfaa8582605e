import { lastDayOf } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import type { ReviewDuty, ReviewEntry, ReviewItemOf, ReviewedFacts } from '../../review/review-item.ts';
import type { UnitOfDuty } from './unit-of-duty.ts';
import type { NewProject, NewPromise } from './new-project.ts';
import type { NewDuty } from './new-duty.ts';
import type { NewPlan, NewTarget, NewTask } from './new-plan.ts';
import { entriesOf, isTaken } from '../../review/review-item.ts';

/** What laying out a plan needs besides its items. */
export interface LayoutContext {
  readonly planId: string;
  readonly facts: ReviewedFacts & { readonly from: number; readonly to: number };
  /** The day of issue where the document names none. */
  readonly today: Day;
  /** The text that the spans of the rows count in, and how far it is shifted before the document's own. */
  readonly text: string;
  readonly shift: number;
  readonly unitOf: UnitOfDuty;
  /** The promise in force that a promise restates, or undefined. */
  readonly promiseOf: (promise: Omit<NewPromise, 'id' | 'source'>) => string | undefined;
}

/** Promised types of school as the plan prints them, by the word under which they are counted. */
const SCHOOL_TYPES: readonly (readonly [RegExp, string])[] = [
  [/幼儿园/u, 'kindergarten'],
  [/九年/u, 'nineYear'],
  [/十二年/u, 'twelveYear'],
  [/完全中学/u, 'completeSecondary'],
  [/特殊/u, 'special'],
  [/小学/u, 'primary'],
  [/初中/u, 'junior'],
  [/高中/u, 'senior'],
  [/职/u, 'vocational'],
];

/** The id under which an item stands in the plan: that of the row it restates, else its own. */
export function rowIdOf(item: ReviewEntry): string {
  return item.matchedId ?? item.id;
}

function layOutDuties(duties: readonly ReviewDuty[], unitOf: UnitOfDuty): NewDuty[] {
  const seen = new Set<string>();
  return duties.flatMap((duty) => {
    const unitId = unitOf(duty);
    if (unitId === null || seen.has(unitId)) return [];
    seen.add(unitId);
    return [{ role: duty.role, unitId }];
  });
}

const shiftSpan = (
  [from, to]: readonly [number, number],
  { shift }: LayoutContext,
): readonly [number, number] => [from + shift, to + shift];

function sourceOf(item: ReviewEntry, context: LayoutContext) {
  const span = shiftSpan(item.span, context);
  const text = context.text.slice(span[0], Math.min(span[1], span[0] + 400));
  return { kind: 'plan' as const, text, place: item.payload.place, span };
}

function anchorsOf(item: ReviewEntry, context: LayoutContext) {
  return item.anchors.map((anchor) => ({ ...anchor, span: shiftSpan(anchor.span, context) }));
}

function layOutTarget(
  item: ReviewItemOf<'target'>,
  index: number,
  rows: ReadonlyMap<string, string>,
  context: LayoutContext,
): NewTarget {
  const { payload } = item;
  const entry = item as ReviewEntry;
  const parentId = payload.parentItemId === null ? null : (rows.get(payload.parentItemId) ?? null);
  return {
    id: rowIdOf(entry),
    parentId,
    number: index + 1,
    group: payload.group,
    groupEn: payload.groupEn || payload.group,
    name: payload.name,
    nameEn: payload.nameEn || payload.name,
    unit: payload.unit,
    baseYear: payload.baseYear,
    baseValue: payload.baseValue,
    year: payload.year ?? context.facts.to,
    comparator: payload.comparator,
    value: payload.value,
    valueMax: payload.valueMax,
    binding: payload.binding,
    measure: payload.measure,
    exemptRule: null,
    source: sourceOf(entry, context),
    duties: layOutDuties(payload.duties, context.unitOf),
    printedPath: payload.path.map(({ year, value }) => ({ year, value })),
    values: [],
    anchors: anchorsOf(entry, context),
    area: payload.area,
    frequency: payload.frequency,
    condition: payload.condition,
    ratio: payload.ratio,
    role: payload.role,
  };
}

function layOutTask(
  item: ReviewItemOf<'task'> | ReviewItemOf<'milestone'>,
  index: number,
  rows: ReadonlyMap<string, string>,
  context: LayoutContext,
): NewTask {
  const { payload } = item;
  const entry = item as ReviewEntry;
  const { facts } = context;
  const due = payload.due ?? lastDayOf(facts.to);
  const starts = payload.starts ?? `${facts.from}-01-01`;
  const refer = (id: string | null): string | null => (id === null ? null : (rows.get(id) ?? null));
  return {
    id: rowIdOf(entry),
    parentId: refer(payload.parentItemId),
    number: index + 1,
    outline: payload.outline,
    title: payload.title,
    titleEn: payload.titleEn || payload.title,
    text: payload.text,
    starts: starts <= due ? starts : `${due.slice(0, 4)}-01-01`,
    due,
    source: sourceOf(entry, context),
    duties: layOutDuties(payload.duties, context.unitOf),
    milestones: payload.checkpoints.map((checkpoint) => ({
      year: Number(checkpoint.due.slice(0, 4)),
      due: checkpoint.due,
      text: checkpoint.text,
      source:
        checkpoint.span === null
          ? null
          : {
              kind: 'plan',
              text: checkpoint.text,
              place: payload.place,
              span: shiftSpan(checkpoint.span, context),
            },
    })),
    targetIds: [...new Set(payload.targetItemIds.flatMap((id) => rows.get(id) ?? []))],
    reports: [],
    ordersPaper: payload.ordersPaper,
    anchors: anchorsOf(entry, context),
    group: payload.group,
    place: payload.place,
  };
}

function layOutProject(item: ReviewItemOf<'project'>, index: number, context: LayoutContext): NewProject {
  const { payload } = item;
  const entry = item as ReviewEntry;
  return {
    id: rowIdOf(entry),
    number: index + 1,
    name: payload.name,
    location: payload.location,
    kind: payload.kind,
    stages: payload.stages,
    keyYear: payload.keyYear,
    landArea: payload.landArea,
    floorArea: payload.floorArea,
    places: payload.places,
    unitId: null,
    townId: null,
    lon: null,
    lat: null,
    source: sourceOf(entry, context),
    anchors: anchorsOf(entry, context),
    duties: layOutDuties(payload.duties, context.unitOf),
    stageDays: [],
    funds: [],
  };
}

function layOutPromise(item: ReviewItemOf<'promise'>, context: LayoutContext): NewPromise {
  const { payload } = item;
  const schoolType = SCHOOL_TYPES.find(([pattern]) => pattern.test(payload.schoolType))?.[1] ?? 'any';
  const promise = { kind: payload.kind, schoolType, year: payload.year, count: payload.count };
  return {
    ...promise,
    id: context.promiseOf(promise) ?? item.id,
    source: sourceOf(item as ReviewEntry, context),
  };
}

/** Lays the accepted items of a review out as the rows of a plan. Pure; ids of restated rows stay theirs. */
export function layOutPlan(items: readonly ReviewEntry[], context: LayoutContext): NewPlan {
  const taken = items.filter((item) => isTaken(item));
  const rows = new Map(taken.map((item) => [item.id, rowIdOf(item)]));
  const { facts, planId, text, today } = context;
  const tasks = [...entriesOf(taken, 'task'), ...entriesOf(taken, 'milestone')];
  return {
    plan: {
      id: planId,
      title: facts.title,
      titleEn: facts.title,
      issuer: facts.issuer,
      number: facts.number,
      issued: facts.issued ?? today,
      from: facts.from,
      to: facts.to,
      text,
      level: facts.level,
      ownerUnitId: facts.ownerUnitId,
      superiorPlanId: facts.superiorPlanId,
      region: facts.region,
    },
    targets: entriesOf(taken, 'target').map((item, index) => layOutTarget(item, index, rows, context)),
    tasks: tasks.map((item, index) => layOutTask(item, index, rows, context)),
    projects: entriesOf(taken, 'project').map((item, index) => layOutProject(item, index, context)),
    promises: entriesOf(taken, 'promise').map((item) => layOutPromise(item, context)),
  };
}
