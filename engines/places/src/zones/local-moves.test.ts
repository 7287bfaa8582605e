import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSeededRandom } from '../search/seeded-random.ts';
import { makeTown } from '../testing/make-town.ts';
import { makeAnnealer } from './anneal-zones.ts';
import { makeHolderTest } from './find-holders.ts';
import { findLoose } from './find-loose.ts';
import { poseZones } from './model/pose-zones.ts';
import { growZones } from './start-zones.ts';
import { valuePlan } from './value-plan.ts';
import { openState } from './zone-state.ts';

test('[Z21] cut vertices are those whose leaving cuts somebody off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
      const { problem } = poseZones(makeTown(6, 5, 3, seed));
      const zoneOf = growZones(problem, new Float64Array(problem.zones)) as Int32Array;
      const state = openState(problem, zoneOf);
      const holds = makeHolderTest(problem);
      for (let unit = 0; unit < problem.units; unit += 1) {
        const zone = zoneOf[unit] as number;
        if (problem.home[zone] === unit) continue;
        const without = Int32Array.from(zoneOf);
        without[unit] = (zone + 1) % problem.zones;
        const isCut = findLoose(problem, without, [zone]).length > 0;
        expect(holds(state, unit)).toBe(isCut);
      }
    }),
    { numRuns: 40 },
  );
});

test('[Z22] the best of a walk is worth what a valuation from scratch says, and hangs together', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.boolean(),
      fc.boolean(),
      (seed, hasPairs, hasTarget) => {
        const town = makeTown(7, 6, 4, seed, 1.25);
        const { problem } = poseZones({
          ...town,
          weights: { ...(hasPairs ? { compactness: 2 } : {}), ...(hasTarget ? { balance: 0.3 } : {}) },
        });
        const begin = growZones(problem, new Float64Array(problem.zones)) as Int32Array;
        const random = makeSeededRandom(seed);
        const anneal = makeAnnealer(problem, random, makeHolderTest(problem));
        const state = openState(problem, begin);
        const start = valuePlan(problem, begin);
        const end = anneal(
          state,
          { trials: 20_000, warm: 3, cold: 0.05, mild: 2, strict: 30 },
          Infinity,
          start.cost,
        );
        expect(findLoose(problem, state.zoneOf)).toEqual([]);
        if (end.best === null) return;
        const value = valuePlan(problem, end.best);
        expect(value.excess).toBe(0);
        expect(value.cost).toBeCloseTo(end.bestCost, 6);
        expect(findLoose(problem, end.best)).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});
