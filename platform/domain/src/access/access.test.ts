import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canCall } from './can-call.ts';
import { FREE_FAILURES, lockSeconds, LONGEST_LOCK_SECONDS } from './lockout.ts';
import { checkPassword } from './password-rules.ts';
import { readerScope } from './reader-scope.ts';
import { roles } from '@junheng/vocabulary';

test('[X1] nobody, somebody, and the roles listed', () => {
  expect([canCall('public', null), canCall('signedIn', null), canCall(['leader'], null)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(roles.every((role) => canCall('signedIn', role))).toBe(true);
  expect(roles.filter((role) => canCall(['leader', 'administrator'], role))).toEqual([
    'leader',
    'administrator',
  ]);
});

test('[X2] bureau, offices and the administrator see all, others the own unit', () => {
  expect(readerScope({ role: 'viewer', unitId: 'o', unitKind: 'office' })).toEqual({ kind: 'district' });
  expect(readerScope({ role: 'administrator', unitId: 's', unitKind: 'school' })).toEqual({
    kind: 'district',
  });
  expect(readerScope({ role: 'leader', unitId: 't', unitKind: 'town' })).toEqual({
    kind: 'units',
    rootUnitId: 't',
  });
});

test('[X5] weak passwords are refused with every broken rule', () => {
  expect(checkPassword('Yunling@2026', 'leader').ok).toBe(true);
  expect(checkPassword('Qing-lan-88x', 'clerk').ok).toBe(true);
  const weak = checkPassword('aaaa', 'leader');
  expect(weak.ok ? '' : weak.error.parameters['zh']).toMatch(/10 个字符.*三种.*四次/u);
  const refused = ['Short1-a', 'alllowercase', 'Leader-2026-x', 'Password#2026', 'Xy-777777-z'];
  expect(refused.filter((password) => checkPassword(password, 'leader').ok)).toEqual([]);
});

test('[X6] waiting grows, and ends', () => {
  expect([4, 5, 6, 7, 12].map(lockSeconds)).toEqual([0, 30, 60, 120, LONGEST_LOCK_SECONDS]);
  // Doubling from 30 seconds: the seventh wait after the first is 1,920 s, the next would pass an hour.
  expect([FREE_FAILURES, lockSeconds(11), lockSeconds(12), LONGEST_LOCK_SECONDS]).toEqual([
    4, 1_920, 3_600, 3_600,
  ]);
  fc.assert(
    fc.property(fc.nat(60), (failures) => {
      expect(lockSeconds(failures + 1)).toBeGreaterThanOrEqual(lockSeconds(failures));
      expect(lockSeconds(failures)).toBeLessThanOrEqual(LONGEST_LOCK_SECONDS);
    }),
  );
});

test('[X8] passwords made around names and frequent words are refused, and the word is named', () => {
  const words = {
    common: new Set(['qwertyuiop', 'dragon', 'battery']),
    names: ['云岭区', 'Yunling District', '张晓明'],
  };
  const wordOf = (password: string): unknown => {
    const checked = checkPassword(password, 'clerk', words);
    return checked.ok ? null : /“(.+?)”/u.exec(String(checked.error.parameters['zh']))?.[1];
  };
  // The sample's own password, as given and as people alter it.
  expect(['Yunling@2026', 'yunling#2027A', 'Yun1ing@2026'].map(wordOf)).toEqual([
    'yunling',
    'yunling',
    'yunling',
  ]);
  expect(['Dr@gon-2026-x', 'DRAG0N!2025', 'Qwertyuiop-1'].map(wordOf)).toEqual([
    'dragon',
    'dragon',
    'qwertyuiop',
  ]);
  expect(wordOf('张晓明-Aa-2026-x')).toBe('张晓明');
  // One frequent word beside enough of one's own is no fault; three letters are too few, four are enough.
  expect(wordOf('Correct-Horse-Battery-7')).toBeNull();
  expect([wordOf('Dragon-2026-abc'), wordOf('Dragon-2026-abcd')]).toEqual(['dragon', null]);
});
