import type { XhsttConstraint } from './constraint.ts';
import { completeSolution } from './complete-solution.ts';
import type { SolutionEvent, XhsttInstance } from './instance.ts';
import { costOf } from './score/deviation.ts';
import { scoreEventGroups, scoreEventPairs } from './score/score-event-groups.ts';
import { scoreEvents } from './score/score-events.ts';
import type { Deviation } from './score/score-events.ts';
import { countAttendance, scoreResources } from './score/score-resources.ts';
import type { Attendance } from './score/score-resources.ts';

/** One point of application at which a constraint is not kept. */
export interface XhsttDefect extends Deviation {
  readonly kind: XhsttConstraint['kind'];
  readonly constraint: string;
  readonly name: string;
  readonly isRequired: boolean;
  readonly cost: number;
}

/** The cost of a solution as the archive states it, and where it comes from. */
export interface XhsttScore {
  readonly infeasibility: number;
  readonly objective: number;
  readonly defects: readonly XhsttDefect[];
}

function scoreConstraint(
  instance: XhsttInstance,
  constraint: XhsttConstraint,
  parts: readonly (readonly SolutionEvent[])[],
  attendance: Attendance,
): Deviation[] {
  if ('events' in constraint) return scoreEvents(instance, constraint, parts);
  if ('eventGroups' in constraint) return scoreEventGroups(instance, constraint, parts);
  if ('pairs' in constraint) return scoreEventPairs(instance, constraint, parts);
  return scoreResources(instance, constraint, attendance);
}

/**
 * Scores a solution: infeasibility is the cost of the required constraints, objective that of the others, each point of
 * application by itself. Shares no code with the search. Source: XHSTT specification, "Constraints" (Kingston, HSEval).
 */
export function evaluateXhstt(instance: XhsttInstance, solution: readonly SolutionEvent[]): XhsttScore {
  const complete = completeSolution(instance, solution);
  const parts: SolutionEvent[][] = instance.events.map(() => []);
  for (const part of complete) parts[part.event]?.push(part);
  const attendance = countAttendance(instance, complete);
  const defects: XhsttDefect[] = [];
  let infeasibility = 0;
  let objective = 0;
  for (const constraint of instance.constraints) {
    const { kind, id, name, isRequired, costFunction, weight } = constraint;
    for (const point of scoreConstraint(instance, constraint, parts, attendance)) {
      const cost = costOf(costFunction, weight, point.deviation);
      if (cost === 0) continue;
      if (isRequired) infeasibility += cost;
      else objective += cost;
      defects.push({ kind, constraint: id, name, isRequired, cost, ...point });
    }
  }
  return { infeasibility, objective, defects };
}
