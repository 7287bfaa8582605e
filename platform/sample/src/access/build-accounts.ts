import type { MakeId } from '@junheng/kernel';
import type { UnitFinder } from '../plan/unit-finder.ts';
import type { SampleAccount } from '../sample-types.ts';
import type { Role } from '@junheng/vocabulary';

/** One password for all sample accounts, printed at every start of the sample and in the guide. */
export const SAMPLE_PASSWORD = 'Yunling@2026';

const drafts: readonly (readonly [userName: string, displayName: string, role: Role, unitKey: string])[] = [
  ['leader', '周明远', 'leader', 'bureau'],
  ['head', '沈若川', 'officeHead', 'office:basic'],
  ['reviewer', '顾清和', 'reviewer', 'office:planning'],
  ['clerk-office', '叶知秋', 'clerk', 'office:preschool'],
  ['clerk-department', '方海平', 'clerk', 'department:housing'],
  ['clerk-town', '何小满', 'clerk', 'town:lanyue'],
  ['clerk-school', '罗静', 'clerk', 'school:vocational'],
  ['viewer', '陆书言', 'viewer', 'office:general'],
  ['admin', '韩松', 'administrator', 'bureau'],
];

/** An account of every role, at units that have duties in the plan. */
export function buildAccounts(makeId: MakeId, finder: UnitFinder): SampleAccount[] {
  return drafts.map(([userName, displayName, role, unitKey]) => ({
    id: makeId(),
    userName,
    displayName,
    role,
    unitId: finder.unit(unitKey).id,
    password: SAMPLE_PASSWORD,
  }));
}
