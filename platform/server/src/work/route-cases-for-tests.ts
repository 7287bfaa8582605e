import { all, nothing, page, states } from '../testing/route-case.ts';
import type { RouteCase } from '../testing/route-case.ts';

const channel = {
  label: '试一试',
  kind: 'webhook',
  address: 'https://robot.example.com/send',
} as const;

/** The routes of tasks, files, checkpoints, messages and channels. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'upload-work-file': {
    input: () => ({ query: { fileName: '甲.png', purpose: 'reportPhoto' } }),
    reaches: true,
  },
  'download-work-file': { input: ({ file }) => ({ params: { id: file } }), reaches: true },
  'record-task-paper': {
    input: ({ task, file }) => ({
      params: { id: task },
      body: { title: '试一试文件', number: '云教发〔2026〕1号', day: '2026-10-01', fileId: file },
    }),
    reaches: true,
  },
  'withdraw-task-paper': {
    input: ({ task, paper }) => ({ params: { id: task, paperId: paper } }),
    reaches: true,
  },
  'mark-checkpoint': {
    input: ({ task, checkpoint }) => ({
      params: { id: task, checkpointId: checkpoint },
      body: { version: 1, day: '2026-10-01', words: '试一试' },
    }),
    reaches: true,
  },
  'unmark-checkpoint': {
    input: ({ task, checkpoint }) => ({
      params: { id: task, checkpointId: checkpoint },
      query: { version: 1 },
    }),
    reaches: true,
  },
  'urge-task': { input: ({ task }) => ({ params: { id: task }, body: { words: '试一试' } }), reaches: true },
  'get-my-work': { input: nothing },
  'find-messages': { input: () => ({ query: all }) },
  'read-messages': { input: ({ message }) => ({ body: { ids: [message] } }) },
  'find-channels': { input: nothing },
  'export-channels': { input: nothing },
  'get-channel': { input: ({ channel: id }) => ({ params: { id } }), reaches: true },
  'create-channel': { input: ({ unit }) => ({ body: { ...channel, unitId: unit } }), reaches: true },
  'update-channel': {
    input: ({ channel: id }) => ({ params: { id }, body: { ...channel, version: 1, active: false } }),
    reaches: true,
  },
  'test-channel': { input: ({ channel: id }) => ({ params: { id } }), reaches: true },
  'get-reminder-settings': { input: nothing },
  'change-reminder-settings': {
    input: () => ({ body: { before: [30, 7], after: 1, every: 14, version: 0 } }),
  },
  'find-tasks': { input: () => ({ query: all }), counts: [...page('tasks'), ...states('tasks')] },
  'export-tasks': { input: () => ({ query: all }) },
  'get-task': { input: ({ task }) => ({ params: { id: task } }), reaches: true },
  'report-task': {
    input: ({ task }) => ({ params: { id: task }, body: { percent: 50, words: '试一试' } }),
    reaches: true,
  },
  'review-task-report': {
    input: ({ report }) => ({ params: { id: report }, body: { decision: 'accept', version: 1 } }),
    reaches: true,
  },
};
