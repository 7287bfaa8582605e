import { rights, roles, unitKinds } from '@junheng/vocabulary';
import type { Action, Role, UnitKind } from '@junheng/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answeringUnits, may, mayTry } from './may.ts';
import type { PartInThing } from './may.ts';

const doer = (role: Role, unitKind: UnitKind, unitId = 'own') => ({ role, unitKind, unitId });
/** `role/kind` of everybody who may try. */
const triers = (action: Action): string[] =>
  roles.flatMap((role) =>
    unitKinds.filter((unitKind) => mayTry({ role, unitKind }, action)).map((kind) => `${role}/${kind}`),
  );
const parts: PartInThing[] = [
  { role: 'lead', unitId: 'a' },
  { role: 'responsible', unitId: 'b' },
  { role: 'supporting', unitId: 'c' },
];
const actions = Object.keys(rights) as Action[];

test('[P66] who may load, review and publish', () => {
  expect(triers('reviewPlans')).toEqual(
    ['officeHead', 'reviewer', 'administrator'].flatMap((role) => [`${role}/bureau`, `${role}/office`]),
  );
});

test('[P37] the review is the bureau’s', () => {
  expect(mayTry(doer('reviewer', 'office'), 'reviewReports')).toBe(true);
  expect(mayTry(doer('reviewer', 'town'), 'reviewReports')).toBe(false);
  expect(mayTry(doer('clerk', 'bureau'), 'reviewReports')).toBe(false);
});

test('[P94] the bureau and units with a duty change a project; leaders, reviewers and viewers do not', () => {
  const can = (role: Role, unitKind: UnitKind, unitId: string) =>
    may(doer(role, unitKind, unitId), 'changeProjects', [{ role: 'supporting', unitId: 'town' }]);
  expect(can('officeHead', 'office', 'planning')).toBe(true);
  expect(can('clerk', 'bureau', 'bureau')).toBe(true);
  expect(can('clerk', 'town', 'town')).toBe(true);
  expect(can('clerk', 'town', 'other')).toBe(false);
  expect(can('administrator', 'department', 'other')).toBe(true);
  for (const role of ['leader', 'reviewer', 'viewer'] as const) expect(can(role, 'town', 'town')).toBe(false);
});

test('[P105] those who lead or are responsible record; those who support only where nobody else answers', () => {
  const can = (unitId: string, duties = parts, unitKind: UnitKind = 'school') =>
    may(doer('clerk', unitKind, unitId), 'recordProofs', duties);
  expect(['a', 'b', 'c', 'd'].map((unitId) => can(unitId))).toEqual([true, true, false, false]);
  expect(can('c', parts.slice(2))).toBe(true);
  expect(can('office', parts, 'office')).toBe(true);
  expect(can('a', [])).toBe(false);
  expect(answeringUnits(parts)).toEqual(['a', 'b']);
});

test('[X7] urging and judging versions are of the district: the bureau, its offices, an administrator anywhere', () => {
  expect(mayTry(doer('leader', 'bureau'), 'urgeTasks')).toBe(true);
  expect(mayTry(doer('leader', 'school'), 'urgeTasks')).toBe(false);
  expect(mayTry(doer('administrator', 'school'), 'judgeVersions')).toBe(true);
  expect(mayTry(doer('administrator', 'school'), 'reviewPlans')).toBe(false);
});

test('[X7] nobody does what the role may not, and who may do it may try it', () => {
  const anybody = fc.record({
    role: fc.constantFrom(...roles),
    unitKind: fc.constantFrom(...unitKinds),
    unitId: fc.constantFrom('a', 'b', 'c', 'd'),
  });
  const some = fc.subarray(parts);
  fc.assert(
    fc.property(anybody, fc.constantFrom(...actions), some, (who, action, duties) => {
      const listed: readonly Role[] = rights[action].roles;
      if (!listed.includes(who.role)) expect(mayTry(who, action)).toBe(false);
      if (may(who, action, duties)) expect(mayTry(who, action)).toBe(true);
    }),
  );
});

test('[X9] with three administrators each does the own part, none does the work of the plan, others are as before', () => {
  const may = (charge: 'system' | 'security' | 'audit' | 'none' | null): string[] =>
    (Object.keys(rights) as Action[]).filter((action) =>
      mayTry({ role: 'administrator', unitKind: 'bureau', charge }, action),
    );
  expect(may('system')).toEqual(['keepAccounts', 'keepChannels', 'setSecondReader', 'setReminders']);
  expect(may('security')).toEqual(['keepAccounts', 'keepSecurity', 'eraseData', 'readTrail']);
  expect(may('audit')).toEqual(['readTrail']);
  expect(may('none')).toEqual([]);
  expect(may(null)).toEqual(Object.keys(rights));
  const leader = { role: 'leader', unitKind: 'bureau' } as const;
  expect([mayTry(leader, 'readTrail'), mayTry({ ...leader, charge: 'none' }, 'readTrail')]).toEqual([
    true,
    false,
  ]);
  const head = { role: 'officeHead', unitKind: 'office' } as const;
  for (const action of Object.keys(rights) as Action[])
    expect(mayTry({ ...head, charge: 'none' }, action), action).toBe(mayTry(head, action));
});
