/** A slack of one unit's indicator: the numerator lacking is the column's value times `scale`. */
export interface UnitSlack {
  readonly unit: number;
  readonly indicator: number;
  readonly column: number;
  readonly scale: number;
}
/** For each unit and indicator, the levers that change it: [lever, amount]. */
export type EffectTable = readonly (readonly (readonly (readonly [lever: number, amount: number])[])[])[];
