/** How a deviation becomes a cost before it is weighed: itself, its square, or 1 when there is any. */
export type CostFunction = 'Linear' | 'Quadratic' | 'Step';

/** What all constraints have. A required one adds to the infeasibility, another to the objective. */
interface ConstraintBase {
  readonly id: string;
  readonly name: string;
  readonly isRequired: boolean;
  readonly weight: number;
  readonly costFunction: CostFunction;
}

interface OnEvents extends ConstraintBase {
  /** Indices of the events it applies to, each once. */
  readonly events: readonly number[];
}

interface OnEventGroups extends ConstraintBase {
  readonly eventGroups: readonly number[];
}

interface OnResources extends ConstraintBase {
  readonly resources: readonly number[];
}

interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

/** Sets of time indices, one for each time group that the constraint names. */
interface InTimeGroups {
  readonly timeGroups: readonly (readonly number[])[];
}

/** A pair of events in order; separations are counted in times between them. */
export interface EventPair extends Range {
  readonly first: number;
  readonly second: number;
}

/** The sixteen kinds of constraint. Source: XHSTT specification, "Constraints" (Kingston, HSEval). */
export type XhsttConstraint =
  | (OnEvents & { readonly kind: 'AssignResource'; readonly role: string | null })
  | (OnEvents & { readonly kind: 'AssignTime' })
  | (OnEvents & {
      readonly kind: 'SplitEvents';
      readonly shortest: number;
      readonly longest: number;
      readonly fewest: number;
      readonly most: number;
    })
  | (OnEvents & Range & { readonly kind: 'DistributeSplitEvents'; readonly duration: number })
  | (OnEvents & {
      readonly kind: 'PreferResources';
      readonly role: string | null;
      readonly preferred: readonly number[];
    })
  | (OnEvents & {
      readonly kind: 'PreferTimes';
      readonly times: readonly number[];
      /** Only parts of this duration are looked at; 0 means all. */
      readonly duration: number;
    })
  | (OnEventGroups & { readonly kind: 'AvoidSplitAssignments'; readonly role: string | null })
  | (OnEventGroups & {
      readonly kind: 'SpreadEvents';
      readonly ranges: readonly (Range & { readonly times: readonly number[] })[];
    })
  | (OnEventGroups & { readonly kind: 'LinkEvents' })
  | (ConstraintBase & { readonly kind: 'OrderEvents'; readonly pairs: readonly EventPair[] })
  | (OnResources & { readonly kind: 'AvoidClashes' })
  | (OnResources & { readonly kind: 'AvoidUnavailableTimes'; readonly times: readonly number[] })
  | (OnResources & InTimeGroups & Range & { readonly kind: 'LimitIdleTimes' })
  | (OnResources & InTimeGroups & Range & { readonly kind: 'ClusterBusyTimes' })
  | (OnResources & InTimeGroups & Range & { readonly kind: 'LimitBusyTimes' })
  | (OnResources & Range & { readonly kind: 'LimitWorkload' });
