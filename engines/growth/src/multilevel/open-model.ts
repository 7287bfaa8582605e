import { frameColumns, measureColumn } from './column-frame.ts';
import type { ColumnFrame } from './column-frame.ts';
import { CrossedProfile } from './crossed-profile.ts';
import { sumCrossed } from './crossed-sums.ts';
import { chooseFixed } from './fixed-part.ts';
import { sumGroups } from './group-sums.ts';
import type { GroupSums } from './group-sums.ts';
import type { Grouping, Method, MultilevelProblem } from './multilevel-data.ts';
import { NestedProfile } from './nested-profile.ts';
import type { FixedPart, Profile } from './profile.ts';
import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';

/** A problem whose sums have been taken: everything that is needed from here on, no row of data any more. */
export interface OpenModel {
  readonly frame: Pick<ColumnFrame, 'names' | 'centre' | 'scale' | 'fixed' | 'random'>;
  readonly part: FixedPart;
  readonly dropped: readonly string[];
  readonly profile: Profile;
  readonly groupings: readonly { readonly name: string; readonly ids: readonly string[] }[];
  readonly rows: number;
  /** Mean of the slope's column, at which intercepts vary least; NaN without slope. */
  readonly groupSizes: readonly Float64Array[];
}

/** Takes the sums of a problem whose groupings are arranged. Fails when the outcome does not vary or rows are too few. */
export function openModel(problem: MultilevelProblem, method: Method): Result<OpenModel, Fault> {
  const { outcome, predictors, groupings, layout, slope } = problem;
  if (outcome.values.length === 0) return failWith('GROWTH_NO_ROWS', {});
  if (measureColumn(outcome.values).spread === 0)
    return failWith('GROWTH_OUTCOME_CONSTANT', { column: outcome.name, value: outcome.values[0]! });
  const frame = frameColumns(outcome, predictors, slope);
  const groupSizes = groupings.map(countRows);
  if (layout === 'nested' && groupings.length <= 2) {
    const [outer, inner] = groupings.map((grouping) => ({
      count: grouping.ids.length,
      index: grouping.index,
    }));
    const sums = sumGroups(frame, outer!, inner);
    return openSums(frame, sums, groupings, method, groupSizes);
  }
  const sums = sumCrossed(frame, groupings);
  const { part, dropped } = chooseFixed(frame, sums.total, sums.rows, method);
  const tooFew = checkRows(part);
  if (tooFew !== undefined) return tooFew;
  const sizes = groupings.map((grouping) => grouping.ids.length);
  const profile = new CrossedProfile(sums, frame, part, sizes);
  return succeed({ frame, part, dropped, profile, groupings, rows: sums.rows, groupSizes });
}

/** Opens a nested model from sums alone, as a district does that has no rows. */
export function openSums(
  frame: ColumnFrame,
  sums: GroupSums,
  groupings: readonly { readonly name: string; readonly ids: readonly string[] }[],
  method: Method,
  groupSizes: readonly Float64Array[],
): Result<OpenModel, Fault> {
  const { part, dropped } = chooseFixed(frame, sums.total, sums.rows, method);
  const tooFew = checkRows(part);
  if (tooFew !== undefined) return tooFew;
  const profile = new NestedProfile(sums, frame, part);
  return succeed({ frame, part, dropped, profile, groupings, rows: sums.rows, groupSizes });
}

function checkRows(part: FixedPart): ReturnType<typeof failWith> | undefined {
  const { rows, fixed } = part;
  return rows <= fixed.length
    ? failWith('GROWTH_TOO_FEW_ROWS', { rows, coefficients: fixed.length })
    : undefined;
}

function countRows(grouping: Grouping): Float64Array {
  const counts = new Float64Array(grouping.ids.length);
  for (let row = 0; row < grouping.index.length; row += 1) counts[grouping.index[row]!]! += 1;
  return counts;
}
