/** A constant, or one number for each row. Conditions are 1, 0 and NaN for “cannot say”. */
export type Vector = number | Float64Array;

/** The number at a row. */
export function at(vector: Vector, row: number): number {
  return typeof vector === 'number' ? vector : (vector[row] as number);
}

/** Applies `change` to every row. */
export function map1(a: Vector, change: (a: number) => number): Vector {
  if (typeof a === 'number') return change(a);
  const out = new Float64Array(a.length);
  for (let row = 0; row < a.length; row += 1) out[row] = change(a[row] as number);
  return out;
}

/** Applies `join` to every pair of rows. */
export function map2(a: Vector, b: Vector, join: (a: number, b: number) => number): Vector {
  if (typeof a === 'number') {
    if (typeof b === 'number') return join(a, b);
    const out = new Float64Array(b.length);
    for (let row = 0; row < b.length; row += 1) out[row] = join(a, b[row] as number);
    return out;
  }
  const out = new Float64Array(a.length);
  if (typeof b === 'number') for (let row = 0; row < a.length; row += 1) out[row] = join(a[row] as number, b);
  else for (let row = 0; row < a.length; row += 1) out[row] = join(a[row] as number, b[row] as number);
  return out;
}
