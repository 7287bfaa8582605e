import type { Label, WordSet, WorkFilePurpose } from '@junheng/vocabulary';

/**
 * Who may learn a field: `open` — whoever sees the record; `personal` — the same, and the trail keeps it apart so that it can be erased;
 * `secret` — nobody, it is only written.
 */
export type Privacy = 'open' | 'personal' | 'secret';

/** When a field must be filled: another field holds one of these words, or is answered yes. */
export interface RequiredWhen {
  readonly field: string;
  readonly is: readonly (string | boolean)[];
}

/** What every field says of itself, for people and for the store. */
export interface FieldBase {
  readonly label: Label;
  readonly help?: Label;
  /** Whether it must always be filled; a text that need not be is empty, anything else null. */
  readonly required?: boolean;
  /** What it means when nothing is chosen: 全部单位. Without it the label says that the field may be left empty. */
  readonly none?: Label;
  readonly requiredWhen?: RequiredWhen;
  readonly privacy?: Privacy;
  /** Its column where that is not its name in snake case. */
  readonly column?: string;
}

/** Free text; lengths in characters, `pattern` anchored at both ends. */
export interface TextField extends FieldBase {
  readonly type: 'text';
  readonly min?: number;
  readonly max: number;
  readonly pattern?: string;
  readonly isLong?: boolean;
}
/** A number as decimal text in a unit of measure, with at most so many decimals. */
export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly unit: Label;
  readonly decimals: number;
  readonly min?: number;
  readonly max?: number;
}
/** A whole number, 0 or more. */
export interface CountField extends FieldBase {
  readonly type: 'count';
  readonly unit?: Label;
  readonly max?: number;
}
/** Yuan as decimal text, to the fen. */
export interface MoneyField extends FieldBase {
  readonly type: 'money';
}
/** A calendar day; `isPast` refuses days after today. */
export interface DayField extends FieldBase {
  readonly type: 'day';
  readonly isPast?: boolean;
}
/** A calendar month, `2026-11`. */
export interface MonthField extends FieldBase {
  readonly type: 'month';
}
/** One word of a closed set. */
export interface ChoiceField<Word extends string = string> extends FieldBase {
  readonly type: 'choice';
  readonly words: WordSet<Word>;
  /** What a form begins with, and what a call means that leaves it out. */
  readonly initial?: NoInfer<Word>;
}
/** Yes or no; with `canBeUnknown` a third answer, null. */
export interface YesNoField extends FieldBase {
  readonly type: 'yesNo';
  readonly canBeUnknown?: boolean;
}
/** A unit of the district; `schoolsOnly` takes schools and kindergartens. */
export interface UnitField extends FieldBase {
  readonly type: 'unit';
  readonly schoolsOnly?: boolean;
}
/** An account of the district. */
export interface PersonField extends FieldBase {
  readonly type: 'person';
}
/** A point on the map, degrees east and north (WGS 84), kept in two columns. */
export interface PlaceField extends FieldBase {
  readonly type: 'place';
}
/** A stored file handed in before, of one purpose; photos lose what tells where they were taken. */
export interface FileField extends FieldBase {
  readonly type: 'file' | 'photo';
  readonly purpose: WorkFilePurpose;
}
/** Another record, or with `through` any number of them kept in a table of pairs. */
export interface ReferenceField extends FieldBase {
  readonly type: 'reference';
  readonly to: string;
  readonly through?: string;
}
/** A moment that the store keeps, ISO 8601 in UTC; no form asks for it. */
export interface MomentField extends FieldBase {
  readonly type: 'moment';
}
/** A figure that is computed while answering and stands in no column. */
export interface ComputedField extends FieldBase {
  readonly type: 'computed';
}

export type Field =
  | TextField
  | NumberField
  | CountField
  | MoneyField
  | DayField
  | MonthField
  | MomentField
  | ChoiceField
  | YesNoField
  | UnitField
  | PersonField
  | PlaceField
  | FileField
  | ReferenceField
  | ComputedField;

/** Fields by name, in the order in which forms ask for them. */
export type Fields = Readonly<Record<string, Field>>;
