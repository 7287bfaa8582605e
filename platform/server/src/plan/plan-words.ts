import type { Duty } from '@junheng/contract';
import { listSign } from '../workbook/describe-export.ts';
import type { Language } from '../workbook/write-workbook.ts';

/** The names of the units that have a duty of one of these roles, in the order printed. */
export function nameUnits(
  duties: readonly Duty[],
  roles: readonly Duty['role'][],
  language: Language,
): string {
  return duties
    .filter((duty) => roles.includes(duty.role))
    .map((duty) => (language === 'zh' ? duty.unitName : duty.unitNameEn))
    .join(listSign[language]);
}
