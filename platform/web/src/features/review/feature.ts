import type { Feature } from '../../app/feature.ts';
import { keepSearch } from '../../app/keep-search.ts';

/** 核对: the review of a document and its publishing; reached from the documents. */
export const feature: Feature = {
  name: 'review',
  navigation: [
    {
      to: '/second-reader',
      label: { zh: '第二读者', en: 'Second reader' },
      order: 93,
      group: { zh: '系统', en: 'System' },
      right: 'setSecondReader',
    },
  ],
  routes: [
    {
      path: '/second-reader',
      load: () => import('./second/second-reader-page.tsx'),
      right: 'setSecondReader',
    },
    {
      path: '/plan/reviews/$id',
      load: () => import('./review-page.tsx'),
      search: keepSearch('kind', 'item', 'facts'),
      right: 'reviewPlans',
    },
    {
      path: '/plan/reviews/$id/publish',
      load: () => import('./publish/publish-page.tsx'),
      right: 'reviewPlans',
    },
  ],
};
