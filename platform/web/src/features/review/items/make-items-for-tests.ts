import type { PlanReview, ReviewItem } from '@junheng/contract';

type TargetItem = Extract<ReviewItem, { kind: 'target' }>;

/** A target as a review holds it, for tests; `change` replaces what matters to them. */
export function makeTargetItem(change: Partial<TargetItem> & { readonly id: string }): TargetItem {
  return {
    kind: 'target',
    position: 1,
    span: [0, 10],
    anchors: [],
    doubtIds: [],
    origin: 'read',
    decision: 'pending',
    changedFields: [],
    isUndoubted: true,
    decidedBy: null,
    decidedAt: null,
    matchedId: null,
    matchedName: null,
    version: 1,
    asRead: null,
    payload: makeTargetPayload({}),
    ...change,
  };
}

/** What a target says, for tests. */
export function makeTargetPayload(change: Partial<TargetItem['payload']>): TargetItem['payload'] {
  return {
    group: '普及普惠',
    groupEn: '',
    name: '学前三年毛入园率',
    nameEn: '',
    unit: '%',
    baseYear: 2025,
    baseValue: '95.2',
    year: 2030,
    yearStated: true,
    comparator: '≥',
    value: '97',
    valueMax: null,
    area: null,
    binding: 'expected',
    role: 'target',
    measure: 'level',
    frequency: null,
    condition: null,
    ratio: null,
    parentItemId: null,
    duties: [],
    path: [],
    place: '',
    ...change,
  };
}

/** A reply about a review, for tests. */
export function makeReview(version: number, items: ReviewItem[], total = items.length): PlanReview {
  return {
    id: 'review',
    documentId: 'document',
    documentTitle: '规划',
    fileName: null,
    planId: null,
    planTitle: null,
    state: 'open',
    facts: {
      title: '规划',
      number: '',
      issuer: '',
      issued: null,
      from: 2026,
      to: 2030,
      level: 'district',
      region: '',
      ownerUnitId: null,
      superiorPlanId: null,
    },
    missingFacts: [],
    openedBy: '沈若川',
    openedAt: '2026-11-21T01:00:00.000Z',
    progress: [{ kind: 'target', total, decided: 0, accepted: 0, rejected: 0, undoubted: 0 }],
    lastStep: null,
    version,
    items,
  };
}
