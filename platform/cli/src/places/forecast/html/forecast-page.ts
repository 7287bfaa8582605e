import type { ForecastRun } from '../run-forecast.ts';

/** A self-contained page of a forecast. */
export function forecastPage(run: ForecastRun): string {
  return `<!doctype html><title>${run.forecast.from}</title>`;
}
