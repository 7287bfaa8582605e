import type { Pack } from '../pack/pack.ts';
import { basicBalance2012 } from './cn-basic-balance-2012.ts';
import { classSize } from './cn-class-size.ts';
import { compulsoryBalance2017 } from './cn-compulsory-balance-2017.ts';
import { educationFunding } from './cn-education-funding.ts';
import { establishment } from './cn-establishment.ts';
import { preschool2020 } from './cn-preschool-2020.ts';
import { trainingHours } from './cn-training-hours.ts';

/** All packs that ship with the engine. */
export const PACKS: readonly Pack[] = [
  compulsoryBalance2017,
  basicBalance2012,
  preschool2020,
  classSize,
  establishment,
  trainingHours,
  educationFunding,
];

/** The pack of an id, or undefined. */
export function findPack(id: string): Pack | undefined {
  return PACKS.find((pack) => pack.id === id);
}
