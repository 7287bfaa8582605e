import { join } from 'node:path';
import type { JuniorSchool, Outcome, SeniorSchool } from '@junheng/admission';
import { readRows } from './read-rows.ts';
import type { Row } from './read-rows.ts';

/** What an apportionment starts from. */
export interface QuotaFolder {
  readonly juniors: readonly JuniorSchool[];
  readonly seniors: readonly SeniorSchool[];
}

/**
 * Reads juniors.csv `school,graduates` (optional `weight`, 1 when empty, and `unit`: small schools of one unit share one allotment) and seniors.csv
 * `school,seats,share`.
 */
export function readQuota(folder: string): Outcome<QuotaFolder> {
  const juniorRows = readRows(join(folder, 'juniors.csv'), ['school', 'graduates']);
  if (!juniorRows.ok) return juniorRows;
  const seniorRows = readRows(join(folder, 'seniors.csv'), ['school', 'seats', 'share']);
  if (!seniorRows.ok) return seniorRows;
  const units = new Map<string, JuniorSchool>();
  for (const row of juniorRows.value) {
    const graduates = readNumber('juniors.csv', row, 'graduates', true, Infinity);
    if (!graduates.ok) return graduates;
    const weight =
      (row.values['weight'] ?? '') === '' ? graduates : readNumber('juniors.csv', row, 'weight', false, 10);
    if (!weight.ok) return weight;
    const factor = weight === graduates ? 1 : weight.value;
    const unit = row.values['unit'] || (row.values['school'] ?? '');
    const before = units.get(unit);
    // Schools of one unit add up their weighted graduates.
    const weighted = (before === undefined ? 0 : before.graduates * before.weight) + graduates.value * factor;
    units.set(unit, { school: unit, graduates: weighted, weight: 1 });
  }
  const seniors: SeniorSchool[] = [];
  for (const row of seniorRows.value) {
    const seats = readNumber('seniors.csv', row, 'seats', true, Infinity);
    if (!seats.ok) return seats;
    const quotaShare = readNumber('seniors.csv', row, 'share', false, 1);
    if (!quotaShare.ok) return quotaShare;
    seniors.push({ school: row.values['school'] ?? '', seats: seats.value, quotaShare: quotaShare.value });
  }
  return { ok: true, value: { juniors: [...units.values()], seniors } };
}

function readNumber(file: string, row: Row, column: string, isWhole: boolean, most: number): Outcome<number> {
  const text = row.values[column] ?? '';
  const value = Number(text);
  const isRight = (isWhole ? /^\d{1,7}$/u : /^\d{1,7}(\.\d{1,6})?$/u).test(text) && value <= most;
  if (isRight) return { ok: true, value };
  const place = { file, line: row.line };
  return {
    ok: false,
    error: { code: 'ADMISSION_NUMBER_WRONG', parameters: { column, text, file, line: row.line }, place },
  };
}
