import { nameBeside, plainText } from '@junheng/records';
import type { Field } from '@junheng/records';
import type { ReactNode } from 'react';
import { formatMoment } from '../../i18n/format-number.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { useLanguage, usePick } from '../../i18n/words.ts';

type Row = Readonly<Record<string, unknown>>;

/** Says what a record holds in a field, by its type. */
export function useCellText(): (name: string, field: Field, row: Row) => string {
  const language = useLanguage();
  const pick = usePick();
  const say = useCommonWords();
  return (name, field, row) => {
    const value = row[nameBeside(name, field) ?? name];
    if (value === null || value === undefined || value === '') {
      if (field.type === 'yesNo' && field.canBeUnknown === true) return say('unknown');
      return field.none === undefined ? say('none') : pick(field.none.zh, field.none.en);
    }
    switch (field.type) {
      case 'choice':
        return field.words.labels[plainText(value)]?.[language] ?? plainText(value);
      case 'yesNo':
        return value === true ? say('yes') : say('no');
      case 'moment':
        return formatMoment(plainText(value));
      case 'number':
        return `${plainText(value)} ${field.unit[language]}`;
      case 'place': {
        const { lon, lat } = value as { readonly lon: number; readonly lat: number };
        return `${lon.toFixed(4)}, ${lat.toFixed(4)}`;
      }
      default:
        return typeof value === 'object' ? '' : plainText(value);
    }
  };
}

/** A special cell of a list, in place of what the type of its field gives. */
export type RecordCell<Item> = (row: Item) => ReactNode;

/** Whether figures stand right-aligned. */
export function isFigure({ type }: Field): boolean {
  return ['number', 'money', 'count', 'day', 'month', 'moment'].includes(type);
}
