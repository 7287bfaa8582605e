import type { Feature, NavigationEntry } from './feature.ts';

const modules = import.meta.glob<{ feature: Feature }>('../features/**/feature.ts', { eager: true });

/** The features of all areas, found by folder. */
export const features: readonly Feature[] = Object.values(modules).map((module) => module.feature);

/** The navigation of all areas in the order in which a bureau works. */
export const navigation: readonly NavigationEntry[] = features
  .flatMap((feature) => feature.navigation)
  .toSorted((left, right) => left.order - right.order);
