import type { DutyRole } from '@junheng/vocabulary';

/** A unit's part in a target or task; their order is the order printed. */
export interface NewDuty {
  readonly role: DutyRole;
  readonly unitId: string;
}
