import type { LabelledPlan } from '../../labelled-plan.ts';
import { listPlans } from './lists.ts';
import { measurePlans } from './measures.ts';
import { stagePlans } from './stages.ts';
import { tablePlans } from './tables.ts';

/** Every plan of this half. */
export const allPlans: readonly LabelledPlan[] = [
  ...stagePlans,
  ...measurePlans,
  ...tablePlans,
  ...listPlans,
];
