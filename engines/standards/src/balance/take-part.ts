import { VALUE_STAGES } from '../model/value-grid.ts';
import type { CountyData } from '../model/county-data.ts';
import type { School } from '../model/school.ts';

/** Why a school does not exist in a year: `closed` or `notYetOpen`; null when it does. */
export function findAbsence(data: CountyData, school: School, position: number, year: number): string | null {
  if (school.opened !== null && school.opened > year) return 'notYetOpen';
  if (school.status === 'open') return null;
  // The register says how things stand now; in earlier years a school that reported anything was open.
  const isLatest = year >= (data.values.years.at(-1) ?? year);
  const first = position * VALUE_STAGES.length;
  const reported = [...(data.values.columns.get(year)?.values() ?? [])].some((column) =>
    column.subarray(first, first + VALUE_STAGES.length).some((value) => !Number.isNaN(value)),
  );
  return isLatest || !reported ? 'closed' : null;
}
