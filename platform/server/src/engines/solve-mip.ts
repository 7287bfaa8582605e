import highsModule from 'highs';
import type { MipLimits, MipModel, MipOutcome } from '@junheng/standards';

/** The package's types describe CommonJS, where the loader is `default`; as an ES module the default export is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;
let loading: ReturnType<typeof loadHighs> | undefined;

/** Runs HiGHS once on one model and blocks the thread meanwhile; called in a worker thread by `makeMipSolver`. */
export async function solveMip(input: { model: MipModel; limits: MipLimits }): Promise<MipOutcome> {
  const { model, limits } = input;
  const highs = await (loading ??= loadHighs());
  const { modelStatus } = highs.constants;
  const integrality = Int32Array.from(model.whole);
  const hasWhole = !limits.relaxed && integrality.includes(1);
  const sizes = { numCols: model.cost.length, numRows: model.rowLower.length };
  const instance = highs.createModel({
    ...sizes,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: { format: 'csr', ...sizes, starts: model.starts, indices: model.columns, values: model.values },
    ...(hasWhole ? { integrality } : {}),
  });
  try {
    instance.options.set({
      output_flag: false,
      time_limit: Math.max(0.01, limits.seconds),
      mip_rel_gap: limits.gap,
      ...(limits.nodes === undefined ? {} : { mip_max_nodes: limits.nodes }),
    });
    if (limits.start !== undefined) instance.setSolution({ colValue: limits.start });
    instance.run();
    const status = instance.getModelStatus();
    if (status === modelStatus.infeasible) {
      return { status: 'infeasible', point: null, objective: Infinity, bound: Infinity, rowPrices: null };
    }
    const isOptimal = status === modelStatus.optimal || status === modelStatus.empty;
    const hasPoint = isOptimal || Number(instance.info.get('primal_solution_status')) === 2;
    const objective = hasPoint ? instance.getObjectiveValue() : Infinity;
    const dual = hasWhole ? Number(instance.info.get('mip_dual_bound')) : isOptimal ? objective : -Infinity;
    const solution = hasPoint ? instance.getSolution() : null;
    const prices = isOptimal && !hasWhole ? solution?.rowDual : undefined;
    return {
      status: isOptimal ? 'optimal' : hasPoint || hasWhole ? 'limit' : 'failed',
      point: solution === null ? null : Float64Array.from(solution.colValue),
      objective,
      bound: Number.isFinite(dual) ? dual : -Infinity,
      rowPrices: prices === undefined ? null : Float64Array.from(prices),
    };
  } finally {
    instance.dispose();
  }
}
