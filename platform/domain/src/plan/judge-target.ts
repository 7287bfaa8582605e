import { addMonths, lastDayOf, yearOf } from '@junheng/kernel';
import type { Day, Period } from '@junheng/kernel';
import { FIGURE_FROM, FRESH_MONTHS } from '../work/checkpoint.ts';
import { forecastTarget } from './forecast-target.ts';
import { judgeIncrement, expectedIncrement } from './judge-increment.ts';
import { directionOf, isComparable, isHolding, meetsTarget } from './meet-target.ts';
import { sortValues } from './sort-values.ts';
import { expectedOn, firstCheckpoint, reachesDemand } from './target-path.ts';
import * as reasons from './target-reasons.ts';
import { verdictOfState } from './target.ts';
import type { TargetJudgement, TargetRule, ValueOnDay, Words } from './target.ts';
import type { TargetState } from '@junheng/vocabulary';

interface Finding {
  readonly state: TargetState;
  readonly reason: Words;
}

/** Whether a running total is past the number already: a total does not sink, so an old value still proves it. */
function isTotalReached(rule: TargetRule, value: ValueOnDay): boolean {
  return rule.measure === 'cumulative' && directionOf(rule) === 'up' && meetsTarget(rule, value.value);
}

/** A target whose year is over: the figure of that year decides, and a missing one is nobody's fault. */
function judgeAtEnd(rule: TargetRule, values: readonly ValueOnDay[]): Finding {
  const due = lastDayOf(rule.year);
  const inTime = values.filter((value) => value.day <= due);
  const reached = inTime.find((value) => isTotalReached(rule, value));
  if (reached !== undefined) return { state: 'achieved', reason: reasons.sayAchieved(rule, reached) };
  const figure = inTime.at(-1);
  if (figure === undefined || figure.day < `${rule.year}-${FIGURE_FROM}`) {
    return { state: 'noData', reason: reasons.sayYearMissing(rule.year) };
  }
  return meetsTarget(rule, figure.value)
    ? { state: 'achieved', reason: reasons.sayAchieved(rule, figure) }
    : { state: 'missed', reason: reasons.sayMissed(rule, figure) };
}

/** A binding target before its end: the last checkpoint that has passed must be met in full, by its figure or a newer one. */
function judgeCheckpoint(rule: TargetRule, period: Period, latest: ValueOnDay, asOf: Day): Finding {
  const lastPassed = asOf === lastDayOf(yearOf(asOf)) ? yearOf(asOf) : yearOf(asOf) - 1;
  const first = firstCheckpoint(rule, period);
  if (lastPassed < first) return { state: 'notDue', reason: reasons.sayNotDueYet(lastDayOf(first)) };
  if (latest.day < `${lastPassed}-${FIGURE_FROM}`) {
    return { state: 'noData', reason: reasons.sayYearMissing(lastPassed) };
  }
  if (isHolding(rule)) return judgeHolding(rule, latest);
  const demand = expectedOn(rule, period, lastDayOf(lastPassed));
  if (demand === null) return { state: 'notDue', reason: reasons.sayNoPath(rule, lastDayOf(rule.year)) };
  const reaches = reachesDemand(rule, latest.value, demand);
  const reason = reasons.sayAgainstPath(rule, latest, demand, lastDayOf(lastPassed), reaches);
  return { state: reaches ? 'onTrack' : 'behind', reason };
}

function judgeHolding(rule: TargetRule, latest: ValueOnDay): Finding {
  const holds = meetsTarget(rule, latest.value);
  return { state: holds ? 'onTrack' : 'behind', reason: reasons.sayHeld(rule, latest, holds) };
}

/** An expected target before its end: on its path on the day of its value, or carried to the target by its trend. */
function judgeTrend(
  rule: TargetRule,
  period: Period,
  values: readonly ValueOnDay[],
  latest: ValueOnDay,
): Finding {
  if (isHolding(rule)) return judgeHolding(rule, latest);
  const demand = expectedOn(rule, period, latest.day);
  if (demand !== null && reachesDemand(rule, latest.value, demand)) {
    return { state: 'onTrack', reason: reasons.sayAgainstPath(rule, latest, demand, latest.day, true) };
  }
  const forecast = forecastTarget(rule, values);
  if (forecast !== null && meetsTarget(rule, forecast)) {
    return { state: 'onTrack', reason: reasons.sayTrend(rule, latest, forecast, true) };
  }
  if (demand !== null) {
    return { state: 'behind', reason: reasons.sayAgainstPath(rule, latest, demand, latest.day, false) };
  }
  if (forecast !== null) return { state: 'behind', reason: reasons.sayTrend(rule, latest, forecast, false) };
  return { state: 'notDue', reason: reasons.sayNoPath(rule, lastDayOf(rule.year)) };
}

/** No value at all before the end: a gap once the plan has asked for something, else simply not due. */
function judgeEmpty(rule: TargetRule, period: Period, asOf: Day): Finding {
  const first = lastDayOf(firstCheckpoint(rule, period));
  if (asOf < first) return { state: 'notDue', reason: reasons.sayNotDueYet(first) };
  if (expectedOn(rule, period, asOf) === null) {
    return { state: 'notDue', reason: reasons.sayNoPath(rule, lastDayOf(rule.year)) };
  }
  return { state: 'noData', reason: reasons.sayNothingRecorded() };
}

function judgeLevel(rule: TargetRule, period: Period, values: readonly ValueOnDay[], asOf: Day): Finding {
  if (asOf >= lastDayOf(rule.year)) return judgeAtEnd(rule, values);
  const latest = values.at(-1);
  if (latest === undefined) return judgeEmpty(rule, period, asOf);
  const proof = values.find((value) => isTotalReached(rule, value));
  if (proof !== undefined) return { state: 'achieved', reason: reasons.sayAchieved(rule, proof) };
  const isFresh = latest.day >= addMonths(asOf, -FRESH_MONTHS);
  if (!isFresh) return { state: 'noData', reason: reasons.sayStale(rule, latest) };
  if (!isHolding(rule) && meetsTarget(rule, latest.value)) {
    return { state: 'achieved', reason: reasons.sayAchieved(rule, latest) };
  }
  if (rule.comparator === 'qualitative') {
    return { state: 'notDue', reason: reasons.sayNoPath(rule, lastDayOf(rule.year)) };
  }
  return rule.binding === 'binding'
    ? judgeCheckpoint(rule, period, latest, asOf)
    : judgeTrend(rule, period, values, latest);
}

function findState(rule: TargetRule, period: Period, values: readonly ValueOnDay[], asOf: Day): Finding {
  if (rule.exemptRule !== null) return { state: 'exempt', reason: reasons.sayExempt(rule.exemptRule) };
  if (!isComparable(rule)) {
    const state = asOf >= lastDayOf(rule.year) ? 'noData' : 'notDue';
    return { state, reason: reasons.sayNoNumber() };
  }
  if (rule.measure === 'increment') return judgeIncrement(rule, period, values, asOf);
  return judgeLevel(rule, period, values, asOf);
}

/** The state alone, for those who compare many days: nothing is forecast that the state does not need. */
export function stateOfTarget(
  rule: TargetRule,
  values: readonly ValueOnDay[],
  period: Period,
  asOf: Day,
): TargetState {
  return findState(rule, period, sortValues(values, asOf), asOf).state;
}

/**
 * Judges one target on a cut-off day from the values known by then (later ones are left out). Pure: the same target,
 * values in any order, period and day give the same judgement. Rules P1 to P24 of SPEC.md.
 */
export function judgeTarget(
  rule: TargetRule,
  values: readonly ValueOnDay[],
  period: Period,
  asOf: Day,
): TargetJudgement {
  const known = sortValues(values, asOf);
  const { state, reason } = findState(rule, period, known, asOf);
  const isExempt = state === 'exempt';
  const expected =
    rule.measure === 'increment' ? expectedIncrement(rule, asOf) : expectedOn(rule, period, asOf);
  const isOver = asOf >= lastDayOf(rule.year);
  return {
    state,
    verdict: verdictOfState[state],
    expectedNow: isExempt ? null : expected,
    forecast: isExempt || isOver ? null : forecastTarget(rule, known),
    reason,
  };
}
