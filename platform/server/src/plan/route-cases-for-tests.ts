import { all, nothing, page, states, sum } from '../testing/route-case.ts';
import type { RouteCase } from '../testing/route-case.ts';

interface Home {
  readonly targetCount: number;
  readonly taskCount: number;
  readonly targets: readonly unknown[];
  readonly targetStates: Record<string, number>;
  readonly taskStates: Record<string, number>;
}

/** The routes of plans, targets, versions, documents and the public page. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'get-second-reader': { input: nothing },
  'change-second-reader': { input: () => ({ body: { address: '', model: '', version: 0 } }) },
  'find-plans': { input: () => ({ query: { counts: 'true' } }), isPublished: true },
  'find-plan-units': { input: nothing, isPublished: true },
  'find-link-suggestions': { input: ({ target }) => ({ params: { id: target } }), reaches: true },
  'link-target': {
    input: ({ target }) => ({
      params: { id: target },
      body: { version: 1, kind: 'shared', targetId: target },
    }),
    reaches: true,
  },
  'unlink-target': {
    input: ({ target }) => ({ params: { id: target, kind: 'shared' }, query: { version: 1 } }),
    reaches: true,
  },
  'compare-plans': { input: ({ plan }) => ({ query: { planIds: plan } }) },
  'draft-yearly-plan': { input: ({ plan }) => ({ query: { planId: plan, year: 2027 } }), reaches: true },
  'create-yearly-plan': {
    input: ({ plan, task }) => ({
      body: {
        planId: plan,
        year: 2027,
        title: '试一试要点',
        number: '',
        issuer: '试一试',
        issued: '2026-11-01',
        lines: [{ taskId: task, text: '试一试', due: '2027-06-30' }],
      },
    }),
    reaches: true,
  },
  'withdraw-plan': {
    input: ({ plan }) => ({ params: { id: plan }, body: { reason: '试一试' } }),
    reaches: true,
  },
  'get-public-page': { input: nothing },
  'set-public-page': { input: ({ plan }) => ({ body: { planIds: [plan], version: 0 } }), reaches: true },
  'get-public-plan': { input: () => ({ params: { districtId: '990001' } }), reaches: true, isOpen: true },
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
  'find-plan-versions': {
    input: ({ plan }) => ({ query: { planId: plan } }),
    reaches: true,
    isPublished: true,
  },
  'get-plan-version': { input: ({ planVersion }) => ({ params: { id: planVersion } }), reaches: true },
  'judge-plan-version': { input: ({ planVersion }) => ({ params: { id: planVersion } }), reaches: true },
  'attach-value-file': {
    input: ({ target, value, file }) => ({ params: { id: target, valueId: value }, body: { fileId: file } }),
    reaches: true,
  },
  'get-plan-home': {
    input: nothing,
    counts: [
      ['targets', (reply: Home) => reply.targetCount],
      ['targets', (reply: Home) => sum(reply.targetStates)],
      ['targets', (reply: Home) => reply.targets.length],
      ['tasks', (reply: Home) => reply.taskCount],
      ['tasks', (reply: Home) => sum(reply.taskStates)],
    ],
  },
  'find-targets': { input: () => ({ query: all }), counts: [...page('targets'), ...states('targets')] },
  'export-targets': { input: () => ({ query: all }) },
  'get-target': { input: ({ target }) => ({ params: { id: target } }), reaches: true },
  'record-target-value': {
    input: ({ target }) => ({
      params: { id: target },
      body: { version: 1, day: '2026-10-01', value: '1', sourceText: '试一试' },
    }),
    reaches: true,
  },
  'withdraw-target-value': {
    input: ({ target, value }) => ({ params: { id: target, valueId: value }, query: { version: 1 } }),
    reaches: true,
  },
  'get-plan-text': { input: ({ plan }) => ({ query: { planId: plan } }), reaches: true, isPublished: true },
};
