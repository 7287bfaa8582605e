import type { Pack } from '../pack/pack.ts';
import { compulsoryBalance2017 } from './cn-compulsory-balance-2017.ts';

/** All packs that ship with the engine. */
export const PACKS: readonly Pack[] = [compulsoryBalance2017];

/** The pack of an id, or undefined. */
export function findPack(id: string): Pack | undefined {
  return PACKS.find((pack) => pack.id === id);
}
