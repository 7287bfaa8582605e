import type { ZoneProblem } from './model/zone-problem.ts';

/** A part of a zone that does not hang together with its home. */
export interface LoosePiece {
  readonly zone: number;
  readonly piece: readonly number[];
}

/** Lists the loose pieces of the zones asked for (all when none are named). */
export function findLoose(problem: ZoneProblem, zoneOf: Int32Array, asked?: readonly number[]): LoosePiece[] {
  const { units, zones, starts, neighbours, home } = problem;
  const seen = new Uint8Array(units);
  const walk = (from: number, zone: number): number[] => {
    const piece = [from];
    seen[from] = 1;
    for (const unit of piece) {
      for (let at = starts[unit] as number; at < (starts[unit + 1] as number); at += 1) {
        const next = neighbours[at] as number;
        if (seen[next] === 1 || zoneOf[next] !== zone) continue;
        seen[next] = 1;
        piece.push(next);
      }
    }
    return piece;
  };
  const wanted = new Uint8Array(zones).fill(asked === undefined ? 1 : 0);
  for (const zone of asked ?? []) wanted[zone] = 1;
  for (let zone = 0; zone < zones; zone += 1) {
    if (wanted[zone] === 1 && zoneOf[home[zone] as number] === zone) walk(home[zone] as number, zone);
  }
  const loose: LoosePiece[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    const zone = zoneOf[unit] as number;
    if (seen[unit] === 1 || wanted[zone] === 0) continue;
    loose.push({ zone, piece: walk(unit, zone) });
  }
  return loose;
}
