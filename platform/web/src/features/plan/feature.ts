import { targetQuerySchema } from '@junheng/contract';
import type { Feature, ReadSearch } from '../../app/feature.ts';
import { searchOf } from '../../app/search.ts';

const group = { zh: '规划', en: 'Plan' } as const;

const readTargets = searchOf(targetQuerySchema);
/** The filters of the list, and whether it is shown as pictures. */
const targetsSearch: ReadSearch = (raw) => ({
  ...readTargets(raw),
  ...(raw['view'] === 'picture' ? { view: 'picture' } : {}),
});

/** 规划: the targets of the plan. */
export const feature: Feature = {
  name: 'plan',
  navigation: [{ to: '/plan/targets', label: { zh: '目标', en: 'Targets' }, order: 10, group }],
  routes: [
    {
      path: '/plan/targets',
      load: () => import('./targets/targets-page.tsx'),
      search: targetsSearch,
      hasAsOf: true,
      children: [
        { path: '$id', load: () => import('./targets/target-panel.tsx') },
        { path: '$id/record', load: () => import('./targets/record-value-panel.tsx') },
      ],
    },
  ],
};
