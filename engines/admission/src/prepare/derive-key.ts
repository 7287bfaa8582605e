import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { PrivateRow } from './judge-rank.ts';
import type { PreparedKey } from './prepare-rules.ts';

const DAY = /^\d{4}-\d\d-\d\d$/u;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/u;

/**
 * The text of a key for one applicant: of its column, or derived from several. Empty columns are left out; a key of only empty columns is
 * empty. Fails on a column that is absent or holds something that cannot be compared with the others (days with days, numbers with numbers).
 */
export function deriveKey(key: PreparedKey, row: PrivateRow): Outcome<string> {
  if (key.derived === undefined) return succeed(row[key.column] ?? '');
  const { how, columns } = key.derived;
  const absent = columns.find((column) => row[column] === undefined);
  if (absent !== undefined)
    return failWith('ADMISSION_COLUMN_MISSING', { file: 'applicants.csv', column: absent });
  const texts = columns.map((column) => row[column] as string).filter((text) => text !== '');
  if (texts.length === 0) return succeed('');
  const isDay = how !== 'sum' && texts.every((text) => DAY.test(text));
  const wrong = texts.find((text) => !(isDay ? DAY : NUMBER).test(text));
  if (wrong !== undefined) return failWith('ADMISSION_KEY_WRONG', { column: key.column, text: wrong });
  if (isDay) {
    const sorted = texts.toSorted();
    return succeed((how === 'latest' || how === 'longest' ? sorted.at(-1) : sorted[0]) as string);
  }
  const numbers = texts.map(Number);
  // Summed in millionths, so that 0.1 and 0.2 are 0.3.
  if (how === 'sum')
    return succeed(String(numbers.reduce((sum, value) => sum + Math.round(value * 1e6), 0) / 1e6));
  return succeed(String(how === 'latest' || how === 'longest' ? Math.max(...numbers) : Math.min(...numbers)));
}
