import type { SampleDuty, SampleUnit } from '../sample-types.ts';
import type { DutyRole } from '@junheng/vocabulary';

/** Finds units by the keys that the drafts use; `towns` stands for all of them. */
export interface UnitFinder {
  /** The unit of a key; an unknown key is a mistake in the drafts and throws. */
  readonly unit: (key: string) => SampleUnit;
  /** How the plan prints a key. */
  readonly printed: (key: string) => string;
  /** The duties of a role that some keys stand for. */
  readonly duties: (role: DutyRole, keys: readonly string[]) => SampleDuty[];
}

export function makeUnitFinder(units: readonly SampleUnit[]): UnitFinder {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const towns = units.filter((unit) => unit.kind === 'town');
  const unit = (key: string): SampleUnit => {
    const found = byKey.get(key);
    if (found === undefined) throw new Error(`the sample has no unit ${key}`);
    return found;
  };
  const printed = (key: string): string => {
    if (key === 'towns') return '各镇街';
    const found = unit(key);
    return found.kind === 'office' ? found.name : found.shortName;
  };
  const duties = (role: DutyRole, keys: readonly string[]): SampleDuty[] =>
    keys.flatMap((key) => (key === 'towns' ? towns : [unit(key)]).map((each) => ({ role, unitId: each.id })));
  return { unit, printed, duties };
}
