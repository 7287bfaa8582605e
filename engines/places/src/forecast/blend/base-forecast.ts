import { followCohorts } from '../cohort/district-cohort.ts';
import { blendEntrants } from '../cohort/entrants.ts';
import type { EntryDrivers, EntryForecasts } from '../cohort/entrants.ts';
import { progressPlainly } from '../cohort/plain-progression.ts';
import type { PlainProgression } from '../cohort/plain-progression.ts';
import { followUnits } from '../cohort/unit-cohort.ts';
import type { Panel } from '../model/panel.ts';
import { findSpans } from '../model/spans.ts';
import type { Span } from '../model/spans.ts';
import type { MethodSettings } from '../model/settings.ts';

/** What every forecast of one run shares. */
export interface MethodContext {
  readonly panel: Panel;
  readonly links: readonly number[];
  /** Inner ratios by grade × years + year. */
  readonly ratios: Float64Array;
  readonly drivers: EntryDrivers;
  readonly settings: MethodSettings;
  /** Zone of each unit as an index; every unit has one. */
  readonly zones: readonly number[];
  readonly zoneCount: number;
  /** The longest horizon of the run. */
  readonly horizon: number;
  /** Entry forecasts already made, by grade and origin. */
  readonly entries: Map<number, Map<number, EntryForecasts>>;
}

/** The cohort forecasts of one origin, before any blending. */
export interface BaseForecast {
  readonly origin: number;
  readonly horizon: number;
  readonly spans: readonly (Span | null)[];
  /** unit × grades × (horizon + 1) + grade × (horizon + 1) + h */
  readonly cohort: Float64Array;
  /** grade × (horizon + 1) + h */
  readonly district: Float64Array;
  /** The textbook method beside it. */
  readonly plain: PlainProgression;
}

/** Makes the cohort forecasts for `horizon` years after the year with index `origin`, seeing nothing later. */
export function makeBase(context: MethodContext, origin: number, horizon: number): BaseForecast {
  const { panel, links, drivers, settings } = context;
  const entrants = new Map<number, readonly number[]>();
  links.forEach((below, grade) => {
    if (below >= 0) return;
    const known = context.entries.get(grade) ?? new Map<number, EntryForecasts>();
    context.entries.set(grade, known);
    entrants.set(
      grade,
      blendEntrants(panel, grade, drivers, origin, context.horizon, settings, known).slice(0, horizon),
    );
  });
  const district = followCohorts(panel, links, entrants, origin, horizon, settings);
  const spans = findSpans(panel, origin);
  const cohort = followUnits(panel, context.ratios, district, spans, origin, horizon, settings);
  const plain = progressPlainly(panel, links, drivers, spans, origin, horizon, settings);
  return { origin, horizon, spans, cohort, district, plain };
}
