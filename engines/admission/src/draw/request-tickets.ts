import type { Applicants, Market } from '../market.ts';
import { encodeUtf8 } from '@junheng/csv';
import { TextTable } from '../text/text-table.ts';
import type { TicketRequest } from './ticket-request.ts';

/** Single ties: one ticket an applicant, the hash of `seed|applicant`; a bound group draws as one, with `seed|group`. */
export function requestSingleTickets(applicants: Applicants, seed: string): TicketRequest {
  const owners = ownersOf(applicants);
  return { seed: encodeUtf8(seed), owners, ownerOf: ownerIndexes(applicants) };
}

/** Multiple ties: one ticket a choice, the hash of `seed|applicant|school`; a bound group draws with `seed|group|school`. */
export function requestMultipleTickets(market: Market, seed: string): TicketRequest {
  const { applicants, choices, pools } = market;
  const owners = ownerIndexes(applicants);
  const ownerOf = choices.applicantOf.map((applicant) => owners[applicant] as number);
  const schoolOf = choices.pool.map((pool) => pools.schoolOf[pool] as number);
  const { bytes, starts, ends } = pools.schools;
  return {
    seed: encodeUtf8(seed),
    owners: ownersOf(applicants),
    ownerOf,
    schools: { bytes, starts, ends },
    schoolOf,
  };
}

/** The applicants as if nobody belonged to a group: what draws when groups draw apart. */
export function withoutGroups(applicants: Applicants): Applicants {
  return {
    ...applicants,
    groupOf: new Int32Array(applicants.count).fill(-1),
    groups: new TextTable(applicants.ids.bytes),
  };
}

/** Ids of applicants, then of groups: both are slices of applicants.csv. */
function ownersOf({ ids, groups, count }: Applicants): TicketRequest['owners'] {
  if (groups.count === 0) return { bytes: ids.bytes, starts: ids.starts, ends: ids.ends };
  const starts = new Uint32Array(count + groups.count);
  const ends = new Uint32Array(count + groups.count);
  starts.set(ids.starts.subarray(0, count));
  ends.set(ids.ends.subarray(0, count));
  starts.set(groups.starts.subarray(0, groups.count), count);
  ends.set(groups.ends.subarray(0, groups.count), count);
  return { bytes: ids.bytes, starts, ends };
}

function ownerIndexes({ count, groupOf, groups }: Applicants): Int32Array {
  return Int32Array.from({ length: count }, (_, applicant) =>
    groups.count === 0 || (groupOf[applicant] as number) < 0
      ? applicant
      : count + (groupOf[applicant] as number),
  );
}
