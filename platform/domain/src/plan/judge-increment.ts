import {
  compareDecimals,
  decimalPlaces,
  daysBetween,
  divideUnits,
  lastDayOf,
  unitsAt,
  writeDecimal,
  yearOf,
} from '@junheng/kernel';
import type { Day, Decimal, Period } from '@junheng/kernel';
import { FIGURE_FROM } from '../work/checkpoint.ts';
import { directionOf, meetsTarget } from './meet-target.ts';
import * as reasons from './target-reasons.ts';
import type { DemandOnDay, TargetRule, ValueOnDay, Words } from './target.ts';
import { rateAtEndOf, yearFigure } from './yearly-change.ts';
import type { YearFigure } from './yearly-change.ts';
import { combineVerdicts } from '@junheng/vocabulary';
import type { TargetState, Verdict } from '@junheng/vocabulary';

interface YearFinding {
  readonly year: number;
  readonly verdict: Verdict;
  readonly figure: YearFigure | null;
}

/**
 * One year by itself. What piles up is met as soon as it is enough and fails only by the year's figure; what must stay under a
 * limit fails as soon as it is over and is met only by the year's figure, and so do the change of a rate and an average.
 */
function judgeYear(
  rule: TargetRule,
  period: Period,
  values: readonly ValueOnDay[],
  year: number,
  asOf: Day,
): YearFinding {
  const figure = yearFigure(rule, period, values, year);
  if (figure === null) return { year, verdict: 'unknown', figure };
  const meets = meetsTarget(rule, figure.amount);
  const isFigure = asOf >= lastDayOf(year) && figure.value.day >= `${year}-${FIGURE_FROM}`;
  const movesBothWays = (rule.rateChange ?? null) !== null || rule.isAverage === true;
  const isCertain = isFigure || (!movesBothWays && (directionOf(rule) === 'down' ? !meets : meets));
  return { year, verdict: isCertain ? (meets ? 'pass' : 'fail') : 'unknown', figure };
}

function sayYear(rule: TargetRule, finding: YearFinding): Words {
  const { figure, verdict, year } = finding;
  if (figure === null || (verdict !== 'pass' && verdict !== 'fail')) return reasons.sayYearMissing(year);
  return reasons.sayYearly(rule, figure, verdict === 'pass');
}

/** What the deciding year asked; null where the recorded values are not the amount judged (the change of a rate, an average). */
function demandOf(rule: TargetRule, finding: YearFinding | undefined): DemandOnDay | null {
  if (finding === undefined || finding.figure === null || finding.verdict === 'unknown') return null;
  if (rule.value === null || (rule.rateChange ?? null) !== null || rule.isAverage === true) return null;
  return { day: lastDayOf(finding.year), value: rule.value };
}

const stateBeforeEnd: Readonly<Record<Verdict, TargetState>> = {
  pass: 'onTrack',
  fail: 'behind',
  unknown: 'noData',
  exempt: 'exempt',
};
const stateAtEnd: Readonly<Record<Verdict, TargetState>> = {
  pass: 'achieved',
  fail: 'missed',
  unknown: 'noData',
  exempt: 'exempt',
};

/** Judges an amount asked for every year: before the end by the newest year that can be judged, at the end by all of them. */
export function judgeIncrement(
  rule: TargetRule,
  period: Period,
  values: readonly ValueOnDay[],
  asOf: Day,
): { readonly state: TargetState; readonly reason: Words; readonly demand: DemandOnDay | null } {
  const first = Math.min(period.from, rule.year);
  const current = Math.min(yearOf(asOf), rule.year);
  const findings: YearFinding[] = [];
  for (let year = first; year <= current; year += 1)
    findings.push(judgeYear(rule, period, values, year, asOf));
  if (asOf >= lastDayOf(rule.year)) {
    // An average of all years is what the last one's figure holds.
    const counting = rule.isAverage === true ? findings.slice(-1) : findings;
    const verdict = combineVerdicts(counting.map((finding) => finding.verdict));
    const decisive = counting.findLast((finding) => finding.verdict === verdict);
    const reason = decisive === undefined ? reasons.sayYearMissing(rule.year) : sayYear(rule, decisive);
    return { state: stateAtEnd[verdict], reason, demand: demandOf(rule, decisive) };
  }
  const now = findings.at(-1);
  const isYearOver = asOf === lastDayOf(current);
  const decided = now !== undefined && (isYearOver || now.verdict !== 'unknown') ? now : findings.at(-2);
  if (decided === undefined) {
    return { state: 'notDue', reason: reasons.sayNotDueYet(lastDayOf(first)), demand: null };
  }
  const state = stateBeforeEnd[decided.verdict];
  return { state, reason: sayYear(rule, decided), demand: demandOf(rule, decided) };
}

/**
 * What a yearly amount should have reached on a day: its share of the year, rounded down; a limit stays what it is. Of a rate it is
 * where the rate should stand at the end of the year; of an average what is asked.
 */
export function expectedIncrement(rule: TargetRule, asOf: Day): Decimal | null {
  if (rule.value === null) return null;
  if ((rule.rateChange ?? null) !== null) return rateAtEndOf(rule, Math.min(yearOf(asOf), rule.year));
  if (rule.isAverage === true) return rule.value;
  const year = yearOf(asOf);
  if (year > rule.year || directionOf(rule) === 'down' || compareDecimals(rule.value, '0') <= 0)
    return rule.value;
  const [passed, whole] = [
    daysBetween(`${year}-01-01`, asOf) + 1,
    daysBetween(`${year}-01-01`, `${year + 1}-01-01`),
  ];
  const scale = decimalPlaces(rule.value);
  return writeDecimal(
    divideUnits(unitsAt(rule.value, scale) * BigInt(passed), BigInt(whole), 'floor'),
    scale,
  );
}
