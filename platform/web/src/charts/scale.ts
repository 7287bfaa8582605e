import type { TargetSeries } from './target-series.ts';

/** Lowest and highest value that a chart must show, with a tenth of air around; never a flat range. */
export function valueRange(series: TargetSeries): readonly [number, number] {
  const values = [
    ...series.known.flat().map((point) => point.value),
    ...series.path.map((point) => point.value),
    ...(series.target === null ? [] : [series.target.value]),
    ...(series.targetMax === null ? [] : [series.targetMax]),
    ...(series.forecast === null ? [] : [series.forecast.value]),
  ];
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = (high - low) * 0.1 || Math.abs(high) * 0.05 || 1;
  const bottom = low - air;
  return [low >= 0 && bottom < 0 ? 0 : bottom, high + air];
}

/** Makes a linear scale from values to picture units. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const span = to - from;
  return (value) => (span === 0 ? (start + end) / 2 : start + ((value - from) / span) * (end - start));
}

/** Round values inside a range for an axis: 3 to 6 of them, steps of 1, 2 or 5 times a power of ten. */
export function niceTicks([low, high]: readonly [number, number]): number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = power * ([1, 2, 5, 10].find((factor) => span / (power * factor) <= 5) ?? 10);
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step - 1e-9) * step; tick <= high + step * 1e-9; tick += step) {
    ticks.push(Number(tick.toFixed(decimals)));
  }
  return ticks;
}

/** The path of a line through points, in SVG's words; one decimal is enough for a screen. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
