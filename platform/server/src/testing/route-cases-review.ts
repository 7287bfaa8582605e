import type { ForeignIds, RouteCase } from './route-cases.ts';

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

/** The routes of documents and their reviews. */
export const reviewRouteCases: Readonly<Record<string, RouteCase>> = {
  'find-plan-documents': { input: () => ({}) },
  'upload-plan-document': {
    input: ({ plan }) => ({ query: { fileName: 'walk.txt', planId: plan } }),
    reaches: true,
  },
  'paste-plan-document': {
    input: ({ plan }) => ({ body: { title: '走查', text: '到2030年，达到99%。', planId: plan } }),
    reaches: true,
  },
  'download-plan-document': { input: ({ document }) => ({ params: { id: document } }), reaches: true },
  'get-plan-document-text': { input: ({ document }) => ({ params: { id: document } }), reaches: true },
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
  'find-plan-versions': {
    input: ({ plan }) => ({ query: { planId: plan } }),
    reaches: true,
    isPublished: true,
  },
  'get-plan-version': { input: ({ planVersion }) => ({ params: { id: planVersion } }), reaches: true },
  'judge-plan-version': { input: ({ planVersion }) => ({ params: { id: planVersion } }), reaches: true },
};
