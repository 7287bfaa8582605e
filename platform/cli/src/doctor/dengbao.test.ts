import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONTROLS, judgeControls } from './dengbao.ts';
import type { SecurityFacts } from './dengbao.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const bare: SecurityFacts = {
  database: 'pglite',
  isSecure: false,
  trustProxy: null,
  backupCipher: 'none',
  backupDigest: 'sha256',
  dumpFolder: null,
  secondFactorRoles: [],
  splitsAdministrators: false,
  retention: [],
  trailEntries: null,
  isTrailWhole: null,
  newestBackup: null,
};
const stateOf = (facts: Partial<SecurityFacts>, clause: string): string | undefined =>
  judgeControls({ ...bare, ...facts }).find((control) => control.clause.startsWith(clause))?.state;

test('what a setting decides is met only once it is set', () => {
  const cases: readonly (readonly [clause: string, facts: Partial<SecurityFacts>])[] = [
    ['8.1.4.1 c)', { isSecure: true }],
    ['8.1.4.1 d)', { secondFactorRoles: ['administrator'] }],
    ['8.1.4.2 d)', { splitsAdministrators: true }],
    ['8.1.4.8 b)', { backupCipher: 'sm4' }],
    ['8.1.4.9 a)', { newestBackup: 'junheng-20261201-023000.backup.gz' }],
    ['8.1.4.11', { retention: ['files 365'] }],
  ];
  for (const [clause, facts] of cases)
    expect([stateOf({}, clause), stateOf(facts, clause)], clause).toEqual(['setting', 'met']);
  expect(stateOf({ secondFactorRoles: ['clerk'] }, '8.1.4.1 d)')).toBe('setting');
  expect(stateOf({ trailEntries: 3, isTrailWhole: false }, '8.1.4.3 c)')).toBe('missing');
});

test('every rule that is named as evidence stands in a SPEC, every page in the guide, and what is missing is said', () => {
  const specs = ['database/src', 'domain/src/access', 'server/src']
    .map((folder) => readFileSync(join(root, 'platform', folder, 'SPEC.md'), 'utf8'))
    .join('\n');
  for (const control of CONTROLS) {
    for (const evidence of control.evidence) {
      const isPage = evidence.startsWith('guide/');
      const holds = isPage
        ? existsSync(join(root, 'docs', `${evidence}.md`))
        : specs.includes(`[${evidence}]`);
      expect(holds, `${control.clause} ${evidence}`).toBe(true);
    }
    const { state } = control.judge(bare);
    if (state === 'met') expect(control.evidence.length, control.clause).toBeGreaterThan(0);
  }
  expect(CONTROLS.length).toBeGreaterThanOrEqual(24);
  const missing = judgeControls(bare).filter(({ state }) => state === 'missing');
  expect(missing.map(({ clause }) => clause)).toEqual(['8.1.4.1 a) [7.1.4.1 a)]', '8.1.4.2 g)']);
});
