import type { StageUnit } from '../../model/stage-unit.ts';
import type { Pack } from '../../pack/pack.ts';
import type { CountyData } from '../../model/county-data.ts';
import type { JudgedGroup, PathRequest, PathWrite } from '../county-problem.ts';
import {
  HEADCOUNT_ITEMS,
  HIRED_KINDS,
  MOVED_KINDS,
  THING_MEASURES,
  TRAINED_KINDS,
} from '../path-measures.ts';
import type { TeacherKind } from '../path-measures.ts';
import type { PathChange, PathEffect, PathLever } from '../path-problem.ts';
import { figuresOf, findPlaces } from '../value-places.ts';
import type { ValuePlace } from '../value-places.ts';

/** Levers with what each writes. */
export interface GatheredLevers {
  readonly levers: PathLever[];
  readonly writes: PathWrite[][];
}

/** All that can be done in a county at the prices given: people by stage, things by stage or for the whole school. */
export function gatherLevers(
  pack: Pack,
  data: CountyData,
  year: number,
  groups: readonly JudgedGroup[],
  units: readonly StageUnit[],
  request: PathRequest,
): GatheredLevers {
  const levers: PathLever[] = [];
  const writes: PathWrite[][] = [];
  const indicatorOf = new Map(
    pack.indicators.map((indicator, index) => [indicator.ratio?.numerator ?? '', index] as const),
  );
  /** The price of a change at a school: its own where it has one. */
  const priceOf = (change: PathChange, school: string): number | null => {
    const own = request.costs.findIndex((cost) => cost.change === change && cost.school === school);
    if (own >= 0) return own;
    const common = request.costs.findIndex((cost) => cost.change === change && cost.school === undefined);
    return common < 0 ? null : common;
  };
  const moving = findMovers(units);

  for (const { code, group, units: own } of groups) {
    const costOf = (change: PathChange): number | null => priceOf(change, code);
    const figures = figuresOf(data, group, year);
    const places = new Map<string, readonly ValuePlace[]>();
    const placesOf = (item: string): readonly ValuePlace[] => {
      const known = places.get(item) ?? findPlaces(data, group, figures, item, year);
      places.set(item, known);
      return known;
    };
    const add = (
      lever: Omit<PathLever, 'school' | 'effects'>,
      lines: readonly (readonly [place: ValuePlace, item: string, amount: number])[],
    ): void => {
      const effects = lines.flatMap(([place, item, amount]): PathEffect[] => {
        const indicator = indicatorOf.get(item);
        if (indicator === undefined) return [];
        return [...place.shares].flatMap(([stage, share]): PathEffect[] => {
          const unit = own.get(stage);
          return unit === undefined ? [] : [{ unit, indicator, amount: share * amount }];
        });
      });
      if (effects.length === 0) return;
      levers.push({ ...lever, school: code, effects });
      writes.push(lines.flatMap(([place, , amount]) => place.cells.map((cell) => ({ cell, amount }))));
    };
    const addPeople = (
      stage: string,
      person: TeacherKind,
      change: PathChange,
      way: PathLever['way'],
    ): void => {
      const cost = costOf(change);
      const items = [...person.items.filter((item) => indicatorOf.has(item)), ...HEADCOUNT_ITEMS];
      const amount = way === 'out' ? -1 : 1;
      const lines = items.flatMap((item) =>
        placesOf(item)
          .filter((place) => place.stage === stage)
          .map((place) => [place, item, amount] as const),
      );
      const pool = change === 'moveTeacher' ? poolOf(stage, person.kind) : null;
      add(
        {
          stage,
          change,
          kind: person.kind,
          way,
          step: 1,
          whole: true,
          cost: way === 'out' ? null : cost,
          pool,
        },
        lines,
      );
    };

    for (const [stage, unit] of own) {
      if (costOf('hireTeacher') !== null) {
        for (const person of HIRED_KINDS) addPeople(stage, person, 'hireTeacher', 'add');
      }
      if (costOf('moveTeacher') !== null && moving.has(unit)) {
        for (const person of MOVED_KINDS) {
          addPeople(stage, person, 'moveTeacher', 'in');
          addPeople(stage, person, 'moveTeacher', 'out');
        }
      }
      const train = costOf('trainTeacher');
      if (train === null) continue;
      for (const { kind, item } of TRAINED_KINDS) {
        const lines = placesOf(item)
          .filter((place) => place.stage === stage)
          .map((place) => [place, item, 1] as const);
        add(
          { stage, change: 'trainTeacher', kind, way: 'add', step: 1, whole: true, cost: train, pool: null },
          lines,
        );
      }
    }
    for (const measure of THING_MEASURES) {
      const cost = costOf(measure.change);
      if (cost === null) continue;
      for (const place of placesOf(measure.item)) {
        const { change, step, whole } = measure;
        add({ stage: place.stage, change, kind: '', way: 'add', step, whole, cost, pool: null }, [
          [place, measure.item, 1],
        ]);
      }
    }
  }
  return { levers, writes };
}

const POOL_STAGES: readonly string[] = ['kindergarten', 'primary', 'junior', 'senior'];

function poolOf(stage: string, kind: TeacherKind['kind']): number {
  return (
    POOL_STAGES.indexOf(stage) * MOVED_KINDS.length + MOVED_KINDS.findIndex((entry) => entry.kind === kind)
  );
}

/** Units between which teachers can move: public, and not alone in their stage. */
function findMovers(units: readonly StageUnit[]): Set<number> {
  const byStage = new Map<string, number[]>();
  units.forEach((unit, index) => {
    if (unit.ownership === 'public') byStage.set(unit.stage, [...(byStage.get(unit.stage) ?? []), index]);
  });
  return new Set([...byStage.values()].filter((list) => list.length > 1).flat());
}
