import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateXhstt } from './evaluate-xhstt.ts';
import { compileInstance } from './search/compile-instance.ts';
import { constructSolution } from './search/construct-solution.ts';
import { Domains } from './search/domains.ts';
import { Neighbourhood } from './search/neighbourhood.ts';
import { RandomSource } from '../random-source.ts';
import { SearchState } from './search/search-state.ts';
import { solveXhstt } from './solve-xhstt.ts';
import { makeRandomInstance } from './testing/random-instance.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const spend = (steps: number) => (done: number) => done / steps;

test('[TX23] the cost kept by differences is the cost counted anew, after steps and after undoing them', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const instance = makeRandomInstance(seed);
      const model = compileInstance(instance);
      const state = new SearchState(model);
      const random = new RandomSource(seed);
      const domains = new Domains(model);
      const check = (): void => {
        const counted = evaluateXhstt(instance, SearchState.list(model, state.copy()));
        expect([state.costs.hard, state.costs.soft]).toEqual([counted.infeasibility, counted.objective]);
      };
      check();
      constructSolution(state, domains, random);
      check();
      const moves = new Neighbourhood(state, domains, random);
      const start = state.copy();
      for (let step = 0; step < 60; step += 1) {
        moves.change();
        if (step % 3 === 0) state.undo();
        else state.keep();
        if (step % 5 === 0) check();
      }
      state.restore(start);
      check();
      expect(state.copy()).toEqual(start);
    }),
    { numRuns: 100 },
  );
});

test('[TX24] a seed and a number of steps give one solution, and its cost is what the evaluator counts', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const instance = makeRandomInstance(seed);
      const request = { seed, reheats: seed % 3, fraction: spend(4096) };
      const one = solveXhstt(instance, request);
      const two = solveXhstt(instance, request);
      expect(two).toEqual(one);
      const { infeasibility, objective } = evaluateXhstt(instance, one.solution);
      expect([infeasibility, objective]).toEqual([one.infeasibility, one.objective]);
    }),
    { numRuns: 15 },
  );
});

test('[TX25] names and the order of parts say nothing', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const instance = makeRandomInstance(seed);
      const { solution } = solveXhstt(instance, { seed, fraction: spend(512) });
      const rename = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] =>
        items.map((item, index) => ({ ...item, id: `${index}?` }));
      const renamed = {
        ...instance,
        times: instance.times.map((_, index) => `${index}`),
        events: rename(instance.events),
        resources: rename(instance.resources),
        eventGroups: rename(instance.eventGroups),
      };
      const was = evaluateXhstt(instance, solution);
      const is = evaluateXhstt(renamed, solution.toReversed());
      expect([is.infeasibility, is.objective]).toEqual([was.infeasibility, was.objective]);
    }),
    { numRuns: 40 },
  );
});
