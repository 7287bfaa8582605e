import type { ReviewContent } from '@junheng/contract';
import { bindings, comparators, measures, projectKinds, targetRoles } from '@junheng/vocabulary';

/** How a field is typed. `yes` is a box to tick. */
export type FieldKind = 'line' | 'area' | 'decimal' | 'integer' | 'year' | 'day' | 'choice' | 'yes';

/** One field of an item as data; `name` is the payload's own. */
export interface FormField {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly isNeeded?: boolean;
  /** An empty field of words means null in the payload, not the empty text. */
  readonly isNullable?: boolean;
  readonly longest?: number;
  readonly choices?: readonly string[];
  /** Whether “none” may be chosen. */
  readonly hasNone?: boolean;
  /** Stands under “more”. */
  readonly isMore?: boolean;
}

export type FieldName =
  | 'name'
  | 'comparator'
  | 'value'
  | 'valueMax'
  | 'unit'
  | 'year'
  | 'baseYear'
  | 'baseValue'
  | 'binding'
  | 'role'
  | 'measure'
  | 'group'
  | 'condition'
  | 'frequency'
  | 'ratio'
  | 'area'
  | 'nameEn'
  | 'title'
  | 'text'
  | 'starts'
  | 'due'
  | 'ordersPaper'
  | 'titleEn'
  | 'kind'
  | 'location'
  | 'keyYear'
  | 'landArea'
  | 'floorArea'
  | 'places'
  | 'schoolType'
  | 'count';

const targetFields: readonly FormField[] = [
  { name: 'name', kind: 'line', isNeeded: true, longest: 300 },
  { name: 'comparator', kind: 'choice', choices: comparators },
  { name: 'value', kind: 'decimal' },
  { name: 'valueMax', kind: 'decimal' },
  { name: 'unit', kind: 'line', longest: 50 },
  { name: 'year', kind: 'year' },
  { name: 'baseValue', kind: 'decimal' },
  { name: 'baseYear', kind: 'year' },
  { name: 'binding', kind: 'choice', choices: bindings, hasNone: true },
  { name: 'role', kind: 'choice', choices: targetRoles },
  { name: 'measure', kind: 'choice', choices: measures },
  { name: 'group', kind: 'line', longest: 200 },
  { name: 'condition', kind: 'line', longest: 300, isNullable: true, isMore: true },
  { name: 'frequency', kind: 'line', longest: 100, isNullable: true, isMore: true },
  { name: 'ratio', kind: 'line', longest: 100, isNullable: true, isMore: true },
  { name: 'area', kind: 'line', longest: 100, isNullable: true, isMore: true },
  { name: 'nameEn', kind: 'line', longest: 300, isMore: true },
];

const taskFields: readonly FormField[] = [
  { name: 'title', kind: 'line', isNeeded: true, longest: 500 },
  { name: 'text', kind: 'area', longest: 20_000 },
  { name: 'due', kind: 'day' },
  { name: 'starts', kind: 'day' },
  { name: 'group', kind: 'line', longest: 300 },
  { name: 'ordersPaper', kind: 'yes' },
  { name: 'titleEn', kind: 'line', longest: 500, isMore: true },
];

const fieldsByKind: Readonly<Record<ReviewContent['kind'], readonly FormField[]>> = {
  target: targetFields,
  task: taskFields,
  milestone: taskFields,
  project: [
    { name: 'name', kind: 'line', isNeeded: true, longest: 300 },
    { name: 'kind', kind: 'choice', choices: projectKinds },
    { name: 'location', kind: 'line', longest: 300 },
    { name: 'keyYear', kind: 'year' },
    { name: 'landArea', kind: 'decimal' },
    { name: 'floorArea', kind: 'decimal' },
    { name: 'places', kind: 'integer' },
  ],
  promise: [
    { name: 'kind', kind: 'choice', choices: projectKinds },
    { name: 'schoolType', kind: 'line', isNeeded: true, longest: 100 },
    { name: 'year', kind: 'year', isNeeded: true },
    { name: 'count', kind: 'integer', isNeeded: true },
  ],
  achievement: [
    { name: 'name', kind: 'line', isNeeded: true, longest: 300 },
    { name: 'value', kind: 'decimal', isNeeded: true },
    { name: 'unit', kind: 'line', longest: 50 },
    { name: 'year', kind: 'year' },
  ],
};

/** The fields of an item of a kind, in the order in which a person reads them. */
export function fieldsOf(kind: ReviewContent['kind']): readonly FormField[] {
  return fieldsByKind[kind];
}

/** The lists that a payload of a kind carries beside its fields. */
export const listNames = ['duties', 'path', 'checkpoints', 'targetItemIds', 'stages'] as const;
export type ListName = (typeof listNames)[number];
