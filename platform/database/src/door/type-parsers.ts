import pg from 'pg';

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const NUMERIC = 1700;

/** An `int8` as a number; one that a number cannot hold exactly is a programmer's error. */
export function parseCheckedInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer ${text} does not fit a number`);
  return value;
}

const keepText = (text: string): string => text;

/**
 * The types of this pool alone: days stay text, decimals stay text with their trailing zeros, counts become checked numbers.
 * Everything else is as `pg` has it, which the job queue relies on.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return parseCheckedInteger;
    if (oid === DATE || oid === NUMERIC) return keepText;
    if (oid === INT8_ARRAY) throw new TypeError('int8 arrays are not used here: cast them to int4 or text');
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};
