import { addMonths, lastDayOf, yearOf } from '@junheng/kernel';
import type { Day, Period } from '@junheng/kernel';
import { FIGURE_FROM, FRESH_MONTHS } from '../work/checkpoint.ts';
import { forecastTarget } from './forecast-target.ts';
import { judgeIncrement, expectedIncrement } from './judge-increment.ts';
import { directionOf, isComparable, isHolding, meetsTarget } from './meet-target.ts';
import { sortValues } from './sort-values.ts';
import { expectedOn, finalNumber, firstCheckpoint, reachesDemand } from './target-path.ts';
import * as reasons from './target-reasons.ts';
import { verdictOfState } from './target.ts';
import type { DemandOnDay, TargetJudgement, TargetRule, ValueOnDay, Words } from './target.ts';
import type { TargetState } from '@junheng/vocabulary';

interface Finding {
  readonly state: TargetState;
  readonly reason: Words;
  /** The demand that decided; left out where none did. */
  readonly demand?: DemandOnDay | null;
}

/** What is asked for by the end: the number at which the way ends, on the last day of the target's year. */
function finalDemand(rule: TargetRule): DemandOnDay | null {
  const value = finalNumber(rule);
  return value === null ? null : { day: lastDayOf(rule.year), value };
}

/** Whether a running total is past the number already: a total does not sink, so an old value still proves it. */
function isTotalReached(rule: TargetRule, value: ValueOnDay): boolean {
  return rule.measure === 'cumulative' && directionOf(rule) === 'up' && meetsTarget(rule, value.value);
}

/** A target whose year is over: the figure of that year decides, and a missing one is nobody's fault. */
function judgeAtEnd(rule: TargetRule, values: readonly ValueOnDay[]): Finding {
  const due = lastDayOf(rule.year);
  const demand = finalDemand(rule);
  const inTime = values.filter((value) => value.day <= due);
  const reached = inTime.find((value) => isTotalReached(rule, value));
  if (reached !== undefined) return { state: 'achieved', reason: reasons.sayAchieved(rule, reached), demand };
  const figure = inTime.at(-1);
  if (figure === undefined || figure.day < `${rule.year}-${FIGURE_FROM}`) {
    return { state: 'noData', reason: reasons.sayYearMissing(rule.year) };
  }
  return meetsTarget(rule, figure.value)
    ? { state: 'achieved', reason: reasons.sayAchieved(rule, figure), demand }
    : { state: 'missed', reason: reasons.sayMissed(rule, figure), demand };
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
  const asked = { day: lastDayOf(lastPassed), value: demand };
  return { state: reaches ? 'onTrack' : 'behind', reason, demand: asked };
}

function judgeHolding(rule: TargetRule, latest: ValueOnDay): Finding {
  const holds = meetsTarget(rule, latest.value);
  const value = finalNumber(rule);
  const demand = value === null ? null : { day: latest.day, value };
  return { state: holds ? 'onTrack' : 'behind', reason: reasons.sayHeld(rule, latest, holds), demand };
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
  const asked = demand === null ? null : { day: latest.day, value: demand };
  if (demand !== null && reachesDemand(rule, latest.value, demand)) {
    const reason = reasons.sayAgainstPath(rule, latest, demand, latest.day, true);
    return { state: 'onTrack', reason, demand: asked };
  }
  const forecast = forecastTarget(rule, values);
  if (forecast !== null && meetsTarget(rule, forecast)) {
    // The trend decided, and what it led to is the target itself.
    return {
      state: 'onTrack',
      reason: reasons.sayTrend(rule, latest, forecast, true),
      demand: finalDemand(rule),
    };
  }
  if (demand !== null) {
    const reason = reasons.sayAgainstPath(rule, latest, demand, latest.day, false);
    return { state: 'behind', reason, demand: asked };
  }
  if (forecast !== null) {
    const reason = reasons.sayTrend(rule, latest, forecast, false);
    return { state: 'behind', reason, demand: finalDemand(rule) };
  }
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
  if (proof !== undefined) {
    return { state: 'achieved', reason: reasons.sayAchieved(rule, proof), demand: finalDemand(rule) };
  }
  const isFresh = latest.day >= addMonths(asOf, -FRESH_MONTHS);
  if (!isFresh) return { state: 'noData', reason: reasons.sayStale(rule, latest) };
  if (!isHolding(rule) && meetsTarget(rule, latest.value)) {
    return { state: 'achieved', reason: reasons.sayAchieved(rule, latest), demand: finalDemand(rule) };
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

/** When a missed target was reached after all: the first value after its year that meets it. A yearly amount has no such day. */
function findReachedLater(
  rule: TargetRule,
  known: readonly ValueOnDay[],
  state: TargetState,
): TargetJudgement['reachedLater'] {
  if (state !== 'missed' || rule.measure === 'increment') return null;
  const later = known.find((value) => value.day > lastDayOf(rule.year) && meetsTarget(rule, value.value));
  return later === undefined ? null : { day: later.day, value: later.value };
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
  const { state, reason, demand } = findState(rule, period, known, asOf);
  const isExempt = state === 'exempt';
  const expected =
    rule.measure === 'increment' ? expectedIncrement(rule, asOf) : expectedOn(rule, period, asOf);
  const isOver = asOf >= lastDayOf(rule.year);
  return {
    state,
    verdict: verdictOfState[state],
    expectedNow: isExempt ? null : expected,
    demand: isExempt ? null : (demand ?? null),
    reachedLater: findReachedLater(rule, known, state),
    forecast: isExempt || isOver ? null : forecastTarget(rule, known),
    reason,
  };
}
