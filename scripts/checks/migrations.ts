import { basename } from 'node:path';
import { isTest, sourceFiles } from '../support/source-files.ts';
import type { CheckResult } from '../support/source-files.ts';

/** Migrations that have been applied somewhere. A new one is added at the end when it lands; none changes its name or leaves. */
const LANDED: readonly string[] = [
  '0001-roles',
  '0002-organisation',
  '0003-access',
  '0004-plan',
  '0005-job',
  '0006-stored-file',
  '0007-plan-review',
  '0008-plan-work',
  '0009-review-changes',
  '0010-project-replan',
  '0011-message-channel-format',
  '0012-school-paper',
  '0013-document-tables',
  '0014-trail-chain',
];

/** Migrations once applied keep their name and number: a database remembers them by these, and would refuse the program. */
export async function check(
  found: readonly string[] = sourceFiles(
    (path) => path.startsWith('platform/database/src/migrations/') && !isTest(path),
  ).map(({ path }) => basename(path, '.ts')),
): Promise<CheckResult> {
  const names = found.filter((name) => /^\d{4}-/u.test(name));
  const gone = LANDED.filter((name) => !names.includes(name)).map(
    (name) => `${name} has been applied and may not change its name or number`,
  );
  const early = names
    .filter((name) => !LANDED.includes(name) && name.slice(0, 4) <= (LANDED.at(-1) ?? '').slice(0, 4))
    .map((name) => `${name} takes the number of a migration that has been applied`);
  return { seen: names.length, problems: [...gone, ...early] };
}
