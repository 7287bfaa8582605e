/** Numbers that look random and are the same for the same seed: uniform, normal and counts. */
export interface Dice {
  uniform(): number;
  normal(): number;
  /** About Poisson: rounded normal with the variance `spread` × mean, never below 0. */
  count(mean: number, spread?: number): number;
}

/** Makes dice from a seed (mulberry32, Box and Muller). */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const count = (mean: number, spread = 1): number =>
    Math.max(0, Math.round(mean + Math.sqrt(Math.max(0, mean) * spread) * normal()));
  return { uniform, normal, count };
}
