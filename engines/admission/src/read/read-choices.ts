import { openTable } from '../csv/open-table.ts';
import type { TableScanner } from '../csv/open-table.ts';
import type { Applicants, Choices, Pools } from '../market.ts';
import { failWith } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { KeyRule } from '../rules.ts';
import { parseDecimal, parseWhole } from '../text/parse-number.ts';
import { arrangeChoices } from './arrange-choices.ts';
import { checkColumns } from './check-columns.ts';
import { ChoiceRows } from './choice-rows.ts';
import { isOrderOnly, numberKeys } from './order-keys.ts';
import { isDay, parseKey } from './parse-key.ts';
import { isEntitled } from './read-applicants.ts';

/**
 * Reads choices.csv (`applicant,rank,pool,priority` and the key columns that the rules name) and arranges it by applicant
 * and rank. A key that holds days (or tells who somebody is) becomes its order numbers 1, 2, 3 …, which is all that is published of it. Fails on an unknown applicant, on pools absent from pools.csv (all of them listed), on a wrong number, on a
 * pool or a rank given twice by one applicant, on a reserved pool that the applicant may not use.
 */
export function readChoices(
  file: string,
  bytes: Uint8Array,
  applicants: Applicants,
  pools: Pools,
  keyRules: readonly KeyRule[],
): Outcome<Choices> {
  const opened = openTable(file, bytes);
  if (!opened.ok) return opened;
  const scanner = opened.value;
  const wanted = ['applicant', 'rank', 'pool', 'priority', ...keyRules.map((rule) => rule.column)];
  const columns = checkColumns(scanner, wanted);
  if (!columns.ok) return columns;
  const [applicantColumn, rankColumn, poolColumn, priorityColumn, ...keyColumns] = columns.value as [
    number,
    number,
    number,
    number,
    ...number[],
  ];
  const rows = new ChoiceRows(Math.min(1 << 23, Math.ceil(bytes.length / 16)), keyRules.length);
  const absent = new Map<string, number>();
  const hasDays = keyRules.map(() => false);
  const { starts, ends } = scanner;
  const { ids } = applicants;
  let applicant = -1;
  while (scanner.next()) {
    const idStart = starts[applicantColumn] as number;
    const idEnd = ends[applicantColumn] as number;
    if (applicant < 0 || !ids.isEqual(applicant, bytes, idStart, idEnd)) {
      const following = applicant + 1;
      applicant =
        following < ids.count && ids.isEqual(following, bytes, idStart, idEnd)
          ? following
          : ids.find(bytes, idStart, idEnd);
      if (applicant < 0) return failRow(scanner, 'ADMISSION_APPLICANT_UNKNOWN', 'applicant');
    }
    const rank = parseWhole(bytes, starts[rankColumn] as number, ends[rankColumn] as number);
    if (rank < 1) return failRow(scanner, 'ADMISSION_RANK_WRONG', 'rank');
    const priority = parseDecimal(bytes, starts[priorityColumn] as number, ends[priorityColumn] as number);
    if (Number.isNaN(priority)) return failRow(scanner, 'ADMISSION_NUMBER_WRONG', 'priority');
    const pool = pools.names.find(bytes, starts[poolColumn] as number, ends[poolColumn] as number);
    if (pool < 0) {
      const name = scanner.textAt(poolColumn);
      if (!absent.has(name)) absent.set(name, scanner.line);
      continue;
    }
    if (pools.reserveOf[pool] !== -1 && !isEntitled(applicants, pools, applicant, pool)) {
      return failRow(scanner, 'ADMISSION_CHOICE_NOT_ENTITLED', 'pool');
    }
    const row = rows.add(applicant, rank, pool, priority);
    for (let key = 0; key < keyColumns.length; key += 1) {
      const column = keyColumns[key] as number;
      const value = parseKey(
        bytes,
        starts[column] as number,
        ends[column] as number,
        keyRules[key] as KeyRule,
      );
      if (Number.isNaN(value)) {
        return failRow(scanner, 'ADMISSION_NUMBER_WRONG', scanner.columns[column] as string);
      }
      (rows.keys[key] as Float64Array)[row] = value;
      if (!hasDays[key] && isDay(bytes, starts[column] as number, ends[column] as number))
        hasDays[key] = true;
    }
  }
  if (scanner.failure !== undefined) return { ok: false, error: scanner.failure };
  if (absent.size > 0) {
    const list = [...absent].map(([name, line]) => `${name} (${file}:${line})`).join(', ');
    const first = [...absent][0] as [string, number];
    return failWith(
      'ADMISSION_POOL_UNKNOWN',
      { count: absent.size, list },
      { file, line: first[1], element: first[0] },
    );
  }
  for (const [key, rule] of keyRules.entries()) {
    if (!isOrderOnly(rule.column, hasDays[key] === true)) continue;
    numberKeys((rows.keys[key] as Float64Array).subarray(0, rows.count), rule.order === 'descending');
  }
  return arrangeChoices(file, rows, applicants, pools);
}

function failRow(scanner: TableScanner, code: string, column: string): Outcome<never> {
  const { file, line } = scanner;
  const text = scanner.textAt(scanner.columnAt(column));
  return failWith(code, { column, text, file, line }, { file, line, element: text });
}
