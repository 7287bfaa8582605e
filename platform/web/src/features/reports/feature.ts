import { planReportQuerySchema } from '@junheng/contract';
import type { Feature } from '../../app/feature.ts';
import { searchOf } from '../../app/search.ts';

/** 报告: monitoring reports, evaluations, monthly sheets, sheets of units, tables of tasks. */
export const feature: Feature = {
  name: 'reports',
  navigation: [
    {
      to: '/plan/reports',
      label: { zh: '报告', en: 'Reports' },
      order: 13,
      group: { zh: '规划', en: 'Plan' },
    },
  ],
  routes: [
    {
      path: '/plan/reports',
      load: () => import('./reports-page.tsx'),
      search: searchOf(planReportQuerySchema),
      hasAsOf: true,
    },
  ],
};
