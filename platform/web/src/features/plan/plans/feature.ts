import { comparePlans, draftYearlyPlan } from '@junheng/contract';
import type { Feature } from '../../../app/feature.ts';
import { searchOf } from '../../../app/search.ts';

const group = { zh: '规划', en: 'Plan' } as const;

/** 规划一览: all plans at once, their goals side by side, the points of a year, the page open to everybody. */
export const feature: Feature = {
  name: 'plan/plans',
  navigation: [
    {
      to: '/plan/plans',
      label: { zh: '规划一览', en: 'All plans' },
      also: ['/plan/side-by-side', '/plan/yearly'],
      order: 15,
      group,
    },
  ],
  routes: [
    {
      path: '/plan/plans',
      load: () => import('./plans-page.tsx'),
      hasAsOf: true,
      children: [{ path: 'public', load: () => import('./public-panel.tsx'), right: 'openPublicPage' }],
    },
    {
      path: '/plan/side-by-side',
      load: () => import('./side-by-side-page.tsx'),
      search: searchOf(comparePlans.query),
      hasAsOf: true,
    },
    {
      path: '/plan/yearly',
      load: () => import('./yearly-page.tsx'),
      search: searchOf(draftYearlyPlan.query),
      right: 'draftYearlyPlans',
    },
  ],
};
