const GOLD = (3 - Math.sqrt(5)) / 2;

/** Brent's minimum of a function of one number inside [low, high]: parabolas, golden section where they fail. */
export function minimiseLine(
  evaluate: (x: number) => number,
  low: number,
  high: number,
  tolerance = 1e-9,
  mostSteps = 100,
): { readonly x: number; readonly value: number } {
  let [a, b] = [low, high];
  let x = a + GOLD * (b - a);
  let [w, v] = [x, x];
  let fx = evaluate(x);
  let [fw, fv] = [fx, fx];
  let [step, before] = [0, 0];
  for (let count = 0; count < mostSteps; count += 1) {
    const middle = (a + b) / 2;
    const near = tolerance * Math.abs(x) + 1e-12;
    if (Math.abs(x - middle) <= 2 * near - (b - a) / 2) break;
    let isGolden = true;
    if (Math.abs(before) > near) {
      const r = (x - w) * (fx - fv);
      let q = (x - v) * (fx - fw);
      let p = (x - v) * q - (x - w) * r;
      q = 2 * (q - r);
      if (q > 0) p = -p;
      q = Math.abs(q);
      const last = before;
      before = step;
      if (Math.abs(p) < Math.abs(0.5 * q * last) && p > q * (a - x) && p < q * (b - x)) {
        step = p / q;
        const next = x + step;
        if (next - a < 2 * near || b - next < 2 * near) step = x < middle ? near : -near;
        isGolden = false;
      }
    }
    if (isGolden) {
      before = x < middle ? b - x : a - x;
      step = GOLD * before;
    }
    const next = x + (Math.abs(step) >= near ? step : step > 0 ? near : -near);
    const value = evaluate(next);
    if (value <= fx) {
      if (next < x) b = x;
      else a = x;
      [v, fv, w, fw, x, fx] = [w, fw, x, fx, next, value];
    } else {
      if (next < x) a = next;
      else b = next;
      if (value <= fw || w === x) [v, fv, w, fw] = [w, fw, next, value];
      else if (value <= fv || v === x || v === w) [v, fv] = [next, value];
    }
  }
  return { x, value: fx };
}
