import { findItem } from '../model/items.ts';
import type { School, Stage } from '../model/school.ts';
import { VALUE_STAGES } from '../model/value-grid.ts';
import type { CountyData } from '../model/county-data.ts';
import type { Result, StandardsError } from '../result.ts';

/** One line of a scenario: an intake capped, or a school merged into another. */
export type ScenarioStep =
  | {
      readonly action: 'cap';
      readonly school: string;
      readonly stage: Stage;
      /** Pupils of the stage once the cap has worked through. */
      readonly pupils: number;
      /** The school that takes the difference. */
      readonly into: string;
    }
  | {
      readonly action: 'merge';
      readonly school: string;
      readonly into: string;
      /** The year in which it happens; the receiving school must be open by then. */
      readonly year: number;
      /** Whether the site of the merged school stays in use, so that its areas and rooms come along. */
      readonly keepsSite: boolean;
    };

/** A named alternative that changes pupil numbers. */
export interface Scenario {
  readonly name: string;
  readonly steps: readonly ScenarioStep[];
}

/** Figures that stay with a site that is given up: areas, rooms and grounds. Equipment, books and people move. */
function staysWithSite(item: string): boolean {
  const unit = findItem(item)?.unit;
  return unit === 'm2' || unit === 'room';
}

const refuse = (code: string, step: number, parameters: StandardsError['parameters']): Result<never> => ({
  ok: false,
  error: { code, parameters: { step: step + 1, ...parameters } },
});

/**
 * The county's figures under a scenario, in the year of the data. Pupils are conserved: a cap moves the difference to the
 * receiving school, a merger moves all pupils and people. Refused with `STANDARDS_PATH_SCENARIO_…` codes; `step` counts from 1.
 */
export function applyScenario(data: CountyData, year: number, scenario: Scenario): Result<CountyData> {
  const schools = [...data.schools];
  const columns = new Map(
    [...(data.values.columns.get(year) ?? [])].map(([item, column]) => [item, Float64Array.from(column)]),
  );
  const positionOf = (code: string): number => schools.findIndex((school) => school.code === code);
  const cell = (school: number, stage: string): number =>
    school * VALUE_STAGES.length + VALUE_STAGES.findIndex((entry) => entry === stage);
  for (const [index, step] of scenario.steps.entries()) {
    const from = positionOf(step.school);
    const to = positionOf(step.into);
    if (from < 0) return refuse('STANDARDS_PATH_SCENARIO_SCHOOL', index, { school: step.school });
    if (to < 0 || to === from) return refuse('STANDARDS_PATH_SCENARIO_SCHOOL', index, { school: step.into });
    if (step.action === 'cap') {
      const pupils = columns.get('pupils');
      const has = pupils?.[cell(from, step.stage)] ?? Number.NaN;
      const takes = pupils?.[cell(to, step.stage)] ?? Number.NaN;
      if (pupils === undefined || Number.isNaN(has) || Number.isNaN(takes)) {
        const school = Number.isNaN(has) ? step.school : step.into;
        return refuse('STANDARDS_PATH_SCENARIO_STAGE', index, { school, stage: step.stage });
      }
      if (step.pupils > has) {
        return refuse('STANDARDS_PATH_SCENARIO_CAP', index, {
          school: step.school,
          pupils: step.pupils,
          has,
        });
      }
      pupils[cell(from, step.stage)] = step.pupils;
      pupils[cell(to, step.stage)] = takes + has - step.pupils;
      continue;
    }
    const opened = (schools[to] as School).opened;
    if ((opened !== null && opened > step.year) || (schools[to] as School).status !== 'open') {
      return refuse('STANDARDS_PATH_SCENARIO_EARLY', index, {
        school: step.school,
        into: step.into,
        year: step.year,
        opened: opened ?? '—',
      });
    }
    for (const [item, column] of columns) {
      const isLeft = !step.keepsSite && staysWithSite(item);
      for (const stage of VALUE_STAGES) {
        const value = column[cell(from, stage)] ?? Number.NaN;
        column[cell(from, stage)] = Number.NaN;
        if (Number.isNaN(value) || isLeft) continue;
        const at = cell(to, stage);
        const there = column[at] ?? Number.NaN;
        column[at] = (Number.isNaN(there) ? 0 : there) + value;
      }
    }
    schools[from] = { ...(schools[from] as School), status: 'closed' };
    // The replacement is open once the merger happens; the figures of the data's year stand for that time.
    schools[to] = { ...(schools[to] as School), opened: null };
  }
  const byYear = new Map(data.values.columns);
  byYear.set(year, columns);
  return {
    ok: true,
    value: {
      ...data,
      schools,
      values: { ...data.values, columns: byYear },
      classes: data.classes.filter((entry) =>
        schools.some((school) => school.code === entry.school && school.status === 'open'),
      ),
    },
  };
}
