import { LEVELS } from './hostile-kind-for-tests.ts';
import type { HostileKind } from './hostile-kind-for-tests.ts';
import { hostilePackages } from './hostile-packages-for-tests.ts';
import { hostilePdfs, hostileTexts } from './hostile-pages-for-tests.ts';

/** Kinds of hostile documents of a plan. */
export const hostileKinds: readonly HostileKind[] = [...hostilePackages, ...hostilePdfs, ...hostileTexts];

/** Every kind at every level, one after another; each made when it is asked for, for together they are large. */
export function* eachHostileFile(): Generator<{
  readonly name: string;
  readonly file: string;
  make(): Uint8Array;
}> {
  for (let level = 1; level <= LEVELS; level += 1) {
    for (const kind of hostileKinds)
      yield { name: `${kind.name}, ${level}`, file: kind.file, make: () => kind.make(level) };
  }
}
