import type { Neighbourhood } from './neighbourhood.ts';
import type { RandomSource } from '../../random-source.ts';
import type { SearchState, Snapshot } from './search-state.ts';

/** What a search reports: cost as the archive states it. */
export interface SearchCost {
  readonly infeasibility: number;
  readonly objective: number;
}

/** How hot a search begins and ends, as shares of the usual change of the objective. */
export interface Heat {
  readonly first: number;
  readonly last: number;
  /** How often the search, once cold, warms up to the middle and cools again from the best solution; 0 for one slow cooling. */
  readonly reheats: number;
}

/** The share of a budget that the first cooling takes when others follow. */
const FIRST_COOLING = 0.4;

/** Which cooling a share of the budget lies in, and how far that one is: 0 hot, 1 cold; later ones begin in the middle. */
export function placeInCooling(fraction: number, reheats: number): { cooling: number; coldness: number } {
  if (reheats === 0) return { cooling: 0, coldness: fraction };
  if (fraction < FIRST_COOLING) return { cooling: 0, coldness: fraction / FIRST_COOLING };
  const each = (1 - FIRST_COOLING) / reheats;
  const cooling = Math.min(reheats - 1, Math.floor((fraction - FIRST_COOLING) / each));
  return { cooling: cooling + 1, coldness: 0.5 + 0.5 * ((fraction - FIRST_COOLING) / each - cooling) };
}

/** What a search needs from outside. */
export interface SearchPorts {
  /** The share of the budget that is used up after so many steps, at least 1 when it is spent. Asked every 512 steps. */
  readonly fraction: (steps: number) => number;
  /** Told of every better solution. */
  readonly onBetter?: (cost: SearchCost) => void;
}

/** The best solution of a search and what it cost. */
export interface SearchBest extends SearchCost {
  readonly snapshot: Snapshot;
  readonly steps: number;
}

const BLOCK = 512;
const SAMPLES = 3000;
/** The weight of a required point follows whether the search gets along with it: so many adjustments in a run. */
const STAGES = 1500;

/** The usual and the least change of the objective by a move that changes it, tried and undone. */
function sampleChanges(state: SearchState, moves: Neighbourhood): { usual: number; least: number } {
  const { costs } = state;
  let [sum, count, least] = [0, 0, Number.POSITIVE_INFINITY];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const before = costs.soft;
    if (moves.change()) {
      const change = Math.abs(costs.soft - before);
      if (change > 0) {
        sum += change;
        count += 1;
        least = Math.min(least, change);
      }
    }
    state.undo();
  }
  return count === 0 ? { usual: 1, least: 1 } : { usual: sum / count, least };
}

/**
 * Simulated annealing over solutions in which required constraints may be broken at a price; the price rises while they stay broken
 * and falls while they are kept, so that the search walks along the border. Source: Kirkpatrick, Gelatt and Vecchi 1983; changing
 * prices after Gendreau, Hertz and Laporte 1994.
 */
export function anneal(
  state: SearchState,
  moves: Neighbourhood,
  random: RandomSource,
  heat: Heat,
  ports: SearchPorts,
): SearchBest {
  const { costs } = state;
  const { usual, least } = sampleChanges(state, moves);
  const first = usual * heat.first;
  const last = Math.min(first, least * heat.last);
  let price = usual;
  let best: SearchCost = { infeasibility: costs.hard, objective: costs.soft };
  let snapshot = state.copy();
  let steps = 0;
  let stage = 0;
  let cooling = 0;
  let fewest = costs.hard;
  for (;;) {
    const fraction = ports.fraction(steps);
    if (fraction >= 1 || (best.infeasibility === 0 && best.objective === 0)) break;
    const { cooling: current, coldness } = placeInCooling(fraction, heat.reheats);
    const heatNow = first * (last / first) ** coldness;
    if (current > cooling) {
      cooling = current;
      state.restore(snapshot);
    }
    if (Math.floor(fraction * STAGES) > stage) {
      stage = Math.floor(fraction * STAGES);
      price = Math.min(usual * 100, Math.max(usual * 0.25, price * (fewest > 0 ? 1.03 : 0.98)));
      fewest = costs.hard;
    }
    for (let step = 0; step < BLOCK; step += 1) {
      const hard = costs.hard;
      const soft = costs.soft;
      if (!moves.change()) {
        state.undo();
        continue;
      }
      const change = (costs.hard - hard) * price + costs.soft - soft;
      if (change > 0 && random.share() >= Math.exp(-change / heatNow)) {
        state.undo();
        continue;
      }
      state.keep();
      if (costs.hard < fewest) fewest = costs.hard;
      if (
        costs.hard > best.infeasibility ||
        (costs.hard === best.infeasibility && costs.soft >= best.objective)
      )
        continue;
      best = { infeasibility: costs.hard, objective: costs.soft };
      snapshot = state.copy();
      ports.onBetter?.(best);
    }
    steps += BLOCK;
  }
  return { ...best, snapshot, steps };
}
