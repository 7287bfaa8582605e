import { sql } from 'kysely';
import { checkTrail } from '../audit/check-trail.ts';
import type { DatabaseDoor } from '../door/database-door.ts';

/** What all districts of a database have set about security, and how their trails stand. */
export interface StoredSecurity {
  /** Roles that must use a second factor in every district. */
  readonly secondFactorRoles: readonly string[];
  /** Whether every district shares its administration among three. */
  readonly splitsAdministrators: boolean;
  /** Periods that every district has set: `files 365`. */
  readonly retention: readonly string[];
  readonly trailEntries: number;
  readonly isTrailWhole: boolean;
}

interface Kept {
  readonly secondFactorRoles?: readonly string[];
  readonly splitsAdministrators?: boolean;
  readonly retention?: Readonly<Record<string, number | boolean | null>>;
}

/** Reads it for `doctor --dengbao`: what one district has not set is not set. */
export async function readStoredSecurity(door: DatabaseDoor): Promise<StoredSecurity> {
  const found = await door.asKeeper((transaction) =>
    sql<{ value: Kept | null }>`
      select s.value from district d left join district_setting s on s.district_id = d.id and s.name = 'security'
       order by d.id`.execute(transaction),
  );
  const all = found.rows.map(({ value }) => value ?? {});
  const [first = {}] = all;
  const periods = Object.entries(first.retention ?? {}).filter(
    ([name, days]) =>
      typeof days === 'number' && all.every((one) => typeof one.retention?.[name] === 'number'),
  );
  const trail = await checkTrail(door);
  return {
    secondFactorRoles: (first.secondFactorRoles ?? []).filter((role) =>
      all.every((one) => one.secondFactorRoles?.includes(role) === true),
    ),
    splitsAdministrators: all.length > 0 && all.every((one) => one.splitsAdministrators === true),
    retention: periods.map(([name, days]) => `${name} ${String(days)}`),
    trailEntries: trail.heads.reduce((sum, head) => sum + head.entries, 0),
    isTrailWhole: trail.faults.length === 0,
  };
}
