import { openTable } from '../csv/open-table.ts';
import { growInt32 } from '../csv/grow.ts';
import type { Applicants, Pools } from '../market.ts';
import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { TextTable } from '../text/text-table.ts';
import { checkColumns, checkName } from './check-columns.ts';

const SEMICOLON = 59;

/**
 * Reads applicants.csv (`applicant` and optional `group`, `entitlements` — reserves the applicant may use, separated by
 * semicolons). Other columns are left alone. Fails on a duplicate applicant and on an entitlement that no pool reserves for.
 */
export function readApplicants(file: string, bytes: Uint8Array, pools: Pools): Outcome<Applicants> {
  const opened = openTable(file, bytes);
  if (!opened.ok) return opened;
  const scanner = opened.value;
  const columns = checkColumns(scanner, ['applicant']);
  if (!columns.ok) return columns;
  const idColumn = columns.value[0] as number;
  const groupColumn = scanner.columnAt('group');
  const entitlementColumn = scanner.columnAt('entitlements');
  const ids = new TextTable(bytes, Math.min(1 << 21, Math.ceil(bytes.length / 8)));
  const groups = new TextTable(bytes);
  const { starts, ends } = scanner;
  let groupOf = new Int32Array(1024).fill(-1);
  let entitlementStart = new Int32Array(1025);
  const entitlements: number[] = [];
  while (scanner.next()) {
    const wrong = checkName(scanner, idColumn);
    if (wrong !== undefined) return { ok: false, error: wrong };
    const index = ids.add(starts[idColumn] as number, ends[idColumn] as number);
    if (index < 0) {
      const applicant = scanner.textAt(idColumn);
      const { line } = scanner;
      return failWith(
        'ADMISSION_APPLICANT_TWICE',
        { applicant, file, line },
        { file, line, element: applicant },
      );
    }
    if (index >= groupOf.length) {
      const longer = growInt32(groupOf);
      longer.fill(-1, groupOf.length);
      groupOf = longer;
      entitlementStart = growInt32(entitlementStart);
    }
    if (groupColumn >= 0 && (ends[groupColumn] as number) > (starts[groupColumn] as number)) {
      const spaces = checkName(scanner, groupColumn);
      if (spaces !== undefined) return { ok: false, error: spaces };
      const group = groups.add(starts[groupColumn] as number, ends[groupColumn] as number);
      groupOf[index] = group < 0 ? -1 - group : group;
    }
    if (entitlementColumn >= 0) {
      let from = starts[entitlementColumn] as number;
      const end = ends[entitlementColumn] as number;
      while (from < end) {
        let to = from;
        while (to < end && bytes[to] !== SEMICOLON) to += 1;
        const reserve = pools.reserves.find(bytes, from, to);
        if (reserve < 0) {
          const { line } = scanner;
          const text = scanner.textAt(entitlementColumn);
          return failWith('ADMISSION_ENTITLEMENT_UNKNOWN', { text, file, line }, { file, line });
        }
        entitlements.push(reserve);
        from = to + 1;
      }
    }
    entitlementStart[index + 1] = entitlements.length;
  }
  if (scanner.failure !== undefined) return { ok: false, error: scanner.failure };
  if (ids.count === 0) return failWith('ADMISSION_FILE_EMPTY', { file }, { file, line: 1 });
  return succeed({
    count: ids.count,
    ids,
    groupOf: groupOf.subarray(0, ids.count),
    groups,
    entitlementStart: entitlementStart.subarray(0, ids.count + 1),
    entitlements: Int32Array.from(entitlements),
  });
}

/** True when the applicant may use a pool: it is open, or kept for a reserve the applicant is entitled to. */
export function isEntitled(applicants: Applicants, pools: Pools, applicant: number, pool: number): boolean {
  const reserve = pools.reserveOf[pool] as number;
  if (reserve < 0) return true;
  const end = applicants.entitlementStart[applicant + 1] as number;
  for (let index = applicants.entitlementStart[applicant] as number; index < end; index += 1) {
    if (applicants.entitlements[index] === reserve) return true;
  }
  return false;
}
