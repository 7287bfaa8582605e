import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { DatabaseDoor } from '../door/database-door.ts';

/** The first thing that is wrong with a district's trail. */
export interface TrailFault {
  readonly districtId: string;
  /**
   * `entryMissing` — a link whose entry is gone; `entryAltered` — an entry that does not give its digest; `linkBroken` — a hash or number that
   * does not follow; `entryUnlinked` — an entry without a place in the chain; `personalAltered` — names or address beside an entry that are
   * not those it vouches for; `headMissing` — the hash that was noted elsewhere is not in the chain: its end was cut off.
   */
  readonly kind:
    'entryMissing' | 'entryAltered' | 'linkBroken' | 'entryUnlinked' | 'personalAltered' | 'headMissing';
  /** The place in the chain, or null where there is none. */
  readonly number: number | null;
  readonly entryId: string | null;
  readonly at: string | null;
}

/** How far a district's chain goes. */
export interface TrailHead {
  readonly districtId: string;
  readonly entries: number;
  /** The hash of the last link: noted elsewhere, it proves later that nothing was cut off. */
  readonly hash: string;
  /** How many entries tell of nobody any more. */
  readonly erased: number;
}

/** What a check of the trails found. */
export interface TrailReport {
  readonly heads: readonly TrailHead[];
  /** At most one a district: what follows a broken link says nothing. */
  readonly faults: readonly TrailFault[];
}

const ROWS_A_READ = 1_000;

interface ChainRow {
  readonly number: number;
  readonly id: string;
  readonly digest: string;
  readonly hash: string;
  readonly entryId: string | null;
  readonly at: string;
  readonly accountName: string;
  readonly address: string | null;
  readonly personal: string | null;
  readonly salt: string;
  readonly personalDigest: string | null;
  /** The parts under the digest, in their order. */
  readonly parts: readonly (string | null)[];
}

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');

/** A text that says its own length in bytes, `3:abc,`; `-` for nothing at all (the database's function of this name). */
function netstring(part: string | null): string {
  return part === null ? '-' : `${Buffer.byteLength(part)}:${part},`;
}

const digestOf = (parts: readonly (string | null)[]): string => sha256(parts.map(netstring).join(''));

async function readChain(door: DatabaseDoor, districtId: string, after: number): Promise<ChainRow[]> {
  const found = await door.asKeeper((transaction) =>
    sql<ChainRow>`
      select l.number, l.id, l.digest, l.hash, e.id as "entryId", e.at, e.account_name as "accountName", e.address,
             e.personal::text as personal, e.salt, e.personal_digest as "personalDigest",
             array[e.district_id, e.id::text, e.at, e.account_id::text, e.unit_name, e.action, e.entity, e.entity_id,
                   e.before::text, e.after::text, e.personal_digest]::text[] as parts
        from audit_link l left join audit_entry e on e.district_id = l.district_id and e.id = l.id
       where l.district_id = ${districtId} and l.number > ${after}
       order by l.number limit ${sql.lit(ROWS_A_READ)}`.execute(transaction),
  );
  return found.rows;
}

const isErased = (row: ChainRow): boolean =>
  row.accountName === '' && row.salt === '' && row.address === null && row.personal === null;

function faultOf(row: ChainRow, expected: { readonly number: number; readonly hash: string }) {
  if (row.number !== expected.number) return 'linkBroken' as const;
  if (row.entryId === null) return 'entryMissing' as const;
  if (digestOf(row.parts) !== row.digest) return 'entryAltered' as const;
  if (sha256(`${expected.hash}|${row.number}|${row.digest}`) !== row.hash) return 'linkBroken' as const;
  if (isErased(row)) return null;
  const personal = digestOf([row.salt, row.accountName, row.address, row.personal]);
  return personal === row.personalDigest ? null : ('personalAltered' as const);
}

/** Walks one district's chain from its beginning; answers how far it goes or where it breaks. */
async function checkChain(
  door: DatabaseDoor,
  districtId: string,
  noted: string | undefined,
): Promise<TrailHead | TrailFault> {
  let [number, hash, erased, hasNoted] = [0, sha256(districtId), 0, noted === undefined];
  for (;;) {
    const rows = await readChain(door, districtId, number);
    for (const row of rows) {
      const kind = faultOf(row, { number: number + 1, hash });
      if (kind !== null) return { districtId, kind, number: number + 1, entryId: row.id, at: row.at };
      [number, hash] = [row.number, row.hash];
      hasNoted ||= hash === noted;
      if (isErased(row)) erased += 1;
    }
    if (rows.length < ROWS_A_READ) break;
  }
  const loose = await door.asKeeper((transaction) =>
    sql<{
      id: string;
      at: string;
    }>`select id, at from audit_entry e where district_id = ${districtId} and not exists (
        select from audit_link l where l.district_id = e.district_id and l.id = e.id) order by at, id limit 1`.execute(
      transaction,
    ),
  );
  const [first] = loose.rows;
  if (first !== undefined)
    return { districtId, kind: 'entryUnlinked', number: null, entryId: first.id, at: first.at };
  if (!hasNoted) return { districtId, kind: 'headMissing', number: null, entryId: null, at: null };
  return { districtId, entries: number, hash, erased };
}

/**
 * Checks the trail of every district: each entry gives its digest, each link follows the one before, no entry is loose, and what still stands
 * beside an entry is what it vouches for. `noted` is a hash of a last link that was written down earlier, by district; it must be in the chain.
 * Reads in short transactions.
 */
export async function checkTrail(
  door: DatabaseDoor,
  noted: Readonly<Record<string, string>> = {},
): Promise<TrailReport> {
  const districts = await door.asKeeper((transaction) =>
    transaction.selectFrom('district').select('id').orderBy('id').execute(),
  );
  const heads: TrailHead[] = [];
  const faults: TrailFault[] = [];
  for (const { id } of districts) {
    const found = await checkChain(door, id, noted[id]);
    if ('kind' in found) faults.push(found);
    else heads.push(found);
  }
  return { heads, faults };
}
