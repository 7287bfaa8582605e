import type { LabelledPlan } from '../labelled-plan.ts';
import { buildingPlans } from './buildings.ts';
import { compulsoryPlans } from './compulsory.ts';
import { peoplePlans } from './people.ts';
import { preschoolPlans } from './preschool.ts';
import { tablePlans } from './tables.ts';

/** The twenty plans of this half. */
export const allPlans: readonly LabelledPlan[] = [
  ...preschoolPlans,
  ...compulsoryPlans,
  ...buildingPlans,
  ...tablePlans,
  ...peoplePlans,
];
