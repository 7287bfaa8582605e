import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';
import type { MipLimits, MipModel, MipOutcome } from '@junheng/standards';

/** What the worker is asked: one model with its limits, and a number that the answer repeats. */
export interface SolveRequest {
  readonly id: number;
  readonly model: MipModel;
  readonly limits: MipLimits;
}

/** What it answers. */
export interface SolveReply {
  readonly id: number;
  readonly outcome: MipOutcome;
}

// The package's types are those of its CommonJS build; as an ES module its default export is the loader itself.
const load = loadHighs as unknown as typeof loadHighs.default;
const highs = await load();
const { modelStatus } = highs.constants;

/** Runs HiGHS once on one model. */
function solve(model: MipModel, limits: MipLimits): MipOutcome {
  const integrality = Int32Array.from(model.whole);
  const hasWhole = !limits.relaxed && integrality.includes(1);
  const instance = highs.createModel({
    numCols: model.cost.length,
    numRows: model.rowLower.length,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: 'csr',
      numRows: model.rowLower.length,
      numCols: model.cost.length,
      starts: model.starts,
      indices: model.columns,
      values: model.values,
    },
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
    return {
      status: isOptimal ? 'optimal' : hasPoint || hasWhole ? 'limit' : 'failed',
      point: solution === null ? null : Float64Array.from(solution.colValue),
      objective,
      bound: Number.isFinite(dual) ? dual : -Infinity,
      rowPrices:
        isOptimal && !hasWhole && solution?.rowDual !== undefined
          ? Float64Array.from(solution.rowDual)
          : null,
    };
  } finally {
    instance.dispose();
  }
}

parentPort?.on('message', (request: SolveRequest) => {
  const reply: SolveReply = { id: request.id, outcome: solve(request.model, request.limits) };
  parentPort?.postMessage(reply);
});
