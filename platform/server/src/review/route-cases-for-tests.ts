import type { ForeignIds, RouteCase } from '../testing/route-case.ts';

const facts = {
  title: '走查',
  number: '',
  issuer: '',
  issued: null,
  from: 2026,
  to: 2030,
  level: 'district',
  region: '',
  ownerUnitId: null,
  superiorPlanId: null,
};
const promise = { kind: 'new', schoolType: '小学', year: 2027, count: 1, place: '' };
const content = { kind: 'promise', payload: promise };
const onReview = (body: unknown) => ({
  input: ({ review }: ForeignIds) => ({ params: { id: review }, body }),
  reaches: true as const,
});
const decide = ({ review, reviewItem }: ForeignIds) => ({
  params: { id: review },
  body: { decisions: [{ itemId: reviewItem, version: 1, decision: 'accept' }] },
});

/** The routes of reviews. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'get-plan-review': { input: ({ review }) => ({ params: { id: review } }), reaches: true },
  'update-review-facts': onReview({ version: 1, facts }),
  'decide-review-items': { input: decide, reaches: true },
  'accept-undoubted-items': onReview({}),
  'suggest-review-item': onReview({ kind: 'target', span: [0, 5] }),
  'add-review-item': onReview({ content, span: [0, 5] }),
  'resolve-review-doubt': {
    input: ({ review, reviewItem }) => ({
      params: { id: review, itemId: reviewItem },
      body: { version: 1, chosen: null, words: '走查' },
    }),
    reaches: true,
  },
  'assign-review-unit': onReview({ name: '财政局', unitIds: [], create: null }),
  'undo-review-step': onReview({ number: 1 }),
  'abandon-plan-review': onReview({ version: 1 }),
  'check-plan-review': { input: ({ review }) => ({ params: { id: review } }), reaches: true },
  'publish-plan-review': onReview({ version: 1, leaveOut: true }),
};
