import type { Words } from '../plan/target.ts';
import { dutiesOf } from './judge-item.ts';
import { isTaken } from './review-item.ts';
import type { ReviewEntry, ReviewedFacts } from './review-item.ts';

/** What stands in the way of publishing, with the items concerned. */
export interface PublishingObstacle extends Words {
  readonly code:
    | 'PLAN_REVIEW_FACT_MISSING'
    | 'PLAN_REVIEW_DOUBTS_OPEN'
    | 'PLAN_REVIEW_ITEMS_PENDING'
    | 'PLAN_REVIEW_UNITS_OPEN'
    | 'PLAN_REVIEW_NOTHING_ACCEPTED';
  readonly count: number;
  readonly field: string | null;
  readonly itemIds: readonly string[];
  /** Whether publishing may leave these out: items nobody decided, duties without a unit. */
  readonly canLeaveOut: boolean;
}

const FIELD_WORDS: Readonly<Record<string, Words>> = {
  title: { zh: '规划名称', en: 'the title' },
  from: { zh: '规划期起始年份', en: 'the first year' },
  to: { zh: '规划期终止年份', en: 'the last year' },
};

/** A count with the words that agree with it: “1 item is”, “3 items are”. */
function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The facts without which nothing is published. */
export function findMissingFacts(facts: ReviewedFacts): string[] {
  return [
    ...(facts.title.trim() === '' ? ['title'] : []),
    ...(facts.from === null ? ['from'] : []),
    ...(facts.to === null ? ['to'] : []),
  ];
}

/** Lists what stands in the way of publishing, the gravest first. Achievements and doubts without a contradiction never do. */
export function findObstacles(facts: ReviewedFacts, items: readonly ReviewEntry[]): PublishingObstacle[] {
  const obstacles: PublishingObstacle[] = findMissingFacts(facts).map((field) => ({
    code: 'PLAN_REVIEW_FACT_MISSING',
    zh: `还没有填写${FIELD_WORDS[field]?.zh ?? field}。请在“规划基本信息”里补上。`,
    en: `${FIELD_WORDS[field]?.en ?? field} of the plan is missing. Enter it among the facts of the plan.`,
    count: 1,
    field,
    itemIds: [],
    canLeaveOut: false,
  }));
  const add = (
    code: PublishingObstacle['code'],
    found: readonly ReviewEntry[],
    canLeaveOut: boolean,
    words: Words,
  ): void => {
    if (found.length === 0) return;
    obstacles.push({
      code,
      ...words,
      count: found.length,
      field: null,
      itemIds: found.map((item) => item.id),
      canLeaveOut,
    });
  };
  const pending = items.filter((item) => item.decision === 'pending');
  const contradictions = pending.filter((item) => item.kind === 'doubt' && item.payload.isBlocking);
  add('PLAN_REVIEW_DOUBTS_OPEN', contradictions, false, {
    zh: `还有 ${contradictions.length} 处前后矛盾没有裁定。请逐条选定读法或写明以何为准。`,
    en: `${countOf(contradictions.length, 'contradiction is', 'contradictions are')} not decided. Choose a reading for each, or write what holds.`,
  });
  const open = pending.filter((item) => item.kind !== 'doubt' && item.kind !== 'achievement');
  add('PLAN_REVIEW_ITEMS_PENDING', open, true, {
    zh: `还有 ${open.length} 个条目没有审核。可以继续审核，或发布时不纳入。`,
    en: `${countOf(open.length, 'item is', 'items are')} not reviewed. Go on reviewing, or publish without ${open.length === 1 ? 'it' : 'them'}.`,
  });
  const unitless = items.filter(
    (item) => isTaken(item) && dutiesOf(item).some((duty) => duty.unitId === null && duty.create === null),
  );
  add('PLAN_REVIEW_UNITS_OPEN', unitless, true, {
    zh: `有 ${unitless.length} 个条目的责任单位没有对应到本区单位。请选定单位，或发布时不纳入这些分工。`,
    en: `${countOf(unitless.length, 'item names', 'items name')} units that stand for none of the district's. Choose the units, or publish without these duties.`,
  });
  if (!items.some((item) => isTaken(item) && ['target', 'task', 'milestone'].includes(item.kind))) {
    obstacles.push({
      code: 'PLAN_REVIEW_NOTHING_ACCEPTED',
      zh: '还没有采纳任何目标或任务，发布后规划会是空的。请先采纳。',
      en: 'No target and no task is accepted; the plan would be empty. Accept some first.',
      count: 0,
      field: null,
      itemIds: [],
      canLeaveOut: false,
    });
  }
  return obstacles;
}
