/** Fewer outcomes than this can be tried out by whoever makes the list: a seal refuses them unless a reason is published. */
export const LEAST_OUTCOMES = 1_000_000n;

/** Public draws by name, with the number of outcomes that the rules of each game give. */
const KNOWN: readonly (readonly [name: RegExp, outcomes: bigint])[] = [
  [/福彩\s*3D|排列\s*[3三]/iu, 1000n],
  [/排列\s*[5五]/u, 100_000n],
  [/双色球/u, 17_721_088n],
  [/大乐透/u, 21_425_712n],
  [/七星彩/u, 15_000_000n],
  [/七乐彩/u, 2_035_800n],
  [/快乐\s*8/u, 10n ** 18n],
  [/drand/iu, 2n ** 256n],
];

/** A source of the seed, and in how many ways it can come out; 1 when nobody said. */
export interface SourceOutcomes {
  readonly source: string;
  readonly outcomes: bigint;
}

/**
 * How many outcomes a source has: as stated behind it (`第 1 球 (0-9)`, `起始号=120`), else by the game that it names, else 1, for what cannot be
 * counted cannot be relied on. `=N` at the end is taken off the name.
 */
export function countSource(text: string): SourceOutcomes {
  const stated = /^(.*\S)\s*=\s*(\d{1,80})$/u.exec(text);
  if (stated !== null) return { source: stated[1] as string, outcomes: BigInt(stated[2] as string) };
  const range = /[(（]\s*(\d{1,9})\s*[-–—~～至]\s*(\d{1,9})\s*[)）]\s*$/u.exec(text);
  if (range !== null) {
    const span = BigInt(range[2] as string) - BigInt(range[1] as string) + 1n;
    return { source: text, outcomes: span > 0n ? span : 1n };
  }
  return { source: text, outcomes: KNOWN.find(([name]) => name.test(text))?.[1] ?? 1n };
}

/** How many seeds the sources can give in all. */
export function countOutcomes(sources: readonly SourceOutcomes[]): bigint {
  return sources.reduce((product, { outcomes }) => product * (outcomes > 0n ? outcomes : 1n), 1n);
}
