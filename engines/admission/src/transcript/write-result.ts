import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';
import { ByteWriter } from '../text/byte-writer.ts';

const CHUNK = 1 << 20;

/**
 * The bytes of result.csv in chunks: `applicant,pool,rank`, one row an applicant in the order of applicants.csv, pool and rank
 * empty for whoever has no place by choice. `filled` gives a pool to those who were placed after the choices (rank stays empty).
 */
export function* writeResult(market: Market, placed: Int32Array, filled?: Int32Array): Generator<Uint8Array> {
  const { applicants, choices, pools } = market;
  const out = new ByteWriter(CHUNK + 4096);
  out.ascii('applicant,pool,rank\n');
  for (let applicant = 0; applicant < applicants.count; applicant += 1) {
    const { ids } = applicants;
    out.csvSlice(ids.bytes, ids.starts[applicant] as number, ids.ends[applicant] as number);
    out.byte(44);
    const choice = placed[applicant] as number;
    const pool = choice === NO_CHOICE ? (filled?.[applicant] ?? -1) : (choices.pool[choice] as number);
    if (pool >= 0) {
      out.csvSlice(pools.names.bytes, pools.names.starts[pool] as number, pools.names.ends[pool] as number);
    }
    out.byte(44);
    if (choice !== NO_CHOICE) out.whole(choices.rank[choice] as number);
    out.byte(10);
    if (out.length > CHUNK) yield out.take();
  }
  yield out.take();
}
