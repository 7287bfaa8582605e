import type { BuildingProject } from '@junheng/contract';
import { dayNumber } from '@junheng/kernel';
import { linearScale } from '../../../charts/scale.ts';

/** A mark of a stage: where it stands in the picture and where its day truly lies. */
export interface StageMark {
  readonly stage: BuildingProject['stages'][number]['stage'];
  readonly isActual: boolean;
  readonly isLate: boolean;
  /** Middle of the mark; pushed aside where days are too close to be read. */
  readonly x: number;
  readonly trueX: number;
  /** Where it was planned at first, or where a reached stage was planned; null when that is the same day. */
  readonly plannedX: number | null;
}

/** A project as a row of the timeline. */
export interface TimelineRow {
  readonly project: BuildingProject;
  readonly marks: readonly StageMark[];
  /** Both ends of the key year; null where the plan prints none. */
  readonly keyYear: readonly [number, number] | null;
}

/** What the timeline draws, in picture units. */
export interface Timeline {
  readonly rows: readonly TimelineRow[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly today: number;
}

/** Between two marks of a row, so that both letters can be read. */
const GAP = 17;

const yearOf = (day: string): number => Number(day.slice(0, 4));

function daysOf(project: BuildingProject): string[] {
  return project.stages.flatMap(({ planned, firstPlanned, actual }) =>
    [planned, firstPlanned, actual].filter((day) => day !== null),
  );
}

/** The years that the picture spans: all days and key years, the cut-off day, and at least the years of the plan. */
function yearsOf(
  projects: readonly BuildingProject[],
  asOf: string,
  plan: { readonly from: number; readonly to: number } | null,
): [number, number] {
  const years = [
    yearOf(asOf),
    ...projects.flatMap(daysOf).map(yearOf),
    ...projects.flatMap(({ keyYear }) => keyYear ?? []),
    ...(plan === null ? [] : [plan.from, plan.to]),
  ];
  return [Math.min(...years), Math.max(...years)];
}

/** Pushes marks apart to the right, and where that leaves the picture, back to the left; their order stays. */
export function spreadMarks(marks: readonly StageMark[], left: number, right: number): StageMark[] {
  const placed = marks.map((mark) => ({ ...mark, x: mark.trueX }));
  for (const [index, mark] of placed.entries()) {
    const before = placed[index - 1];
    mark.x = Math.max(mark.x, before === undefined ? left : before.x + GAP);
  }
  let limit = right;
  for (const mark of placed.toReversed()) {
    mark.x = Math.min(mark.x, limit);
    limit = mark.x - GAP;
  }
  return placed;
}

/** Lays projects out between two sides of a picture, years on one scale. */
export function layTimeline(
  projects: readonly BuildingProject[],
  asOf: string,
  plan: { readonly from: number; readonly to: number } | null,
  [left, right]: readonly [number, number],
): Timeline {
  const [first, last] = yearsOf(projects, asOf, plan);
  const from = dayNumber(`${first}-01-01`);
  const to = dayNumber(`${last + 1}-01-01`);
  const x = linearScale([from, to], [left, right]);
  const at = (day: string): number => x(dayNumber(day));
  const rows = projects.map((project): TimelineRow => {
    const marks = project.stages.flatMap((stage): StageMark[] => {
      const day = stage.actual ?? stage.planned;
      if (day === null) return [];
      const first_ = stage.firstPlanned;
      return [
        {
          stage: stage.stage,
          isActual: stage.actual !== null,
          isLate: (first_ !== null && day > first_) || (stage.actual === null && day < asOf),
          x: at(day),
          trueX: at(day),
          plannedX: first_ === null || first_ === day ? null : at(first_),
        },
      ];
    });
    const ordered = marks.toSorted((one, other) => one.trueX - other.trueX);
    const { keyYear } = project;
    return {
      project,
      marks: spreadMarks(ordered, left + 8, right - 8),
      keyYear: keyYear === null ? null : [at(`${keyYear}-01-01`), at(`${keyYear + 1}-01-01`)],
    };
  });
  const years = Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    x: at(`${first + index}-01-01`),
  }));
  return { rows, years, today: at(asOf) };
}

/** A name no longer than its room: Latin letters count half. */
export function shortenName(name: string, room: number): string {
  let width = 0;
  for (const [index, letter] of [...name].entries()) {
    width += /[\u0020-\u024f]/u.test(letter) ? 0.55 : 1;
    if (width > room) return `${[...name].slice(0, index - 1).join('')}…`;
  }
  return name;
}
