import { lastDayOf } from '@junheng/kernel';
import { anchorOf, draftItem, overlaps } from './draft-context.ts';
import type { DraftContext } from './draft-context.ts';
import { matchDuties } from './match-unit.ts';
import { ordersPaper } from './orders-paper.ts';
import type { ReadDuty, ReadHeading, ReadMilestone, ReadSpan } from './reading.ts';
import type { ReviewDuty, ReviewItemOf, TaskPayload } from '../review-item.ts';

/** The tasks and dated tasks of a reading; `range` is how far each reaches in the text, for linking doubts. */
export interface DraftedTasks {
  readonly items: (ReviewItemOf<'task'> | ReviewItemOf<'milestone'>)[];
  readonly rangeOf: ReadonlyMap<string, readonly ReadSpan[]>;
}

const GENERIC =
  /^(?:实施策略|主要措施|重点措施|工作措施|具体措施|工作任务|主要任务|重点任务|任务|措施|工作内容|實施策略|主要措施)$/u;
const LONGEST_TEXT = 20_000;
const SHARED_KINDS = new Set(['task', 'box_item']);

const rolesOf = (duty: ReadDuty) => [
  ...duty.lead.map((name) => ({ role: 'lead' as const, name })),
  ...duty.supporting.map((name) => ({ role: 'supporting' as const, name })),
  ...duty.responsible.map((name) => ({ role: 'responsible' as const, name })),
];

/** The day a milestone is due: the one it ends on, else the last of its month, else 31 December. */
export function dueOf(
  milestone: Pick<ReadMilestone, 'year' | 'month' | 'day' | 'endMonth' | 'endDay'>,
): string {
  const { year } = milestone;
  const isSpan = milestone.endMonth !== undefined;
  const month = isSpan ? milestone.endMonth : milestone.month;
  const day = isSpan ? milestone.endDay : milestone.day;
  if (month === undefined || month < 1 || month > 12) return lastDayOf(year);
  const days = [
    31,
    (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  const last = days[month - 1] ?? 31;
  const due = day === undefined || day < 1 || day > last ? last : day;
  return `${year}-${String(month).padStart(2, '0')}-${String(due).padStart(2, '0')}`;
}

/** The words of a milestone without number, year and signs: what recurs in another year is the same work. */
export function workKey(text: string): string {
  return text
    .replace(/^(?:\d+[.．、]|[（(]?[一二三四五六七八九十]+[）)、])/u, '')
    .replace(/(?:到|至|在)?20\d\d年(?:底|前|底前)?/gu, '')
    .replace(/[\s　，。；、,.;:：“”"《》()（）]/gu, '')
    .replace(/^(?:继续|进一步|持续|全面|完成)/u, '');
}

/** The first sentence of a dated task without the number of its row, its title; all of it when that is only a few characters. */
function firstSentence(printed: string): string {
  const text = printed.replace(/^\s*(?:\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[）)])\s*/u, '') || printed;
  const [sentence = ''] = text.split(/[。；;]/u);
  return sentence.length < 6 ? text.replace(/[。；;]$/u, '') : sentence;
}

/** Whether a milestone says no more than targets do: any under a goal that holds one, elsewhere one that is nothing but targets. Rows of year tables stay. */
function isOnlyTarget(
  { reading, text }: DraftContext,
  milestone: ReadMilestone,
  heading: ReadHeading | null,
): boolean {
  const targets = reading.targets.filter((target) => overlaps(target.span, milestone.span));
  if (targets.length === 0 || heading?.kind === 'annex_item') return false;
  if (heading?.kind === 'goal') return true;
  const [start, end] = milestone.span;
  const rest = Array.from({ length: end - start }, (_, index) => start + index)
    .filter((at) => !targets.some(({ span }) => span[0] <= at && at < span[1]))
    .map((at) => text[at] ?? '');
  return workKey(rest.join('')).length < 4;
}

/** Which headings are tasks: those read as such, groups without a task below them, and any other with duties of its own and no milestone in it. */
function taskHeadings(context: DraftContext): ReadHeading[] {
  const { outline, duties, milestones } = context.reading;
  const withChild = new Set<string>();
  for (const heading of outline) {
    if (!SHARED_KINDS.has(heading.kind)) continue;
    for (let at = context.places.parentOf(heading); at !== null; at = context.places.parentOf(at))
      withChild.add(at.id);
  }
  const withDuty = new Set(duties.flatMap((duty) => duty.outlineId ?? []));
  const dated = milestones.map((milestone) => milestone.span);
  return outline.filter((heading) => {
    if (SHARED_KINDS.has(heading.kind)) return true;
    if (heading.kind === 'task_group' && !withChild.has(heading.id)) return true;
    return (
      withDuty.has(heading.id) &&
      !['title', 'annex', 'table', 'annex_item'].includes(heading.kind) &&
      !dated.some((span) => overlaps(span, heading.span))
    );
  });
}

/** How far the text of each task heading reaches: to the next heading that is a task itself or stands outside it. */
function rangesOf(context: DraftContext, tasks: readonly ReadHeading[]): Map<string, ReadSpan> {
  const own = new Set(tasks.map((heading) => heading.id));
  const sorted = context.reading.outline.toSorted((left, right) => left.span[0] - right.span[0]);
  const ranges = new Map<string, ReadSpan>();
  for (const [index, heading] of sorted.entries()) {
    if (!own.has(heading.id)) continue;
    let end = context.text.length;
    for (const next of sorted.slice(index + 1)) {
      if (next.span[0] <= heading.span[0]) continue;
      if (own.has(next.id) || next.level <= heading.level) {
        end = next.span[0];
        break;
      }
    }
    ranges.set(heading.id, [heading.span[0], end]);
  }
  return ranges;
}

function titleOf(context: DraftContext, heading: ReadHeading): string {
  const parent = context.places.parentOf(heading);
  const title =
    GENERIC.test(heading.title) && parent !== null ? `${parent.title}：${heading.title}` : heading.title;
  return title.slice(0, 500);
}

function draftOutlineTasks(
  context: DraftContext,
  headings: readonly ReadHeading[],
  ranges: ReadonlyMap<string, ReadSpan>,
  checkpoints: ReadonlyMap<string, readonly ReadMilestone[]>,
): { items: ReviewItemOf<'task'>[]; rangeOf: Map<string, ReadSpan[]> } {
  const { reading, text, places } = context;
  const ids = new Map(headings.map((heading) => [heading.id, context.makeId()]));
  const rangeOf = new Map<string, ReadSpan[]>();
  const items = headings.map((heading) => {
    const range = ranges.get(heading.id) ?? heading.span;
    const duties = reading.duties.filter((duty) => duty.outlineId === heading.id);
    let parentItemId: string | null = null;
    for (let at = places.parentOf(heading); at !== null && parentItemId === null; at = places.parentOf(at)) {
      parentItemId = ids.get(at.id) ?? null;
    }
    const words = text.slice(range[0], Math.min(range[1], range[0] + LONGEST_TEXT)).trim();
    const parent = places.parentOf(heading);
    const payload: TaskPayload = {
      title: titleOf(context, heading),
      titleEn: '',
      text: words,
      outline: places.pathOf(heading),
      parentItemId,
      group: heading.kind === 'box_item' ? (parent?.title.slice(0, 300) ?? '') : '',
      starts: null,
      due: null,
      ordersPaper: ordersPaper(heading.title),
      duties: matchDuties(duties.flatMap(rolesOf), context.units, context.districtName),
      checkpoints: (checkpoints.get(heading.id) ?? []).slice(0, 40).map((milestone) => ({
        due: dueOf(milestone),
        text: milestone.text.slice(0, 2000),
        span: [milestone.span[0], milestone.span[1]] as const,
      })),
      targetItemIds: [],
      place: places.placeAt(heading.span[0]),
    };
    const id = ids.get(heading.id) ?? context.makeId();
    rangeOf.set(id, [range, ...duties.map((duty) => duty.span)]);
    return draftItem('task', id, payload, heading.span);
  });
  return { items, rangeOf };
}

function dutiesOfMilestone(context: DraftContext, milestone: ReadMilestone): ReviewDuty[] {
  const heading = context.places.headingAt(milestone.span[0]);
  const assigned = context.reading.duties.filter(
    (duty) => (heading !== null && duty.outlineId === heading.id) || overlaps(duty.span, milestone.span),
  );
  const printed = [
    ...assigned.flatMap(rolesOf),
    ...milestone.units.map((name) => ({ role: 'responsible' as const, name })),
  ];
  return matchDuties(printed, context.units, context.districtName);
}

function draftDatedTask(
  context: DraftContext,
  group: readonly ReadMilestone[],
): ReviewItemOf<'milestone'> | null {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return null;
  const { places } = context;
  const heading = places.headingAt(first.span[0]);
  const title = firstSentence(first.text).slice(0, 500);
  const duties = group.flatMap((milestone) => dutiesOfMilestone(context, milestone));
  const seen = new Set<string>();
  const payload: TaskPayload = {
    title,
    titleEn: '',
    text: first.text.slice(0, LONGEST_TEXT),
    outline:
      heading === null
        ? []
        : [
            ...places.pathOf(heading),
            ...(heading.title.startsWith(title.slice(0, 8)) ? [] : [heading.title]),
          ].slice(0, 12),
    parentItemId: null,
    group: (first.group ?? '').slice(0, 300),
    starts: `${first.year}-01-01`,
    due: dueOf(last),
    ordersPaper: ordersPaper(first.text),
    duties: duties
      .filter((duty) => {
        const key = duty.unitId ?? duty.name;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      })
      .slice(0, 60),
    checkpoints:
      group.length === 1
        ? []
        : group.slice(0, 40).map((milestone) => ({
            due: dueOf(milestone),
            text: milestone.text.slice(0, 2000),
            span: [milestone.span[0], milestone.span[1]] as const,
          })),
    targetItemIds: [],
    place: places.placeAt(first.span[0]),
  };
  const anchors = group.slice(1).map((milestone) => anchorOf(context, milestone.span));
  return draftItem('milestone', context.makeId(), payload, first.span, anchors);
}

/**
 * Tasks from the outline and dated tasks from the year tables. A milestone inside a task of the outline becomes its
 * checkpoint; the same work in two years is one task with two checkpoints; one under a goal that only repeats a target is left out.
 */
export function draftTasks(context: DraftContext): DraftedTasks {
  const { reading, places } = context;
  const headings = taskHeadings(context);
  const ranges = rangesOf(context, headings);
  const own = new Set(headings.map((heading) => heading.id));
  const [checkpoints, groups] = [new Map<string, ReadMilestone[]>(), new Map<string, ReadMilestone[]>()];
  for (const milestone of reading.milestones) {
    let heading = places.headingAt(milestone.span[0]);
    if (isOnlyTarget(context, milestone, heading)) continue;
    while (heading !== null && !own.has(heading.id) && heading.kind === 'item')
      heading = places.parentOf(heading);
    if (heading !== null && own.has(heading.id)) {
      checkpoints.set(heading.id, [...(checkpoints.get(heading.id) ?? []), milestone]);
      continue;
    }
    const key = workKey(milestone.text);
    const unique = key.length < 6 ? `${key}@${milestone.span[0]}` : `${key}|${milestone.group ?? ''}`;
    const group = groups.get(unique) ?? [];
    const isOtherYear = group.every((other) => dueOf(other) !== dueOf(milestone));
    groups.set(
      isOtherYear ? unique : `${unique}@${milestone.span[0]}`,
      isOtherYear ? [...group, milestone] : [milestone],
    );
  }
  const outline = draftOutlineTasks(context, headings, ranges, checkpoints);
  const rangeOf = new Map<string, readonly ReadSpan[]>(outline.rangeOf);
  const dated = [...groups.values()].flatMap((group) => {
    const item = draftDatedTask(
      context,
      group.toSorted((left, right) => (dueOf(left) < dueOf(right) ? -1 : 1)),
    );
    return item === null ? [] : [item];
  });
  dated.sort((left, right) => left.span[0] - right.span[0]);
  return { items: [...outline.items, ...dated], rangeOf };
}
