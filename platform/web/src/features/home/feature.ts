import { getPlanHome } from '@junheng/contract';
import type { Feature } from '../../app/feature.ts';
import { searchOf } from '../../app/search.ts';

/** 首页: where the plan stands, in one look. */
export const feature: Feature = {
  name: 'home',
  navigation: [{ to: '/', label: { zh: '首页', en: 'Home' }, order: 0 }],
  routes: [
    { path: '/', load: () => import('./home-page.tsx'), hasAsOf: true, search: searchOf(getPlanHome.query) },
  ],
};
