import type { DistrictTransaction } from './door/database-door.ts';
import type { MakeId } from '@junheng/kernel';

/** Where new rows belong and how those without an id get one. */
export interface InsertContext {
  readonly transaction: DistrictTransaction;
  readonly districtId: string;
  readonly makeId: MakeId;
}
