import type { Area, Ownership, SchoolType, Stage } from './school.ts';

/**
 * One school in one stage (小学部, 初中部 …) after sites were merged into their parents, common figures of combined
 * schools split, and schools outside the pack's scope left out: what verdicts are computed from.
 */
export interface StageUnit {
  readonly school: string;
  readonly name: string;
  readonly stage: Stage;
  readonly type: SchoolType;
  readonly ownership: Ownership;
  readonly area: Area;
  /** Pupils of this stage (> 0), or null when unknown. */
  readonly pupils: number | null;
  /** Numerators in the order of `pack.indicators`, relaxations included; null when unknown. */
  readonly numerators: readonly (number | null)[];
  /** For each indicator the rule that exempts this unit from it, or null. */
  readonly exemptions: readonly (string | null)[];
}
