import type { Feature } from '../../app/feature.ts';
import { keepSearch } from '../../app/keep-search.ts';
import { rolesOf } from '@junheng/vocabulary';

/** 核对: the review of a document and its publishing; reached from the documents. */
export const feature: Feature = {
  name: 'review',
  navigation: [],
  routes: [
    {
      path: '/plan/reviews/$id',
      load: () => import('./review-page.tsx'),
      search: keepSearch('kind', 'item', 'facts'),
      roles: rolesOf('reviewPlans'),
    },
    {
      path: '/plan/reviews/$id/publish',
      load: () => import('./publish/publish-page.tsx'),
      roles: rolesOf('reviewPlans'),
    },
  ],
};
