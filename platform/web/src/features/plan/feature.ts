import { targetQuerySchema, taskQuerySchema } from '@junheng/contract';
import type { Feature, ReadSearch } from '../../app/feature.ts';
import { searchOf } from '../../app/search.ts';

const group = { zh: '规划', en: 'Plan' } as const;

const readTargets = searchOf(targetQuerySchema);
/** The filters of the list, and whether it is shown as pictures. */
const targetsSearch: ReadSearch = (raw) => ({
  ...readTargets(raw),
  ...(raw['view'] === 'picture' ? { view: 'picture' } : {}),
});

const readTaskFilters = searchOf(taskQuerySchema);

/** The filters of the list of tasks, and whether it shows as the plan's outline. */
function readTaskSearch(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...readTaskFilters(raw), ...(raw['view'] === 'outline' ? { view: 'outline' } : {}) };
}

/** 规划: targets and tasks of the plan. */
export const feature: Feature = {
  name: 'plan',
  navigation: [
    { to: '/plan/targets', label: { zh: '目标', en: 'Targets' }, order: 10, group },
    { to: '/plan/tasks', label: { zh: '任务', en: 'Tasks' }, order: 11, group },
  ],
  routes: [
    {
      path: '/plan/targets',
      load: () => import('./targets/targets-page.tsx'),
      search: targetsSearch,
      hasAsOf: true,
      children: [
        { path: '$id', load: () => import('./targets/target-panel.tsx') },
        { path: '$id/record', load: () => import('./targets/record-value-panel.tsx') },
      ],
    },
    {
      path: '/plan/tasks',
      load: () => import('./tasks/tasks-page.tsx'),
      search: readTaskSearch,
      hasAsOf: true,
      children: [
        { path: '$id', load: () => import('./tasks/task-panel.tsx') },
        { path: '$id/report', load: () => import('./tasks/report-task-panel.tsx') },
      ],
    },
  ],
};
