import type { Grouping, NumberColumn } from '../multilevel/multilevel-data.ts';
import { drawNormal, seededRandom } from '../numeric/seeded-random.ts';

/** A made district: pupils in classes in schools, with known truth. */
export interface MadeSchools {
  readonly outcome: NumberColumn;
  readonly prior: NumberColumn;
  readonly sex: NumberColumn;
  readonly school: Grouping;
  readonly class: Grouping;
  readonly other: Grouping;
  readonly effects: Float64Array;
}

/** y = 0.6 prior + 0.2 sex + school + class + residual, with the given standard deviations; sizes differ. */
export function simulateSchools(options: {
  readonly seed: number;
  readonly schools: number;
  readonly rows: number;
  readonly school: number;
  readonly class?: number;
  readonly slope?: number;
}): MadeSchools {
  const random = seededRandom(options.seed);
  const { schools, rows } = options;
  const effects = Float64Array.from({ length: schools }, () => options.school * drawNormal(random));
  const slopes = Float64Array.from({ length: schools }, () => (options.slope ?? 0) * drawNormal(random));
  const classes = schools * 3;
  const classEffects = Float64Array.from(
    { length: classes },
    () => (options.class ?? 0) * drawNormal(random),
  );
  const index = new Int32Array(rows);
  const inner = new Int32Array(rows);
  const other = new Int32Array(rows);
  const [y, prior, sex] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  for (let row = 0; row < rows; row += 1) {
    const school = row < schools ? row : Math.floor(schools * random() ** 1.5);
    index[row] = school;
    inner[row] = school * 3 + Math.floor(random() * 3);
    other[row] = Math.floor(random() * 7);
    prior[row] = drawNormal(random);
    sex[row] = random() < 0.5 ? 1 : 0;
    y[row] =
      0.6 * prior[row]! +
      0.2 * sex[row]! +
      effects[school]! +
      slopes[school]! * prior[row]! +
      classEffects[inner[row]!]! +
      drawNormal(random);
  }
  const group = (name: string, count: number, of: Int32Array): Grouping => ({
    name,
    ids: Array.from({ length: count }, (_, i) => `${name}${i}`),
    index: of,
  });
  return {
    outcome: { name: 'y', values: y },
    prior: { name: 'prior', values: prior },
    sex: { name: 'sex', values: sex },
    school: group('school', schools, index),
    class: compact(group('class', classes, inner)),
    other: group('other', 7, other),
    effects,
  };
}

/** Leaves out groups without rows. */
function compact(grouping: Grouping): Grouping {
  const number = new Map<number, number>();
  const index = grouping.index.map((group) => {
    if (!number.has(group)) number.set(group, number.size);
    return number.get(group)!;
  });
  return { name: grouping.name, ids: [...number.keys()].map((id) => grouping.ids[id]!), index };
}
