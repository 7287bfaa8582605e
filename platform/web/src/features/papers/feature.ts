import { findAllSchoolPapers, schoolPaperQuerySchema } from '@junheng/contract';
import type { Feature } from '../../app/feature.ts';
import { searchOf } from '../../app/search.ts';

const group = { zh: '规划', en: 'Plan' } as const;

/** 学校规划: charters, plans and rules of schools. */
export const feature: Feature = {
  name: 'papers',
  navigation: [
    {
      to: '/plan/schools',
      label: { zh: '学校规划', en: 'School plans' },
      order: 16,
      group,
      also: ['/plan/papers'],
    },
  ],
  routes: [
    {
      path: '/plan/papers',
      load: () => import('./papers-page.tsx'),
      search: searchOf(findAllSchoolPapers.query),
      children: [{ path: '$id', load: () => import('./paper-panel.tsx') }],
    },
    {
      path: '/plan/schools',
      load: () => import('./schools-page.tsx'),
      search: searchOf(schoolPaperQuerySchema),
      children: [
        { path: '$id', load: () => import('./school-panel.tsx') },
        { path: '$id/add', load: () => import('./add-paper-panel.tsx') },
      ],
    },
  ],
};
