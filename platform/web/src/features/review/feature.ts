import type { Role } from '@junheng/contract';
import type { Feature } from '../../app/feature.ts';
import { keepSearch } from '../../app/keep-search.ts';

const reviewers: readonly Role[] = ['officeHead', 'reviewer', 'administrator'];

/** 核对: the review of a document and its publishing; reached from the documents. */
export const feature: Feature = {
  name: 'review',
  navigation: [],
  routes: [
    {
      path: '/plan/reviews/$id',
      load: () => import('./review-page.tsx'),
      search: keepSearch('kind', 'item', 'facts'),
      roles: reviewers,
    },
    {
      path: '/plan/reviews/$id/publish',
      load: () => import('./publish/publish-page.tsx'),
      roles: reviewers,
    },
  ],
};
