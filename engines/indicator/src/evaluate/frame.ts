/** An attribute of units, as the type of a school: its possible names, and for each unit the position of its name. */
export interface Attribute {
  readonly names: readonly string[];
  readonly codes: Uint8Array;
}

/** What expressions are evaluated on: units in rows, groups (counties) as runs of rows. NaN is missing. */
export interface Frame {
  readonly count: number;
  readonly items: ReadonlyMap<string, Float64Array>;
  readonly attributes: ReadonlyMap<'type' | 'ownership' | 'area' | 'stage', Attribute>;
  /** Row at which each group starts, and `count` at the end: one longer than the number of groups. */
  readonly groups: Int32Array;
  /** For each row the first row of its school, for `wholeSchool(…)`; without it every row is a school. */
  readonly schools?: Int32Array;
  /** Figures of groups, one for each group. */
  readonly groupItems: ReadonlyMap<string, Float64Array>;
  /** Settings by stage name. */
  readonly parameters: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The same groups a year before, for `previous(…)`. */
  readonly previous?: Frame;
}

/** A frame of one group from columns; attributes and settings may be left out. */
export function makeFrame(
  items: ReadonlyMap<string, Float64Array>,
  rest: Partial<Omit<Frame, 'items' | 'count'>> = {},
): Frame {
  const count = [...items.values()][0]?.length ?? 0;
  return {
    count,
    items,
    attributes: rest.attributes ?? new Map(),
    groups: rest.groups ?? Int32Array.of(0, count),
    groupItems: rest.groupItems ?? new Map(),
    parameters: rest.parameters ?? new Map(),
    ...(rest.schools === undefined ? {} : { schools: rest.schools }),
    ...(rest.previous === undefined ? {} : { previous: rest.previous }),
  };
}

/** Codes of an attribute from the names of the units. */
export function makeAttribute(names: readonly string[], values: readonly string[]): Attribute {
  return { names, codes: Uint8Array.from(values, (value) => names.indexOf(value)) };
}
