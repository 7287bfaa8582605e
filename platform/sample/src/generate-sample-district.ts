import { buildAccounts } from './access/build-accounts.ts';
import { makeIdsFrom, partRandom } from './make-ids.ts';
import { drawTowns } from './map/draw-towns.ts';
import { buildUnits } from './organisation/build-units.ts';
import { buildTargets } from './plan/build-targets.ts';
import { buildTasks } from './plan/build-tasks.ts';
import { planWords } from './plan/plan-words.ts';
import { targetGroups } from './plan/targets/target-groups.ts';
import { taskChapters } from './plan/tasks/task-chapters.ts';
import { makeUnitFinder } from './plan/unit-finder.ts';
import type { SampleDistrict, SampleOptions, SampleTownShape, SampleUnit } from './sample-types.ts';

function shapeTowns(rings: ReturnType<typeof drawTowns>, units: readonly SampleUnit[]): SampleTownShape[] {
  return units
    .filter((unit) => unit.kind === 'town')
    .map((unit) => ({
      unitId: unit.id,
      name: unit.name,
      nameEn: unit.nameEn,
      ring: rings.get(unit.key.replace('town:', '')) ?? [],
    }));
}

/**
 * Makes the fictional 云岭区 (Yunling District, code 990001): units with places, the plan in force with its targets, tasks,
 * values and reports up to the autumn of 2026, and an account of every role. Pure: the seed decides everything.
 */
export function generateSampleDistrict({ seed }: SampleOptions): SampleDistrict {
  const makeId = makeIdsFrom(partRandom(seed, 'ids'));
  const rings = drawTowns(seed);
  const units = buildUnits(seed, makeId, rings);
  const finder = makeUnitFinder(units);
  const accounts = buildAccounts(makeId, finder);
  const { title, titleEn, issuer, number, issued, from, to } = planWords;
  const plan = { id: makeId(), title, titleEn, issuer, number, issued, from, to };
  const targets = buildTargets(targetGroups, makeId, finder, accounts);
  const tasks = buildTasks(seed, taskChapters, makeId, units, finder, accounts, targets);
  return {
    district: {
      id: '990001',
      name: '云岭区',
      nameEn: 'Yunling District',
      platformName: '云岭区教育规划实施监测平台',
      platformNameEn: 'Yunling District Education Plan Monitor',
    },
    towns: shapeTowns(rings, units),
    units,
    plan,
    targets,
    tasks,
    accounts,
  };
}
