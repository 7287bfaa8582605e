import type { Day, Decimal } from '@junheng/kernel';
import { describeDemand, withUnit } from './describe-target.ts';
import type { TargetRule, ValueOnDay, Words } from './target.ts';
import type { YearFigure } from './yearly-change.ts';

/** A value and its day, as the sentence about it begins. */
function say(rule: TargetRule, value: ValueOnDay): Words {
  const number = withUnit(rule, value.value);
  return { zh: `${value.day} 现值 ${number.zh}`, en: `${number.en} on ${value.day}` };
}

export function sayExempt(exemptRule: string): Words {
  return { zh: `不适用：${exemptRule}。`, en: `Does not apply: ${exemptRule}.` };
}

export function sayNoNumber(): Words {
  return {
    zh: '规划未给出可比较的数值，也没有基期值可保持。',
    en: 'The plan prints no number to compare with, nor a base to keep.',
  };
}

export function sayNothingRecorded(): Words {
  return { zh: '考核时点已过，尚无填报值。', en: 'A checkpoint has passed and no value is recorded.' };
}

export function sayNotDueYet(due: Day): Words {
  return {
    zh: `首个考核时点为 ${due}，此前不作判断。`,
    en: `The first checkpoint is ${due}; nothing is judged before it.`,
  };
}

export function sayNoPath(rule: TargetRule, due: Day): Words {
  const demand = describeDemand(rule);
  return {
    zh: `未印基期值，${due} 前无法判断进度（目标 ${demand.zh}）。`,
    en: `No base is printed, so progress cannot be judged before ${due} (target ${demand.en}).`,
  };
}

export function sayStale(rule: TargetRule, latest: ValueOnDay): Words {
  const value = say(rule, latest);
  return {
    zh: `${value.zh}，已过时，需填报新值。`,
    en: `${value.en} is too old to judge by; a new value is needed.`,
  };
}

export function sayYearMissing(year: number): Words {
  return { zh: `缺 ${year} 年年末数，不能判断。`, en: `The figure for the end of ${year} is missing.` };
}

export function sayAchieved(rule: TargetRule, value: ValueOnDay): Words {
  const [number, demand] = [say(rule, value), describeDemand(rule)];
  if (rule.comparator === 'qualitative') {
    return { zh: `${value.day} 已确认实现。`, en: `Confirmed as reached on ${value.day}.` };
  }
  return {
    zh: `${number.zh}，已达到目标（${demand.zh}）。`,
    en: `${number.en} meets the target (${demand.en}).`,
  };
}

export function sayMissed(rule: TargetRule, value: ValueOnDay): Words {
  const [number, demand] = [say(rule, value), describeDemand(rule)];
  if (rule.comparator === 'qualitative') {
    return {
      zh: `到 ${rule.year} 年末未确认实现。`,
      en: `Not confirmed as reached by the end of ${rule.year}.`,
    };
  }
  return {
    zh: `${rule.year} 年到期，${number.zh}，未达到目标（${demand.zh}）。`,
    en: `Due in ${rule.year}: ${number.en} does not meet the target (${demand.en}).`,
  };
}

export function sayHeld(rule: TargetRule, value: ValueOnDay, holds: boolean): Words {
  const [number, demand] = [say(rule, value), describeDemand(rule)];
  return holds
    ? { zh: `${number.zh}，守住目标（${demand.zh}）。`, en: `${number.en} holds the target (${demand.en}).` }
    : {
        zh: `${number.zh}，未守住目标（${demand.zh}）。`,
        en: `${number.en} does not hold the target (${demand.en}).`,
      };
}

/** By how much a rate moved in a year, or the average so far, before what is asked of it. */
function sayFigure(rule: TargetRule, figure: YearFigure): Words {
  const amount = figure.amount.replace(/^-/u, '');
  const moved = withUnit(rule, trimZeros(amount));
  if ((rule.rateChange ?? null) !== null) {
    const rate = say({ ...rule, unit: '%' }, figure.value);
    const fell = figure.amount.startsWith('-') === (rule.rateChange === 'rise');
    const since =
      rule.isAverage === true ? { zh: '年均', en: 'a year on average' } : { zh: '比上年', en: 'in the year' };
    return {
      zh: `${rate.zh}，${since.zh}${fell ? '降' : '升'} ${moved.zh}`,
      en: `${rate.en}, ${fell ? 'down' : 'up'} ${moved.en} points ${since.en}`,
    };
  }
  if (rule.isAverage !== true) return say(rule, figure.value);
  return {
    zh: `到 ${figure.value.day} 年均 ${moved.zh}`,
    en: `${moved.en} a year on average by ${figure.value.day}`,
  };
}

const trimZeros = (amount: Decimal): Decimal =>
  amount.includes('.') ? amount.replace(/0+$/u, '').replace(/\.$/u, '') : amount;

export function sayYearly(rule: TargetRule, figure: YearFigure, meets: boolean): Words {
  const [number, demand] = [sayFigure(rule, figure), describeDemand(rule)];
  return meets
    ? {
        zh: `${number.zh}，达到年度要求（${demand.zh}）。`,
        en: `${number.en}: meets the yearly demand (${demand.en}).`,
      }
    : {
        zh: `${number.zh}，未达到年度要求（${demand.zh}）。`,
        en: `${number.en}: does not meet the yearly demand (${demand.en}).`,
      };
}

export function sayAgainstPath(
  rule: TargetRule,
  value: ValueOnDay,
  demand: Decimal,
  at: Day,
  reaches: boolean,
): Words {
  const [number, asked] = [say(rule, value), withUnit(rule, demand)];
  const verb = reaches ? { zh: '达到', en: 'is on' } : { zh: '未达到', en: 'is short of' };
  return {
    zh: `${number.zh}，${verb.zh} ${at} 应达到的 ${asked.zh}。`,
    en: `${number.en} ${verb.en} the path (${asked.en} by ${at}).`,
  };
}

export function sayTrend(rule: TargetRule, value: ValueOnDay, forecast: Decimal, reaches: boolean): Words {
  const [number, ahead, demand] = [say(rule, value), withUnit(rule, forecast), describeDemand(rule)];
  return reaches
    ? {
        zh: `${number.zh}，按趋势 ${rule.year} 年末为 ${ahead.zh}，可达到目标（${demand.zh}）。`,
        en: `${number.en}; the trend gives ${ahead.en} at the end of ${rule.year}, which meets the target (${demand.en}).`,
      }
    : {
        zh: `${number.zh}，按趋势 ${rule.year} 年末为 ${ahead.zh}，达不到目标（${demand.zh}）。`,
        en: `${number.en}; the trend gives ${ahead.en} at the end of ${rule.year}, short of the target (${demand.en}).`,
      };
}
