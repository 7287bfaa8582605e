import { targetQuerySchema, taskQuerySchema } from '@junheng/contract';
import type { Feature } from '../../app/feature.ts';
import { searchOf } from '../../app/search.ts';

const group = { zh: '规划', en: 'Plan' } as const;

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
      search: searchOf(targetQuerySchema),
      hasAsOf: true,
      children: [
        { path: '$id', load: () => import('./targets/target-panel.tsx') },
        { path: '$id/record', load: () => import('./targets/record-value-panel.tsx') },
      ],
    },
    {
      path: '/plan/tasks',
      load: () => import('./tasks/tasks-page.tsx'),
      search: searchOf(taskQuerySchema),
      hasAsOf: true,
      children: [
        { path: '$id', load: () => import('./tasks/task-panel.tsx') },
        { path: '$id/report', load: () => import('./tasks/report-task-panel.tsx') },
      ],
    },
  ],
};
