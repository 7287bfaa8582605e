import { makeSeededRandom } from '../search/seeded-random.ts';
import type { ZoneRequest } from '../zones/model/zone-request.ts';

/** A made-up town: a grid of blocks with uneven pupils, schools spread over it, and places with some slack. */
export function makeTown(
  columns: number,
  rows: number,
  schools: number,
  seed: number,
  slack = 1.15,
): ZoneRequest {
  const random = makeSeededRandom(seed);
  const blocks = Array.from({ length: columns * rows }, (_, at) => ({
    id: `b${at}`,
    pupils: 1 + random.below(20),
    x: 200 * (at % columns) + 100 * random.next(),
    y: 200 * Math.floor(at / columns) + 100 * random.next(),
  }));
  const edges: [string, string][] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    if (at % columns < columns - 1) edges.push([`b${at}`, `b${at + 1}`]);
    if (at + columns < blocks.length) edges.push([`b${at}`, `b${at + columns}`]);
  }
  const homes = new Set<number>();
  while (homes.size < schools) homes.add(random.below(blocks.length));
  const total = blocks.reduce((sum, block) => sum + block.pupils, 0);
  const shares = [...homes].map(() => 0.7 + 0.6 * random.next());
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return {
    blocks,
    edges,
    schools: [...homes].map((home, at) => ({
      id: `s${at}`,
      block: `b${home}`,
      capacity: Math.ceil((slack * total * (shares[at] as number)) / whole),
    })),
  };
}
