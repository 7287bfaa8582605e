// The ring and the shuffle that some districts draw with.
import type { Hash } from './sha256.ts';
import { bytesOf, hexOf } from './sha256.ts';

/** Each drawer's place in the drawn order. */
export function drawLegacy(kind: string, drawers: readonly string[], seed: string, hash: Hash): Map<string, number> {
  const drawn =
    kind === 'shuffle' ? shuffle(drawers, seed, hash) : kind === 'ring' ? ring(drawers, seed) : remaining(drawers, seed);
  return new Map(drawn.map((drawer, i) => [drawer, i]));
}

function ring(drawers: readonly string[], seed: string): string[] {
  const [, first, step] = /start=(\d+);step=(\d+)$/u.exec(seed)!;
  const isDrawn = new Uint8Array(drawers.length);
  let at = (Number(first) - 1) % drawers.length;
  return drawers.map(() => {
    while (isDrawn[at] === 1) at = (at + 1) % drawers.length;
    const taken = drawers[at];
    isDrawn[at] = 1;
    at = (at + Number(step)) % drawers.length;
    return taken;
  });
}

/** Counts on among the numbers that are still in the ring. */
function remaining(drawers: readonly string[], seed: string): string[] {
  const [, first, step] = /start=(\d+);step=(\d+)$/u.exec(seed)!;
  const left = [...drawers];
  let at = (Number(first) - 1) % left.length;
  return drawers.map(() => {
    const [taken] = left.splice(at, 1);
    at = (at + Number(step) - 1) % Math.max(1, left.length);
    return taken;
  });
}

function shuffle(drawers: readonly string[], seed: string, hash: Hash): string[] {
  const order = [...drawers];
  for (let i = order.length - 1; i >= 1; i -= 1) {
    const other = Number(BigInt(`0x${hexOf(hash(bytesOf(`${seed}|${i}`)))}`) % BigInt(i + 1));
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}
