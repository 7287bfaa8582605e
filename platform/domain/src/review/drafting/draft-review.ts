import type { MakeId } from '@junheng/kernel';
import { draftItem, overlaps, toDecimal } from './draft-context.ts';
import type { DraftContext } from './draft-context.ts';
import { draftTargets } from './draft-targets.ts';
import { draftTasks } from './draft-tasks.ts';
import { findPromises } from './find-promises.ts';
import { isContradiction } from '../is-contradiction.ts';
import type { KnownUnit } from './match-unit.ts';
import { makePlaces } from './places.ts';
import type { PlanReadingForReview, ReadDoubt, ReadSpan } from './reading.ts';
import type { ReviewEntry, ReviewItemOf, ReviewedFacts } from '../review-item.ts';

/** A review as it opens. */
export interface ReviewDraft {
  readonly facts: ReviewedFacts;
  readonly items: readonly ReviewEntry[];
}

/** What kind of plan a document seems to be; the reviewer sees it and may change it. */
export function guessLevel(
  document: Pick<PlanReadingForReview['document'], 'title' | 'region' | 'issuer'>,
  districtName: string,
): ReviewedFacts['level'] {
  const { title, region, issuer } = document;
  if (/工作要点|年度(?:工作)?计划|20\d\d年(?:度)?(?:教育)?(?:工作|重点)/u.test(title ?? '')) return 'yearly';
  if (/(?:小学|中学|学校|幼儿园)$/u.test(issuer ?? '')) return 'school';
  const isOwn = districtName !== '' && `${title ?? ''}${region ?? ''}${issuer ?? ''}`.includes(districtName);
  if (isOwn) return 'district';
  if (/(?:省|自治区)$/u.test(region ?? '')) return 'province';
  return (region ?? '').endsWith('市') ? 'city' : 'district';
}

function factsOf({ document }: PlanReadingForReview, districtName: string): ReviewedFacts {
  const [from, to] = document.period ?? [null, null];
  return {
    title: (document.title ?? '').slice(0, 300),
    number: (document.number ?? '').slice(0, 100),
    issuer: (document.issuer ?? '').slice(0, 200),
    issued: document.issued,
    from,
    to,
    level: guessLevel(document, districtName),
    region: (document.region ?? '').slice(0, 200),
    ownerUnitId: null,
    superiorPlanId: null,
  };
}

function draftProjects(context: DraftContext): ReviewItemOf<'project'>[] {
  return context.reading.projects.map((project) => {
    const { name } = project;
    const kind = /扩建|改扩|擴建/u.test(name)
      ? 'enlarge'
      : /迁建|遷建|搬迁/u.test(name)
        ? 'move'
        : /重建/u.test(name)
          ? 'rebuild'
          : 'new';
    const stages = [
      ...(/幼儿园|幼兒園/u.test(name) ? (['kindergarten'] as const) : []),
      ...(/小学|小學|九年|十二年|学校$|學校$/u.test(name) ? (['primary'] as const) : []),
      ...(/初中|中学|中學|九年|十二年/u.test(name) ? (['junior'] as const) : []),
      ...(/高中|十二年/u.test(name) ? (['senior'] as const) : []),
    ];
    return draftItem(
      'project',
      context.makeId(),
      {
        name: name.slice(0, 300),
        location: (project.location ?? '').slice(0, 300),
        kind,
        stages,
        keyYear: project.year,
        landArea: toDecimal(project.landArea),
        floorArea: toDecimal(project.floorArea),
        places: null,
        duties: [],
        place: context.places.placeAt(project.span[0]),
      },
      project.span,
    );
  });
}

/** Counts promised but not named, in whatever is dated: year tables and sentences with a year. */
function draftPromises(context: DraftContext): ReviewItemOf<'promise'>[] {
  return context.reading.milestones.flatMap((milestone) =>
    findPromises(context.text.slice(...milestone.span)).map(({ promise, from, to }) => {
      const start = milestone.span[0] + from;
      const payload = { ...promise, year: milestone.year, place: context.places.placeAt(start) };
      return draftItem('promise', context.makeId(), payload, [start, milestone.span[0] + to]);
    }),
  );
}

function draftAchievements(context: DraftContext): ReviewItemOf<'achievement'>[] {
  return context.reading.achievements.flatMap((achievement) => {
    const value = toDecimal(achievement.value);
    if (value === null) return [];
    const payload = {
      name: achievement.name.slice(0, 300),
      unit: achievement.unit.slice(0, 50),
      year: achievement.year,
      value,
      place: context.places.placeAt(achievement.span[0]),
    };
    return [draftItem('achievement', context.makeId(), payload, achievement.span)];
  });
}

/** The target that a doubt's sentence names by its place in the list: “第 6 条”. */
function namedTarget(doubt: ReadDoubt, itemOf: readonly string[]): string[] {
  const index = /第 (\d+) 条/u.exec(doubt.message)?.[1];
  const id = index === undefined ? undefined : itemOf[Number(index) - 1];
  return id === undefined || id === '' ? [] : [id];
}

/** Ties doubts to the items at their place: both know of each other. */
function linkDoubts(
  context: DraftContext,
  items: readonly ReviewEntry[],
  reachOf: (item: ReviewEntry) => readonly ReadSpan[],
  itemOf: readonly string[],
): ReviewEntry[] {
  const linked = new Map<string, string[]>();
  const doubts = context.reading.doubts.map((doubt) => {
    const id = context.makeId();
    const narrow = items.filter((item) =>
      [item.span, ...item.anchors.map((anchor) => anchor.span)].some((span) => overlaps(span, doubt.span)),
    );
    const near =
      narrow.length > 0
        ? narrow
        : items.filter((item) => reachOf(item).some((span) => overlaps(span, doubt.span)));
    const wide =
      narrow.length > 0
        ? items.filter(
            (item) => item.kind === 'task' && reachOf(item).some((span) => overlaps(span, doubt.span)),
          )
        : [];
    const itemIds = [
      ...new Set([...namedTarget(doubt, itemOf), ...[...near, ...wide].map((item) => item.id)]),
    ];
    for (const itemId of itemIds) linked.set(itemId, [...(linked.get(itemId) ?? []), id]);
    const payload = {
      code: doubt.code,
      message: doubt.message,
      messageEn: doubt.messageEn,
      readings: [...(doubt.readings ?? [])],
      isBlocking: isContradiction(doubt.code),
      itemIds,
      chosen: null,
      words: '',
      place: context.places.placeAt(doubt.span[0]),
    };
    return draftItem('doubt', id, payload, doubt.span);
  });
  return [...doubts, ...items.map((item): ReviewEntry => ({ ...item, doubts: linked.get(item.id) ?? [] }))];
}

/**
 * Drafts the review of a plan from what the engine read: one item for each goal, task, dated task, project, promise,
 * achievement and doubt, each at its place in the text (UTF-16 units), units matched to the district's. Pure; rules P50 to P56.
 */
export function draftReview(
  reading: PlanReadingForReview,
  text: string,
  known: { readonly units: readonly KnownUnit[]; readonly districtName: string },
  makeId: MakeId,
): ReviewDraft {
  const context: DraftContext = { reading, text, ...known, places: makePlaces(reading.outline), makeId };
  const targets = draftTargets(context);
  const tasks = draftTasks(context);
  const items: ReviewEntry[] = [
    ...targets.items,
    ...tasks.items,
    ...draftProjects(context),
    ...draftPromises(context),
    ...draftAchievements(context),
  ];
  const reachOf = (item: ReviewEntry): readonly ReadSpan[] => tasks.rangeOf.get(item.id) ?? [item.span];
  const all = linkDoubts(context, items, reachOf, targets.itemOf);
  const served = serveTargets(all, tasks.rangeOf);
  const positions = new Map<string, number>();
  return {
    facts: factsOf(reading, known.districtName),
    items: served.map((item): ReviewEntry => {
      const position = (positions.get(item.kind) ?? 0) + 1;
      positions.set(item.kind, position);
      return { ...item, position };
    }),
  };
}

/** A task serves the goals that are printed inside it. */
function serveTargets(
  items: readonly ReviewEntry[],
  rangeOf: ReadonlyMap<string, readonly ReadSpan[]>,
): ReviewEntry[] {
  const targets = items.filter((item) => item.kind === 'target');
  return items.map((item): ReviewEntry => {
    if (item.kind !== 'task' && item.kind !== 'milestone') return item;
    const reach = rangeOf.get(item.id) ?? [item.span];
    const targetItemIds = targets
      .filter((target) =>
        [target.span, ...target.anchors.map((anchor) => anchor.span)].some((span) =>
          reach.some((range) => span[0] >= range[0] && span[1] <= range[1]),
        ),
      )
      .map((target) => target.id)
      .slice(0, 60);
    const payload = { ...item.payload, targetItemIds };
    return { ...item, payload, asRead: payload };
  });
}
