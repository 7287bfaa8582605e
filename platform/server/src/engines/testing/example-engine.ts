import type { EnginePorts } from '../engine-worker.ts';

/** Adds up numbers and says how far it is: an engine small enough for tests. */
export function addNumbers(input: readonly number[], ports: EnginePorts): { sum: number; digest: string } {
  let sum = 0;
  input.forEach((value, index) => {
    sum += value;
    ports.reportProgress(index + 1, input.length);
  });
  return { sum, digest: ports.hash.sha256(String(sum)) };
}

/** Blocks its thread for good, as a solver without a way to interrupt it does. */
export function blockForever(): never {
  for (;;);
}

/** Fails as a broken engine does. */
export function throwError(): never {
  throw new Error('broken on purpose');
}

/** Holds ever more objects. */
export function fillHeap(): never {
  const kept: object[] = [];
  for (;;) kept.push({ at: kept.length, again: [kept.length] });
}

/** Holds ever more buffers, which Node's own limit does not count, up to a gibibyte. */
export function fillBuffers(): number {
  const kept: Uint8Array[] = [];
  while (kept.length < 128) kept.push(new Uint8Array(8 * 1_048_576).fill(1));
  for (;;) kept[0]?.fill(kept.length);
}
