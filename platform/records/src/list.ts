import type { Field, Fields } from './field.ts';
import type { RecordKind } from './kind.ts';

const SIGNED: Fields = {
  recordedBy: { type: 'text', max: 200, label: { zh: '登记人', en: 'Entered by' } },
  recordedAt: { type: 'moment', label: { zh: '登记时间', en: 'Entered at' } },
};
const ACTIVE: Fields = {
  active: { type: 'yesNo', label: { zh: '启用', en: 'In use' } },
};

/** The fields that a list of a kind may show, by name: no secrets, no lists of references. */
export function listFields(kind: RecordKind): Fields {
  const typed = Object.entries(kind.fields).filter(
    ([, field]) => field.privacy !== 'secret' && !(field.type === 'reference' && field.through !== undefined),
  );
  return {
    ...Object.fromEntries(typed),
    ...kind.shows,
    ...(kind.ending === 'turnedOff' ? ACTIVE : {}),
    ...(kind.isSigned ? SIGNED : {}),
  };
}

/** The name beside an id: `unitId` goes with `unitName`, `fileId` with `fileName`; null where a field needs none. */
export function nameBeside(name: string, field: Field): string | null {
  const isNamed = ['unit', 'person', 'file', 'photo'].includes(field.type);
  return isNamed ? `${name.replace(/Id$/u, '')}Name` : null;
}

/** One filter of a list: what its parameter in the address asks of a field. Several words are joined by commas. */
export interface ListFilter {
  readonly param: string;
  readonly field: string;
  readonly does: 'oneOf' | 'is' | 'from' | 'to' | 'holds' | 'has';
}

function filtersOfField(name: string, field: Field): ListFilter[] {
  const one = (does: ListFilter['does'], param = name): ListFilter => ({ param, field: name, does });
  switch (field.type) {
    case 'choice':
    case 'yesNo':
      return [one('oneOf')];
    case 'unit':
    case 'person':
    case 'reference':
      return [one('is')];
    case 'text':
      return [one('holds')];
    case 'file':
    case 'photo':
    case 'place':
      return [one('has')];
    case 'computed':
      return [];
    default:
      return [one('from', `${name}From`), one('to', `${name}To`)];
  }
}

/** The filters that the fields of a kind give by their types. */
export function filtersOf(kind: RecordKind): ListFilter[] {
  return Object.entries(listFields(kind)).flatMap(([name, field]) => filtersOfField(name, field));
}

/** The words that a filter of a field takes and a facet counts; null where they are not a closed set. */
export function wordsOf(field: Field): readonly string[] | null {
  if (field.type === 'choice') return field.words;
  if (field.type !== 'yesNo') return null;
  return field.canBeUnknown === true ? ['true', 'false', 'unknown'] : ['true', 'false'];
}

/** The fields after which a list may be sorted. */
export function sortableFields(kind: RecordKind): string[] {
  return Object.entries(listFields(kind)).flatMap(([name, { type }]) =>
    ['file', 'photo', 'place', 'reference', 'computed'].includes(type) ? [] : [name],
  );
}

/** A stored value as text: numbers and texts as they are, nothing for what is neither. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
