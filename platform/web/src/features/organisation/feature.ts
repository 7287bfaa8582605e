import { unitQuerySchema } from '@junheng/contract';
import type { Feature } from '../../app/feature.ts';
import { searchOf } from '../../app/search.ts';

/** 单位: the bureau, departments, towns, schools and kindergartens. */
export const feature: Feature = {
  name: 'organisation',
  navigation: [{ to: '/organisation/units', label: { zh: '单位', en: 'Units' }, order: 80 }],
  routes: [
    {
      path: '/organisation/units',
      load: () => import('./units-page.tsx'),
      search: searchOf(unitQuerySchema),
      children: [{ path: '$id', load: () => import('./unit-panel.tsx') }],
    },
  ],
};
