import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';

/** A setting of a district by its name, with its version, or undefined where it was never set. */
export async function findSetting(
  transaction: DistrictTransaction,
  districtId: string,
  name: string,
): Promise<{ value: unknown; version: number } | undefined> {
  const found = await sql<{ value: unknown; version: number }>`
    select value, version from district_setting where district_id = ${districtId} and name = ${name}`.execute(
    transaction,
  );
  return found.rows[0];
}

/** Sets a setting if it still has the version the person saw (0 where it was never set); else false. */
export async function changeSetting(
  transaction: DistrictTransaction,
  setting: {
    readonly districtId: string;
    /** For a new row. */
    readonly id: string;
    readonly name: string;
    readonly version: number;
  },
  value: unknown,
): Promise<boolean> {
  const json = JSON.stringify(value);
  const done =
    setting.version === 0
      ? await sql`
          insert into district_setting (district_id, id, name, value)
          values (${setting.districtId}, ${setting.id}, ${setting.name}, ${json}::jsonb)
          on conflict (district_id, name) do nothing`.execute(transaction)
      : await sql`
          update district_setting set value = ${json}::jsonb, version = version + 1
           where district_id = ${setting.districtId} and name = ${setting.name} and version = ${setting.version}`.execute(
          transaction,
        );
  return done.numAffectedRows === 1n;
}

/** The unit that is the district's bureau, or undefined. */
export async function findBureau(
  transaction: DistrictTransaction,
  districtId: string,
): Promise<{ id: string } | undefined> {
  const found = await sql<{ id: string }>`
    select id from unit where district_id = ${districtId} and kind = 'bureau' order by id limit 1`.execute(
    transaction,
  );
  return found.rows[0];
}
