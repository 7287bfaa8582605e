import type { Lesson } from '../../model/problem.ts';
import type { Rule, Selector, Who } from '../../model/rule.ts';
import { TERM } from '../compiled.ts';
import { lengthOf } from './draft.ts';
import type { Draft } from './draft.ts';

const maskOf = (from: number, to: number): number => {
  let mask = 0;
  for (let period = from; period <= to; period++) mask |= 1 << period;
  return mask;
};

/** The line of a key, or of those of its lessons that a selector means; undefined when there are none. */
function lineOf(
  draft: Draft,
  key: string,
  chosen: ReadonlySet<number> | undefined,
  tag: string,
): number | undefined {
  const { lines, merged, problem } = draft;
  if (!lines.has(key)) return undefined;
  if (chosen === undefined) return lines.find(key, 'exclusive');
  let line: number | undefined;
  for (const index of draft.lessonsOfKey(key)) {
    if (!chosen.has(index)) continue;
    line ??= lines.find(`${key}\n${tag}`, 'tracked');
    lines.add(line, merged.nodeOf[index] as number, lengthOf(problem.lessons[index] as Lesson));
  }
  return line;
}

interface Count {
  readonly kind: number;
  readonly a: number;
  readonly b?: number;
  readonly c?: number;
}

/** How many lessons the morning has, in periods. */
export function morningPeriods(draft: Draft): number {
  return draft.problem.morning ?? Math.ceil(draft.periods / 2);
}

function countsOf(draft: Draft, rule: Rule): Count[] | undefined {
  const last = draft.periods - 1;
  const all = maskOf(0, last);
  switch (rule.type) {
    case 'gaps':
      return [{ kind: rule.per === 'week' ? TERM.gapsWeek : TERM.gapsDay, a: rule.max }];
    case 'load': {
      const noon = morningPeriods(draft);
      const halves = rule.per === 'day' ? [all] : [maskOf(0, noon - 1), maskOf(noon, last)];
      return halves.flatMap((b): Count[] => [
        ...(rule.max === undefined ? [] : [{ kind: TERM.loadMax, a: rule.max, b }]),
        ...(rule.min === undefined
          ? []
          : [{ kind: TERM.loadMin, a: rule.min, b, c: rule.emptyAllowed === true ? 1 : 0 }]),
      ]);
    }
    case 'inRow':
      return [{ kind: TERM.inRow, a: rule.max }];
    case 'days':
      return [{ kind: TERM.days, a: rule.max, b: maskOf(rule.from ?? 0, rule.to ?? last) }];
    case 'early':
      return [{ kind: TERM.early, a: rule.max }];
    case 'span':
      return [{ kind: TERM.span, a: rule.max }];
    case 'ends':
      return [
        { kind: TERM.weekMax, a: rule.first, b: 1 },
        { kind: TERM.weekMax, a: rule.last, b: 1 << last },
      ];
    case 'notBothEnds':
      return last === 0 ? [] : [{ kind: TERM.bothEnds, a: 0, b: 1 | (1 << last) }];
    default:
      return undefined;
  }
}

/** Rules on the days of teachers and groups. Returns false for a rule of another kind. */
export function compileDays(draft: Draft, rule: Rule): boolean {
  const counts = countsOf(draft, rule);
  if (counts === undefined || rule.weight === 0) return counts !== undefined;
  const { who, lessons } = rule as { who: Who; lessons?: Selector };
  const chosen = lessons === undefined ? undefined : new Set(draft.select(lessons));
  const tag = JSON.stringify(lessons);
  for (const key of draft.keysOf(who)) {
    const line = lineOf(draft, key, chosen, tag);
    if (line === undefined) continue;
    for (const { kind, a, b = 0, c = 0 } of counts)
      draft.terms.push({ kind, line, a, b, c, weight: rule.weight ?? 0 });
  }
  return true;
}
