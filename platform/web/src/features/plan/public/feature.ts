import type { Feature } from '../../../app/feature.ts';

/** The page open to everybody: published targets and where they stand, outside the frame of those who are signed in. */
export const feature: Feature = {
  name: 'plan/public',
  navigation: [],
  routes: [{ path: '/public/$districtId/plan', load: () => import('./public-page.tsx'), isOpen: true }],
};
