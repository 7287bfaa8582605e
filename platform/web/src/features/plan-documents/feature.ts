import type { Role } from '@junheng/contract';
import type { Feature, ReadSearch } from '../../app/feature.ts';

const group = { zh: '规划', en: 'Plan' } as const;
const reviewers: readonly Role[] = ['officeHead', 'reviewer', 'administrator'];

/** Keeps the named parts of an address that are short texts. */
function keep(...names: readonly string[]): ReadSearch {
  return (raw) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = raw[name];
        return typeof value === 'string' && value !== '' && value.length <= 100 ? [[name, value]] : [];
      }),
    );
}

/** 规划文件: documents, their review, publishing, versions and their differences. */
export const feature: Feature = {
  name: 'plan-documents',
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
    { path: '/plan/documents', load: () => import('./documents/documents-page.tsx') },
    {
      path: '/plan/documents/new',
      load: () => import('./load/load-page.tsx'),
      search: keep('planId'),
      roles: reviewers,
    },
    {
      path: '/plan/documents/$id',
      load: () => import('./documents/document-page.tsx'),
      search: keep('item'),
    },
    {
      path: '/plan/reviews/$id',
      load: () => import('./review/review-page.tsx'),
      search: keep('kind', 'item', 'facts'),
      roles: reviewers,
    },
    {
      path: '/plan/reviews/$id/publish',
      load: () => import('./publish/publish-page.tsx'),
      roles: reviewers,
    },
    {
      path: '/plan/versions',
      load: () => import('./versions/versions-page.tsx'),
      search: keep('planId'),
    },
    { path: '/plan/versions/$id', load: () => import('./versions/version-page.tsx') },
    {
      path: '/plan/versions/$id/judgement',
      load: () => import('./versions/judgement-page.tsx'),
      hasAsOf: true,
    },
  ],
};
