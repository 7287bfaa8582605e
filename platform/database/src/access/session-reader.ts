import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Charge, Role, UnitKind } from '@junheng/vocabulary';

/** A session with all that a request needs to know about who asks. */
export interface SessionReader {
  readonly sessionId: string;
  readonly csrfToken: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly accountId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly mustChangePassword: boolean;
  readonly active: boolean;
  /** Where the administration is split: what this administrator is in charge of, `none` for others; else null. */
  readonly charge: Charge | 'none' | null;
  readonly hasSecondFactor: boolean;
  /** The district asks this role for a second factor, and there is none yet. */
  readonly mustSetSecondFactor: boolean;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly unitParentId: string | null;
  readonly unitParentKind: UnitKind | null;
  readonly districtId: string;
  readonly districtName: string;
  readonly districtNameEn: string;
  readonly platformName: string;
  readonly platformNameEn: string;
}

/**
 * The session with this token hash (64 hexadecimal digits), with its account, unit and district, or undefined. One query. Works in a
 * district's transaction (that district's sessions) and in the system's (all). It does not judge: expiry and `active` are the caller's.
 */
export async function findSessionReader(
  transaction: Transaction<Schema>,
  tokenHash: string,
): Promise<SessionReader | undefined> {
  const found = await sql<SessionReader>`
    select s.id as "sessionId", s.csrf_token as "csrfToken", s.last_seen_at as "lastSeenAt",
           s.expires_at as "expiresAt", a.id as "accountId", a.user_name as "userName",
           a.display_name as "displayName", a.role, a.must_change_password as "mustChangePassword", a.active,
           u.id as "unitId", u.name as "unitName", u.kind as "unitKind",
           p.id as "unitParentId", p.kind as "unitParentKind", d.id as "districtId",
           case when coalesce((ds.value ->> 'splitsAdministrators')::boolean, false)
                then coalesce(case when a.role = 'administrator' then a.charge end, 'none') end as charge,
           f.id is not null as "hasSecondFactor",
           f.id is null and coalesce(ds.value -> 'secondFactorRoles' ? a.role, false) as "mustSetSecondFactor",
           d.name as "districtName", d.name_en as "districtNameEn", d.platform_name as "platformName",
           d.platform_name_en as "platformNameEn"
      from session s
      join account a on a.district_id = s.district_id and a.id = s.account_id
      join unit u on u.district_id = a.district_id and u.id = a.unit_id
      left join unit p on p.district_id = u.district_id and p.id = u.parent_id
      join district d on d.id = s.district_id
      left join district_setting ds on ds.district_id = d.id and ds.name = 'security'
      left join second_factor f
        on f.district_id = a.district_id and f.account_id = a.id and f.confirmed_at is not null
     where s.token_hash = ${tokenHash}`.execute(transaction);
  return found.rows[0];
}
