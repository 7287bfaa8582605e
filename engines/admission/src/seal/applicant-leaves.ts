import type { Market } from '../market.ts';
import { KEY_ABSENT } from '../read/parse-key.ts';
import { ByteWriter } from '../text/byte-writer.ts';
import type { Messages } from './messages.ts';

/**
 * The leaf of one applicant: 0x00, then `id|group|entitlement;…` and for each choice by rank `|rank,pool,priority,key…`, in UTF-8.
 * Numbers as the shortest decimal; an empty key as nothing; a key of a descending rule with its sign turned, a day as its order number.
 */
export function writeLeaf(market: Market, applicant: number, out: ByteWriter): void {
  const { applicants, choices, pools } = market;
  const { ids, groups } = applicants;
  out.byte(0);
  out.slice(ids.bytes, ids.starts[applicant] as number, ids.ends[applicant] as number);
  out.ascii('|');
  const group = applicants.groupOf[applicant] as number;
  if (group >= 0) out.slice(groups.bytes, groups.starts[group] as number, groups.ends[group] as number);
  out.ascii('|');
  const entitlementEnd = applicants.entitlementStart[applicant + 1] as number;
  for (let at = applicants.entitlementStart[applicant] as number; at < entitlementEnd; at += 1) {
    const reserve = applicants.entitlements[at] as number;
    const { bytes, starts, ends } = pools.reserves;
    out.slice(bytes, starts[reserve] as number, ends[reserve] as number);
    if (at + 1 < entitlementEnd) out.ascii(';');
  }
  const end = choices.start[applicant + 1] as number;
  for (let choice = choices.start[applicant] as number; choice < end; choice += 1) {
    const pool = choices.pool[choice] as number;
    out.byte(124);
    out.whole(choices.rank[choice] as number);
    out.byte(44);
    out.slice(pools.names.bytes, pools.names.starts[pool] as number, pools.names.ends[pool] as number);
    out.byte(44);
    writeNumber(out, choices.priority[choice] as number);
    for (const key of choices.keys) {
      out.byte(44);
      if (key[choice] !== KEY_ABSENT) writeNumber(out, key[choice] as number);
    }
  }
}

function writeNumber(out: ByteWriter, value: number): void {
  if (value >= 0 && value < 10 && Number.isInteger(value)) out.byte(48 + value);
  else out.ascii(String(value));
}

/** The leaves of all applicants in canonical order (`order` from `sortTexts`), ready to be hashed. */
export function writeLeaves(market: Market, order: Int32Array): Messages {
  const out = new ByteWriter(Math.max(1 << 16, market.choices.count * 14 + order.length * 24));
  const ends = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place += 1) {
    writeLeaf(market, order[place] as number, out);
    ends[place] = out.length;
  }
  return { bytes: out.view(), ends };
}
