import { compareDecimals, divideUnits, isDecimal, unitsAt, writeDecimal } from '@junheng/kernel';
import type { Day, Decimal } from '@junheng/kernel';
import { withUnit } from '../plan/describe-target.ts';
import type { ReportDuty, ReportFacts, ReportTarget } from './report-facts.ts';
import type { DutyRole, TargetState } from '@junheng/vocabulary';
import { dutyRolesByWeight } from '@junheng/vocabulary';

/** Shapes that tell states apart without colour. */
export const targetStateShapes: Readonly<Record<TargetState, string>> = {
  achieved: '●',
  onTrack: '●',
  behind: '▲',
  missed: '▲',
  noData: '○',
  notDue: '○',
  exempt: '–',
};

/** A recorded value with the unit in which values are recorded. */
export function sayValue(target: Pick<ReportTarget, 'valueUnit'>, value: string): string {
  return withUnit({ unit: target.valueUnit }, value).zh;
}

/** A recorded value in words: with its unit, and 已确认 or 未确认 where a goal in words asks for a yes. */
export function sayRecorded(target: Pick<ReportTarget, 'valueUnit' | 'comparator'>, value: string): string {
  if (target.comparator !== 'qualitative') return sayValue(target, value);
  return isConfirmed(value) ? '已确认' : '未确认';
}

/** Whether the value of a goal in words says yes. */
export function isConfirmed(value: string): boolean {
  return isDecimal(value) && compareDecimals(value, '1') >= 0;
}

/** 2026-11-21 as 2026年11月21日, without leading zeros, as GB/T 9704 writes days. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** A plan's title between 《》, once. */
export function quoteTitle(title: string): string {
  return `《${title.replaceAll(/^《|》$/gu, '')}》`;
}

/** The day in China of a moment, ISO 8601. */
export function dayOfMoment(moment: string): Day {
  const shifted = Date.parse(moment) + 8 * 3_600_000;
  return Number.isNaN(shifted) ? moment.slice(0, 10) : new Date(shifted).toISOString().slice(0, 10);
}

/** Names of the units with one of these roles, each once, in the order printed. */
export function namesOf(duties: readonly ReportDuty[], roles: readonly DutyRole[]): string {
  const names = duties.filter((duty) => roles.includes(duty.role)).map((duty) => duty.unitName);
  return [...new Set(names)].join('、');
}

/** The units that answer for something: those who lead, else the responsible ones, else all. */
export function leadersOf(duties: readonly ReportDuty[]): ReportDuty[] {
  for (const role of dutyRolesByWeight) {
    const found = duties.filter((duty) => duty.role === role);
    if (found.length > 0) return found;
  }
  return [];
}

/** More names than this are counted instead of listed. */
const MOST_NAMES = 3;

/** 甲镇、乙镇、丙镇等15个单位: the first names, and how many there are in all. */
export function sayNames(names: readonly string[]): string {
  const own = [...new Set(names)];
  if (own.length <= MOST_NAMES + 1) return own.join('、');
  return `${own.slice(0, MOST_NAMES).join('、')}等${own.length}个单位`;
}

/** The names of those who answer, or that nobody does; many are counted. */
export function leaderNames(duties: readonly ReportDuty[]): string {
  const names = sayNames(leadersOf(duties).map((duty) => duty.unitName));
  return names === '' ? '未明确单位' : names;
}

/** 第2版（校验码0123456789ab）, or that no version was published. */
export function versionInWords(facts: Pick<ReportFacts, 'judgedVersion'>): string {
  const { judgedVersion } = facts;
  if (judgedVersion === null) return '现行文本';
  return `第${judgedVersion.number}版（校验码${judgedVersion.hash.slice(0, 12)}）`;
}

/** 第2版, for a line below a title. */
export function shortVersion(facts: Pick<ReportFacts, 'judgedVersion'>): string {
  const { judgedVersion } = facts;
  return judgedVersion === null ? '现行文本' : `第${judgedVersion.number}版`;
}

/** Cuts a text to a number of characters, with … where something was left out. */
export function shorten(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}

/** Yuan as 万元, a decimal with at most two places, halves up. */
export function wanYuan(yuan: Decimal): Decimal {
  const hundredths = writeDecimal(divideUnits(unitsAt(yuan, 6), 100_000_000n, 'nearest'), 2);
  return hundredths.replace(/\.?0+$/u, '');
}

/** Yuan in words: 1234.5万元. */
export function sayWanYuan(yuan: Decimal): string {
  return `${wanYuan(yuan)}万元`;
}

/** Sentences end once. */
export function withStop(text: string): string {
  return /[。！？；…]$/u.test(text) ? text : `${text}。`;
}
