/** A figure of the tree school → zone → district with the variance of its error. */
export interface Uncertain {
  readonly value: number;
  readonly variance: number;
}

/** Reconciled figures: the schools of a zone add up to it, the zones to the district. */
export interface Reconciled {
  readonly units: readonly number[];
  readonly zones: readonly number[];
  readonly district: number;
}

/**
 * Least-squares reconciliation of a tree with independent errors: upwards each node is the precision-weighted mean of its own
 * forecast and the sum of its parts, downwards each difference is shared among the parts by their variance. This is the
 * generalised least-squares solution for a diagonal covariance. Source: Hyndman et al. 2011; Wickramasuriya et al. 2019 (MinT).
 */
export function reconcileTree(
  units: readonly Uncertain[],
  zoneOf: readonly number[],
  zones: readonly (Uncertain | null)[],
  district: Uncertain | null,
): Reconciled {
  const members = zones.map((): number[] => []);
  units.forEach((_, unit) => members[zoneOf[unit] as number]?.push(unit));
  const pick = (zone: number): Uncertain[] =>
    (members[zone] as number[]).map((unit) => units[unit] as Uncertain);
  const joined = zones.map((own, zone) => combine(own, sumUp(pick(zone))));
  const whole = combine(district, sumUp(joined));
  const zoneValues = shareOut(joined, whole.value);
  const unitValues = Array.from({ length: units.length }, (): number => 0);
  zoneValues.forEach((value, zone) => {
    const shared = shareOut(pick(zone), value);
    members[zone]?.forEach((unit, at) => (unitValues[unit] = shared[at] as number));
  });
  return { units: unitValues, zones: zoneValues, district: whole.value };
}

function sumUp(parts: readonly Uncertain[]): Uncertain {
  let [value, variance] = [0, 0];
  for (const part of parts) {
    value += part.value;
    variance += part.variance;
  }
  return { value, variance };
}

function combine(own: Uncertain | null, parts: Uncertain): Uncertain {
  if (own === null || own.variance === Number.POSITIVE_INFINITY) return parts;
  if (parts.variance <= 0) return parts;
  const share = parts.variance / (parts.variance + own.variance);
  return {
    value: parts.value + share * (own.value - parts.value),
    variance: (own.variance * parts.variance) / (own.variance + parts.variance),
  };
}

/** Parts moved so that they add up to `whole`, each in proportion to its variance, none below 0. */
function shareOut(parts: readonly Uncertain[], whole: number): number[] {
  const { value, variance } = sumUp(parts);
  const gap = whole - value;
  if (variance <= 0) return parts.map((part) => part.value);
  const moved = parts.map((part) => Math.max(0, part.value + (gap * part.variance) / variance));
  const sum = moved.reduce((total, one) => total + one, 0);
  return sum > 0 && Math.abs(sum - whole) > 1e-9 * whole ? moved.map((one) => (one * whole) / sum) : moved;
}
