import type { FirstAccount } from './first-account.ts';

/** What the first start made, and on later starts what is still to be told: the sample's accounts. */
export interface FirstStart {
  /** Made by this very start. */
  readonly isNew: boolean;
  readonly kind: 'sample' | 'empty';
  readonly districtName: string;
  readonly accounts: readonly FirstAccount[];
}
