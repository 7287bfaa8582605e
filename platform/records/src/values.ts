import type {
  ChoiceField,
  CountField,
  Field,
  Fields,
  ReferenceField,
  TextField,
  YesNoField,
} from './field.ts';
import type { RecordKind } from './kind.ts';

/** Degrees east and north. */
export interface PlaceValue {
  readonly lon: number;
  readonly lat: number;
}

type Filled<F> =
  F extends ChoiceField<infer Word>
    ? Word
    : F extends CountField
      ? number
      : F extends YesNoField
        ? boolean
        : F extends { readonly type: 'place' }
          ? PlaceValue
          : string;

/** What a field holds: text is never null, lists of references are lists, the rest is null where nothing was filled in. */
export type ValueOf<F extends Field> = F extends ReferenceField & { readonly through: string }
  ? string[]
  : F extends TextField
    ? string
    : F extends { readonly required: true } | (YesNoField & { readonly canBeUnknown?: false })
      ? Filled<F>
      : Filled<F> | null;

/** The fields of a kind that stand in its own table. */
export type StoredNames<F extends Fields> = {
  [Name in keyof F]: F[Name] extends { readonly type: 'computed' } | { readonly through: string }
    ? never
    : Name;
}[keyof F];

/** What a form gives: every field that is not computed. */
export type BodyOf<F extends Fields> = {
  -readonly [Name in keyof F as F[Name] extends { readonly type: 'computed' } ? never : Name]: ValueOf<
    F[Name]
  >;
};

/** A stored record with what the store itself keeps. Moments are ISO 8601 in UTC. */
export type RowOf<K extends RecordKind> = {
  readonly [Name in StoredNames<K['fields']>]: ValueOf<K['fields'][Name]>;
} & { readonly id: string; readonly version: number } & (K['isSigned'] extends true
    ? { readonly recordedBy: string; readonly recordedAt: string }
    : unknown);

type Listed<F extends Fields> = {
  readonly [
    Name in keyof F as F[Name] extends { readonly privacy: 'secret' } | { readonly through: string }
      ? never
      : Name
  ]: ValueOf<F[Name]>;
};

type NameOf<Name> = Name extends `${infer Stem}Id` ? `${Stem}Name` : `${Name & string}Name`;

type NamesBeside<F extends Fields> = {
  readonly [
    Name in keyof F as F[Name] extends { readonly type: 'unit' | 'person' | 'file' | 'photo' }
      ? NameOf<Name>
      : never
  ]: string | null;
};

type ShownBy<K extends RecordKind> = K extends RecordKind<Fields, boolean, infer Shows> ? Shows : {};

/** What a list shows of a record. */
export type ListRowOf<K extends RecordKind> = {
  readonly id: string;
  readonly version: number;
} & Listed<K['fields']> &
  Listed<ShownBy<K>> &
  NamesBeside<K['fields']> &
  NamesBeside<ShownBy<K>> &
  (K['ending'] extends 'turnedOff' ? { readonly active: boolean } : unknown) &
  (K['isSigned'] extends true ? { readonly recordedBy: string; readonly recordedAt: string } : unknown);
