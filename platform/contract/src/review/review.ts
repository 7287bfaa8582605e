import { z } from 'zod';
import { daySchema, idSchema, versionSchema } from '../common.ts';
import { reviewContentSchema, reviewItemSchema, spanSchema } from './review-items.ts';
import { route } from '../route.ts';
import { newUnitKinds, planLevels, reviewItemKinds, reviewStates } from '@junheng/vocabulary';

const byId = z.strictObject({ id: idSchema });
/** What the review says of the plan as a whole. `from` and `to` are calendar years. */
export const reviewFactsSchema = z.strictObject({
  title: z.string().trim().max(300),
  number: z.string().trim().max(100),
  issuer: z.string().trim().max(200),
  issued: daySchema.nullable(),
  from: z.number().int().min(1949).max(2200).nullable(),
  to: z.number().int().min(1949).max(2200).nullable(),
  level: z.enum(planLevels),
  region: z.string().trim().max(200),
  ownerUnitId: idSchema.nullable(),
  superiorPlanId: idSchema.nullable(),
});
export type ReviewFacts = z.infer<typeof reviewFactsSchema>;

/** How much is decided, by kind. */
export const reviewProgressSchema = z.array(
  z.strictObject({
    kind: z.enum(reviewItemKinds),
    total: z.number().int(),
    decided: z.number().int(),
    accepted: z.number().int(),
    rejected: z.number().int(),
    /** Pending items that accept-undoubted-items would take. */
    undoubted: z.number().int(),
  }),
);
export const reviewStepSchema = z.strictObject({
  number: z.number().int(),
  /** What was done, in both languages. */
  zh: z.string(),
  en: z.string(),
  takenBy: z.string(),
  takenAt: z.string(),
});

export const planReviewSchema = z.strictObject({
  id: idSchema,
  documentId: idSchema,
  documentTitle: z.string(),
  fileName: z.string().nullable(),
  /** The plan adjusted; null for a new one until it is published. */
  planId: idSchema.nullable(),
  planTitle: z.string().nullable(),
  state: z.enum(reviewStates),
  facts: reviewFactsSchema,
  /** Fields without which nothing is published: title, from, to. */
  missingFacts: z.array(z.string()),
  openedBy: z.string(),
  openedAt: z.string(),
  progress: reviewProgressSchema,
  /** The step that undo takes back; null when there is none. */
  lastStep: reviewStepSchema.nullable(),
  version: versionSchema,
  /** All items, or with `since` those changed after that version of the review. */
  items: z.array(reviewItemSchema),
});
export type PlanReview = z.infer<typeof planReviewSchema>;
/** What every change answers: the review, with only the items that the change touched. */
const changed = planReviewSchema;
const shared = ['PLAN_REVIEW_NOT_FOUND'] as const;
const changing = [...shared, 'PLAN_REVIEW_CLOSED'] as const;
/** Cheap to poll: with `since` = the version last seen, only what others changed meanwhile comes along. */
export const getPlanReview = route({
  area: 'review',
  name: 'get-plan-review',
  method: 'GET',
  path: '/plan/reviews/{id}',
  right: 'reviewPlans',
  summary: { zh: '规划审核', en: 'One review with its items' },
  params: byId,
  query: z.strictObject({ since: z.coerce.number().int().nonnegative().default(0) }),
  reply: planReviewSchema,
  errors: shared,
});
export const updateReviewFacts = route({
  area: 'review',
  name: 'update-review-facts',
  method: 'PUT',
  path: '/plan/reviews/{id}/facts',
  right: 'reviewPlans',
  summary: { zh: '修改规划基本信息', en: 'Correct title, number, issuer and period of the plan' },
  params: byId,
  body: z.strictObject({ version: versionSchema, facts: reviewFactsSchema }),
  reply: changed,
  errors: [...changing, 'PLAN_REVIEW_PERIOD_WRONG', 'CONTRACT_VERSION_STALE'],
});

const seen = { itemId: idSchema, version: versionSchema } as const;
export const decideReviewItems = route({
  area: 'review',
  name: 'decide-review-items',
  method: 'POST',
  path: '/plan/reviews/{id}/decisions',
  right: 'reviewPlans',
  summary: { zh: '采纳、修改、不采纳', en: 'Accept, correct, reject or reopen items in one step' },
  params: byId,
  body: z.strictObject({
    decisions: z
      .array(
        z.discriminatedUnion('decision', [
          z.strictObject({ ...seen, decision: z.literal('accept') }),
          z.strictObject({ ...seen, decision: z.literal('reject') }),
          z.strictObject({ ...seen, decision: z.literal('reopen') }),
          z.strictObject({ ...seen, decision: z.literal('correct'), content: reviewContentSchema }),
          /** For an adjustment: which row of the plan it restates; null makes it a new one. */
          z.strictObject({ ...seen, decision: z.literal('match'), matchedId: idSchema.nullable() }),
        ]),
      )
      .min(1)
      .max(1000),
  }),
  reply: changed,
  errors: [
    ...changing,
    'PLAN_REVIEW_ITEM_NOT_FOUND',
    'PLAN_REVIEW_ITEM_KIND_WRONG',
    'PLAN_REVIEW_ITEM_CHANGED',
    'PLAN_REVIEW_MATCH_WRONG',
    'PLAN_REVIEW_UNIT_UNKNOWN',
    'PLAN_REVIEW_DOUBT_UNANSWERED',
  ],
});
export const acceptUndoubtedItems = route({
  area: 'review',
  name: 'accept-undoubted-items',
  method: 'POST',
  path: '/plan/reviews/{id}/accept-undoubted',
  right: 'reviewPlans',
  summary: { zh: '一并采纳无疑问的条目', en: 'Accept every pending item without doubt in one step' },
  params: byId,
  body: z.strictObject({ kinds: z.array(z.enum(reviewItemKinds)).min(1).optional() }),
  reply: changed,
  errors: [...changing, 'PLAN_REVIEW_NOTHING_TO_ACCEPT'],
});
/** Reads the selected text and proposes an item; nothing is kept. */
export const suggestReviewItem = route({
  area: 'review',
  name: 'suggest-review-item',
  method: 'POST',
  path: '/plan/reviews/{id}/suggestion',
  right: 'reviewPlans',
  summary: { zh: '由选中文字生成条目草稿', en: 'Propose an item from selected text' },
  params: byId,
  body: z.strictObject({ kind: z.enum(reviewItemKinds).exclude(['doubt']), span: spanSchema }),
  reply: z.strictObject({ content: reviewContentSchema, isRead: z.boolean() }),
  errors: [...changing, 'PLAN_REVIEW_SPAN_WRONG'],
});
export const addReviewItem = route({
  area: 'review',
  name: 'add-review-item',
  method: 'POST',
  path: '/plan/reviews/{id}/items',
  right: 'reviewPlans',
  summary: { zh: '补充条目', en: 'Add an item at a place in the text; it is accepted at once' },
  params: byId,
  body: z.strictObject({ content: reviewContentSchema, span: spanSchema }),
  reply: changed,
  errors: [...changing, 'PLAN_REVIEW_SPAN_WRONG', 'PLAN_REVIEW_ITEM_NOT_FOUND', 'PLAN_REVIEW_UNIT_UNKNOWN'],
});
/** Decides a doubt by one of its readings or in words; the items concerned may be corrected in the same step. */
export const resolveReviewDoubt = route({
  area: 'review',
  name: 'resolve-review-doubt',
  method: 'POST',
  path: '/plan/reviews/{id}/doubts/{itemId}',
  right: 'reviewPlans',
  summary: { zh: '裁定存疑', en: 'Decide a doubt' },
  params: z.strictObject({ id: idSchema, itemId: idSchema }),
  body: z.strictObject({
    version: versionSchema,
    chosen: z.number().int().nonnegative().nullable(),
    words: z.string().trim().max(1000).default(''),
    corrections: z
      .array(z.strictObject({ ...seen, content: reviewContentSchema }))
      .max(20)
      .default([]),
  }),
  reply: changed,
  errors: [
    ...changing,
    'PLAN_REVIEW_ITEM_NOT_FOUND',
    'PLAN_REVIEW_ITEM_KIND_WRONG',
    'PLAN_REVIEW_ITEM_CHANGED',
    'PLAN_REVIEW_DOUBT_UNANSWERED',
  ],
});
export const undoReviewStep = route({
  area: 'review',
  name: 'undo-review-step',
  method: 'POST',
  path: '/plan/reviews/{id}/undo',
  right: 'reviewPlans',
  summary: { zh: '撤销上一步', en: 'Take back the last step' },
  params: byId,
  /** The step that the person saw as the last one. */
  body: z.strictObject({ number: z.number().int().positive() }),
  reply: changed,
  errors: [...changing, 'PLAN_REVIEW_NOTHING_TO_UNDO', 'PLAN_REVIEW_ITEM_CHANGED'],
});
/** Says once for all items which units a printed name stands for. */
export const assignReviewUnit = route({
  area: 'review',
  name: 'assign-review-unit',
  method: 'POST',
  path: '/plan/reviews/{id}/units',
  right: 'reviewPlans',
  summary: { zh: '对应单位名称', en: 'Say which units a printed name means, in all items' },
  params: byId,
  body: z.strictObject({
    name: z.string().min(1).max(100),
    /** Several for a collective name (各镇街); with none and no `create` the name is left out of all duties. */
    unitIds: z.array(idSchema).max(100),
    create: z.enum(newUnitKinds).nullable(),
    /** The right name, where the printed one is damaged. */
    rename: z.string().trim().max(100).default(''),
  }),
  reply: changed,
  errors: [...changing, 'PLAN_REVIEW_UNIT_UNKNOWN', 'PLAN_REVIEW_ITEM_NOT_FOUND'],
});
export const abandonPlanReview = route({
  area: 'review',
  name: 'abandon-plan-review',
  method: 'POST',
  path: '/plan/reviews/{id}/abandon',
  right: 'reviewPlans',
  summary: { zh: '放弃审核', en: 'Abandon a review; its document stays' },
  params: byId,
  body: z.strictObject({ version: versionSchema }),
  reply: changed,
  errors: [...changing, 'CONTRACT_VERSION_STALE'],
});
