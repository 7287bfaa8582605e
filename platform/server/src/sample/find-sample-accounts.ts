import type { DatabaseDoor } from '@junheng/database';
import { SAMPLE_PASSWORD } from '@junheng/sample';
import { isPasswordRight } from '../sessions/password-hash.ts';
import type { FirstStart } from '../first-start/first-start.ts';

/** Code of the sample district. */
const SAMPLE_DISTRICT = '990001';

/** The sample's accounts whose password is still the open one; null when there is no sample district here or nobody has kept it. */
export async function findSampleAccounts(door: DatabaseDoor): Promise<FirstStart | null> {
  const rows = await door.asSystem((transaction) =>
    transaction
      .selectFrom('account as a')
      .innerJoin('district as d', 'd.id', 'a.district_id')
      .select(['a.user_name', 'a.display_name', 'a.role', 'a.password_hash', 'd.name'])
      .where('a.district_id', '=', SAMPLE_DISTRICT)
      .where('a.active', '=', true)
      .orderBy('a.id')
      .execute(),
  );
  // The sample's accounts were made with one hash among them, so checking the commonest hash is enough.
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.password_hash, (counts.get(row.password_hash) ?? 0) + 1);
  const [hash] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  if (hash === undefined || !(await isPasswordRight(SAMPLE_PASSWORD, hash))) return null;
  const open = rows.filter((row) => row.password_hash === hash);
  return {
    kind: 'sample',
    isNew: false,
    districtName: rows[0]?.name ?? '',
    accounts: open.map((row) => ({
      userName: row.user_name,
      password: SAMPLE_PASSWORD,
      displayName: row.display_name,
      role: row.role,
    })),
  };
}
