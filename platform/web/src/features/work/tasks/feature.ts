import { taskQuerySchema } from '@junheng/contract';
import type { Feature } from '../../../app/feature.ts';
import { searchOf } from '../../../app/search.ts';

const group = { zh: '规划', en: 'Plan' } as const;

const readTaskFilters = searchOf(taskQuerySchema);

/** The filters of the list of tasks, and whether it shows as the plan's outline. */
function readTaskSearch(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...readTaskFilters(raw), ...(raw['view'] === 'outline' ? { view: 'outline' } : {}) };
}

/** 任务: the tasks of the plan, their reports, papers and checkpoints. */
export const feature: Feature = {
  name: 'work/tasks',
  navigation: [{ to: '/plan/tasks', label: { zh: '任务', en: 'Tasks' }, order: 11, group }],
  routes: [
    {
      path: '/plan/tasks',
      load: () => import('./tasks-page.tsx'),
      search: readTaskSearch,
      hasAsOf: true,
      children: [
        { path: '$id', load: () => import('./task-panel.tsx') },
        { path: '$id/report', load: () => import('./report-task-panel.tsx') },
      ],
    },
  ],
};
