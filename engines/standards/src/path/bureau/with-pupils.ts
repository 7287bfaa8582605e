import type { CountyData } from '../../model/county-data.ts';
import { OWN_STAGES } from '../../model/school.ts';
import type { Stage } from '../../model/school.ts';
import { VALUE_STAGES } from '../../model/value-grid.ts';

/** The pupils of one school and stage in the year in which a plan must hold. */
export interface FuturePupils {
  readonly school: string;
  readonly stage: Stage;
  readonly pupils: number;
}

/** The county as it will be: the figures of `year` with the pupils that are expected; stages that are not named keep today's. */
export function withPupils(data: CountyData, year: number, expected: readonly FuturePupils[]): CountyData {
  const ofYear = data.values.columns.get(year);
  if (ofYear === undefined || expected.length === 0) return data;
  const today =
    ofYear.get('pupils') ?? new Float64Array(data.schools.length * VALUE_STAGES.length).fill(Number.NaN);
  const column = today.slice();
  const position = new Map(data.schools.map((school, index) => [school.code, index]));
  const whole = VALUE_STAGES.indexOf('whole');
  for (const { school: code, stage, pupils } of expected) {
    const at = position.get(code);
    if (at === undefined) continue;
    const base = at * VALUE_STAGES.length;
    column[base + VALUE_STAGES.indexOf(stage)] = pupils;
    const school = data.schools[at];
    // A school of one stage may have reported its pupils for the whole.
    const isOnly =
      school !== undefined && OWN_STAGES[school.type].length === 1 && OWN_STAGES[school.type][0] === stage;
    if (isOnly && !Number.isNaN(column[base + whole])) column[base + whole] = pupils;
  }
  const columns = new Map(data.values.columns);
  columns.set(year, new Map([...ofYear, ['pupils', column]]));
  const items = [...new Set([...data.values.items, 'pupils'])].toSorted();
  return { ...data, values: { ...data.values, items, columns } };
}
