/** What the pupil-weighted formula gives: county mean, standard deviation and their quotient. */
export interface Variation {
  readonly mean: number;
  readonly sd: number;
  /** `sd ÷ mean`, or NaN when the mean is 0 and the quotient says nothing. */
  readonly cv: number;
}

/**
 * The pupil-weighted coefficient of variation of a ratio to pupils:
 * `X̄ = ΣxᵢPᵢ ÷ ΣPᵢ`, `S = √(Σ (Pᵢ ÷ ΣP)(xᵢ − X̄)²)`, `CV = S ÷ X̄`.
 * Values are per pupil (or per hundred), pupils are > 0, both without NaN and of equal length from `start` to `end`.
 * One unit gives a CV of 0; none gives NaN throughout.
 * Source: 差异系数测算说明 to 教督〔2012〕3号 and 教督〔2017〕6号 (pupils as weights, county total over county pupils as mean).
 */
export function weighVariation(
  values: ArrayLike<number>,
  pupils: ArrayLike<number>,
  start = 0,
  end = values.length,
): Variation {
  let totalPupils = 0;
  let total = 0;
  for (let index = start; index < end; index += 1) {
    totalPupils += pupils[index] as number;
    total += (values[index] as number) * (pupils[index] as number);
  }
  const mean = total / totalPupils;
  let squares = 0;
  for (let index = start; index < end; index += 1) {
    const distance = (values[index] as number) - mean;
    squares += (pupils[index] as number) * distance * distance;
  }
  const sd = Math.sqrt(squares / totalPupils);
  return { mean, sd, cv: mean === 0 ? Number.NaN : sd / mean };
}
