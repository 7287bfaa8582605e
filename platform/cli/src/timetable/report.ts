import type { Verdict } from '@junheng/timetable/check-timetable';
import { isEnglish, say } from './language.ts';

/** What `check` and `solve` print with `--json` (CONTRACTS section 7). */
export function toJson(verdict: Verdict, more: Readonly<Record<string, unknown>>): string {
  const { feasible, hard, soft, terms } = verdict;
  return JSON.stringify({
    feasible,
    hard: hard.map(({ rule, message, elements }) => ({ rule, message: say(message), elements })),
    soft: roundCost(soft),
    terms: terms.map(({ rule, cost }) => ({ rule, cost: roundCost(cost) })),
    ...more,
  });
}

/** Costs are sums of weights such as 0.95: what binary adds to them is cut off. */
export function roundCost(cost: number): number {
  return Math.round(cost * 1e6) / 1e6;
}

const MOST = 40;

/** The same for people: the verdict, the first breaches, the costs by rule. */
export function toText(verdict: Verdict): string {
  const isEn = isEnglish();
  const { hard, soft, terms } = verdict;
  const lines = [
    verdict.feasible
      ? isEn
        ? 'No hard rule is broken.'
        : '没有违反硬性规则。'
      : isEn
        ? `${hard.length} hard rules are broken:`
        : `违反硬性规则 ${hard.length} 处:`,
    ...hard.slice(0, MOST).map(({ rule, message }) => `  [${rule}] ${say(message)}`),
  ];
  if (hard.length > MOST)
    lines.push(isEn ? `  … and ${hard.length - MOST} more` : `  ……另有 ${hard.length - MOST} 处`);
  lines.push(isEn ? `Cost ${roundCost(soft)}` : `代价合计 ${roundCost(soft)}`);
  for (const { rule, cost } of terms) if (cost > 0) lines.push(`  ${rule}: ${roundCost(cost)}`);
  return lines.join('\n');
}
