import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { SystemTransaction } from '../door/database-door.ts';
import type { Schema } from '../schema.ts';

/** Whose tries are counted: an account, or a name that no account has. */
export type TrySubject =
  | { readonly kind: 'account'; readonly districtId: string; readonly id: string }
  | { readonly kind: 'name'; readonly districtId: string; readonly id: string; readonly userName: string };

/** A try that was counted before its password was looked at, or that was refused because the subject is locked. */
export interface CountedTry {
  readonly isTaken: boolean;
  readonly failures: number;
  /** Until when nobody may try, as it stands now; null when anybody may. */
  readonly lockedUntil: string | null;
}

/** What is kept of a name that no account has: it may well be a password typed into the wrong place. */
export const digestName = (userName: string): string => createHash('sha256').update(userName).digest('hex');

/** The district under which names that no account has are counted and noted: the first; undefined before there is any. */
export async function findFirstDistrict(transaction: SystemTransaction): Promise<string | undefined> {
  const first = await transaction
    .selectFrom('district')
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return first?.id;
}

interface CountRow {
  readonly failures: number;
  readonly lockedUntil: string | null;
}

const columns = sql.raw('failed_attempts as failures, locked_until as "lockedUntil"');

/** The row where a subject's tries are counted. */
function rowOf(subject: TrySubject) {
  return subject.kind === 'account'
    ? { table: sql.table('account'), where: sql`district_id = ${subject.districtId} and id = ${subject.id}` }
    : {
        table: sql.table('sign_in_try'),
        where: sql`district_id = ${subject.districtId} and name_digest = ${digestName(subject.userName)}`,
      };
}

/**
 * Counts one try in one step, before the password is looked at, so that guesses at once, on one server or several, are counted one by one.
 * `lockedUntil` gives the moment until which so many failures lock, or null. A locked subject takes no try.
 */
export async function takeTry(
  transaction: Transaction<Schema>,
  subject: TrySubject,
  now: string,
  lockedUntil: (failures: number) => string | null,
): Promise<CountedTry> {
  const { table, where } = rowOf(subject);
  if (subject.kind === 'name') {
    await sql`insert into sign_in_try (district_id, id, name_digest, failed_attempts, locked_until, tried_at)
      values (${subject.districtId}, ${subject.id}, ${digestName(subject.userName)}, 0, null, ${now})
      on conflict (district_id, name_digest) do update set tried_at = excluded.tried_at`.execute(transaction);
  }
  const taken =
    await sql<CountRow>`update ${table} set failed_attempts = failed_attempts + 1, locked_until = null
    where ${where} and (locked_until is null or locked_until <= ${now}) returning ${columns}`.execute(
      transaction,
    );
  const [row] = taken.rows;
  if (row === undefined) {
    const kept = await sql<CountRow>`select ${columns} from ${table} where ${where}`.execute(transaction);
    return { isTaken: false, failures: 0, lockedUntil: null, ...kept.rows[0] };
  }
  const until = lockedUntil(row.failures);
  await sql`update ${table} set locked_until = ${until} where ${where}`.execute(transaction);
  return { isTaken: true, failures: row.failures, lockedUntil: until };
}

/** Takes one counted try back, where the password was right for another account of the same name. */
export async function giveTryBack(
  transaction: Transaction<Schema>,
  account: { readonly districtId: string; readonly id: string },
): Promise<void> {
  await sql`update account set failed_attempts = greatest(0, failed_attempts - 1), locked_until = null
    where district_id = ${account.districtId} and id = ${account.id}`.execute(transaction);
}

/** Forgets names that nobody has tried since a moment; answers how many. */
export async function forgetTries(transaction: SystemTransaction, before: string): Promise<number> {
  const done = await transaction.deleteFrom('sign_in_try').where('tried_at', '<', before).executeTakeFirst();
  return Number(done.numDeletedRows);
}
