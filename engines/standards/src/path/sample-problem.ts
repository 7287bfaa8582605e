import type { PathChange, PathCost, PathEffect, PathLever, PathProblem, PathUnit } from './path-problem.ts';

/** Thresholds of 教督〔2017〕6号 for tests and measurements: [code, per, primary, junior, typical spread of values]. */
const SAMPLE_INDICATORS = [
  ['L1', 100, 4.2, 5.3, 0.25],
  ['L2', 100, 1, 1, 0.6],
  ['L3', 100, 0.9, 0.9, 0.45],
  ['L4', 1, 4.5, 5.8, 0.45],
  ['L5', 1, 7.5, 10.2, 0.6],
  ['L6', 1, 2000, 2500, 0.5],
  ['L7', 100, 2.3, 2.4, 0.35],
] as const;

export const SAMPLE_COSTS: readonly PathCost[] = [
  { change: 'hireTeacher', yuan: 5_000, perYear: 110_000 },
  { change: 'moveTeacher', yuan: 3_000, perYear: 12_000 },
  { change: 'trainTeacher', yuan: 15_000, perYear: 0 },
  { change: 'buildArea', yuan: 3_200, perYear: 0 },
  { change: 'convertArea', yuan: 900, perYear: 0 },
  { change: 'enlargeSports', yuan: 450, perYear: 0 },
  { change: 'buyEquipment', yuan: 1, perYear: 0 },
  { change: 'addNetworkedClassroom', yuan: 45_000, perYear: 1_500 },
];

/** Random numbers in [0, 1) from a seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface SampleOptions {
  readonly schools: number;
  readonly seed: number;
  readonly years?: number;
  readonly budget?: number | null;
}

/**
 * A made-up county as a problem: about 60 % primary, 25 % junior and 15 % nine-year schools of 60 to 2,400 pupils,
 * each value a random multiple of its threshold, so that some schools fall short and some coefficients are too large.
 */
export function makeSampleProblem(options: SampleOptions): PathProblem {
  const random = makeRandom(options.seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const units: PathUnit[] = [];
  const levers: PathLever[] = [];
  const limits: PathProblem['limits'][number][] = [];
  const costIndex = (change: PathChange): number => SAMPLE_COSTS.findIndex((cost) => cost.change === change);

  const addUnit = (school: string, stage: 'primary' | 'junior'): number => {
    const pupils = Math.round(60 + 2340 * random() ** 2.2);
    const at = stage === 'primary' ? 2 : 3;
    const now = SAMPLE_INDICATORS.map((line, indicator) => {
      const value = Math.max(0.2, 1.25 * Math.exp(line[4] * normal() - line[4] ** 2 / 2)) * line[at];
      const raw = (value * pupils) / line[1];
      return indicator < 3 || indicator === 6 ? Math.round(raw) : Math.round(raw * 10) / 10;
    });
    const meets = SAMPLE_INDICATORS.map((line) => (line[at] * pupils) / line[1]);
    units.push({ school, stage, pupils, now, meets, floors: meets.map((value) => value * 0.85) });
    return units.length - 1;
  };
  const addLever = (
    lever: Omit<PathLever, 'cost' | 'whole' | 'step' | 'pool' | 'way' | 'kind'> & Partial<PathLever>,
  ): number => {
    const whole = lever.whole ?? true;
    levers.push({
      kind: '',
      way: 'add',
      pool: null,
      step: 1,
      ...lever,
      whole,
      cost: lever.way === 'out' ? null : costIndex(lever.change),
    });
    return levers.length - 1;
  };
  const addPeople = (unit: number): void => {
    const { school, stage } = units[unit] as PathUnit;
    const effects = (...indicators: number[]): PathEffect[] =>
      indicators.map((indicator) => ({ unit, indicator, amount: 1 }));
    const base = stage === 'primary' ? 0 : 3;
    addLever({ school, stage, change: 'hireTeacher', kind: 'general', effects: effects(0) });
    addLever({ school, stage, change: 'hireTeacher', kind: 'artsPe', effects: effects(0, 2) });
    (['general', 'backbone', 'artsPe'] as const).forEach((kind, index) => {
      const touched = index === 0 ? [0] : [0, index];
      const give = touched.map((indicator) => ({ unit, indicator, amount: -1 }));
      const change = 'moveTeacher';
      addLever({ school, stage, change, kind, way: 'in', pool: base + index, effects: effects(...touched) });
      addLever({ school, stage, change, kind, way: 'out', pool: base + index, effects: give });
    });
    const trained = [1, 2].map((indicator) =>
      addLever({
        school,
        stage,
        change: 'trainTeacher',
        kind: indicator === 1 ? 'backbone' : 'artsPe',
        effects: effects(indicator),
      }),
    );
    const most = Math.floor((units[unit]?.now[0] ?? 0) * 0.1);
    limits.push({ kind: 'lock', school, change: 'trainTeacher', max: most, levers: trained });
  };
  const addThings = (school: string, stage: string | null, shares: readonly [number, number][]): void => {
    const effects = (indicator: number): PathEffect[] =>
      shares.map(([unit, amount]) => ({ unit, indicator, amount }));
    addLever({ school, stage, change: 'buildArea', effects: effects(3), whole: false });
    const convert = addLever({ school, stage, change: 'convertArea', effects: effects(3), whole: false });
    limits.push({
      kind: 'lock',
      school,
      change: 'convertArea',
      max: Math.round(random() * 400),
      levers: [convert],
    });
    addLever({ school, stage, change: 'enlargeSports', effects: effects(4), whole: false });
    addLever({ school, stage, change: 'buyEquipment', effects: effects(5), whole: false, step: 100 });
    addLever({ school, stage, change: 'addNetworkedClassroom', effects: effects(6) });
  };

  for (let index = 0; index < options.schools; index += 1) {
    const school = `S${String(index + 1).padStart(4, '0')}`;
    const draw = random();
    if (draw < 0.85) {
      const stage = draw < 0.6 ? 'primary' : 'junior';
      const unit = addUnit(school, stage);
      addPeople(unit);
      addThings(school, stage, [[unit, 1]]);
    } else {
      const primary = addUnit(school, 'primary');
      const junior = addUnit(school, 'junior');
      addPeople(primary);
      addPeople(junior);
      const a = units[primary]?.pupils ?? 1;
      const b = (units[junior]?.pupils ?? 1) * 1.1;
      addThings(school, null, [
        [primary, a / (a + b)],
        [junior, b / (a + b)],
      ]);
    }
  }
  const years = options.years ?? 3;
  return {
    indicators: SAMPLE_INDICATORS.map(([code, per]) => ({ code, per })),
    units,
    spreads: (['primary', 'junior'] as const).flatMap((stage) => {
      const members = units.flatMap((unit, index) => (unit.stage === stage ? [index] : []));
      const limit = stage === 'primary' ? 0.5 : 0.45;
      return members.length < 2
        ? []
        : SAMPLE_INDICATORS.map((_, indicator) => ({ indicator, stage, units: members, limit }));
    }),
    levers,
    limits,
    costs: SAMPLE_COSTS,
    mayMiss: 1,
    budgets: Array.from({ length: years }, () => options.budget ?? null),
  };
}
