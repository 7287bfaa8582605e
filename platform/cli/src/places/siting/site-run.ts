import type { ReadSites, SiteOutcome } from '@junheng/places';

/** Everything that one call of `places site` found out. */
export interface SiteRun extends ReadSites {
  readonly outcome: Exclude<SiteOutcome, { kind: 'cancelled' }>;
  readonly seed: number;
  readonly seconds: number;
}
