import type { Feature } from '../../../app/feature.ts';
import { keepSearch } from '../../../app/keep-search.ts';

const group = { zh: '规划', en: 'Plan' } as const;

/** 规划文件: documents, versions and their differences. */
export const feature: Feature = {
  name: 'plan/documents',
  navigation: [
    {
      to: '/plan/documents',
      label: { zh: '规划文件', en: 'Plan documents' },
      also: ['/plan/reviews', '/plan/versions'],
      order: 14,
      group,
    },
  ],
  routes: [
    { path: '/plan/documents', load: () => import('./list/documents-page.tsx') },
    {
      path: '/plan/documents/new',
      load: () => import('./load/load-page.tsx'),
      search: keepSearch('planId'),
      right: 'reviewPlans',
    },
    {
      path: '/plan/documents/$id',
      load: () => import('./list/document-page.tsx'),
      search: keepSearch('item'),
    },
    {
      path: '/plan/versions',
      load: () => import('./versions/versions-page.tsx'),
      search: keepSearch('planId'),
    },
    { path: '/plan/versions/$id', load: () => import('./versions/version-page.tsx') },
    {
      path: '/plan/versions/$id/judgement',
      load: () => import('./versions/judgement-page.tsx'),
      hasAsOf: true,
    },
  ],
};
