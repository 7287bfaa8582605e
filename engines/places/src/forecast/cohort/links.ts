import type { Panel } from '../model/panel.ts';

/** For each grade the index of the grade a year below it, or -1 where pupils enter from outside. */
export function linkGrades(panel: Panel, hasBirths: boolean): number[] {
  return panel.grades.map((grade) => {
    const below = panel.grades.flatMap((candidate, at) =>
      candidate.order === grade.order - 1 ? [{ candidate, at }] : [],
    );
    const own = below.find(({ candidate }) => candidate.stage === grade.stage) ?? below[0];
    if (own === undefined) return -1;
    // Kindergarten is no duty: births tell the first year of school better than the oldest kindergarten group does.
    const isFromKindergarten = own.candidate.stage === 'kindergarten' && grade.stage !== own.candidate.stage;
    return isFromKindergarten && hasBirths ? -1 : own.at;
  });
}
