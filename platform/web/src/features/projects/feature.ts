import { projectQuerySchema } from '@junheng/contract';
import type { Feature } from '../../app/feature.ts';
import { searchOf } from '../../app/search.ts';

const group = { zh: '规划', en: 'Plan' } as const;

/** 项目: the schools to build or enlarge, from the site to the first day of school. */
export const feature: Feature = {
  name: 'projects',
  navigation: [{ to: '/plan/projects', label: { zh: '项目', en: 'Projects' }, order: 12, group }],
  routes: [
    {
      path: '/plan/projects',
      load: () => import('./projects-page.tsx'),
      search: searchOf(projectQuerySchema),
      hasAsOf: true,
      children: [
        { path: '$id', load: () => import('./project-panel.tsx') },
        { path: '$id/stages/$stage', load: () => import('./change/stage-panel.tsx') },
        { path: '$id/rename', load: () => import('./change/rename-panel.tsx') },
        { path: '$id/funds/$year', load: () => import('./change/fund-panel.tsx') },
        { path: '$id/place', load: () => import('./change/place-panel.tsx') },
      ],
    },
  ],
};
