import { describeDemand } from '../../plan/describe-target.ts';
import type { Figure } from '../report-document.ts';
import type { ReportFacts, ReportSource, ReportTarget, ReportValue } from '../report-facts.ts';
import { dayInWords, dayOfMoment, quoteTitle, sayValue, shorten, versionInWords } from '../report-words.ts';

/** A quoted sentence longer than this fills a page's foot. */
const QUOTED_LENGTH = 60;

const unquoted = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The sentence of the plan that a thing comes from, with the heading it stands under. */
export function sayPlanSource(facts: Pick<ReportFacts, 'plan'>, source: ReportSource): string {
  const place = source.place === '' ? '' : `“${source.place}”部分`;
  return `${quoteTitle(facts.plan.title)}${place}：“${shorten(unquoted(source.text), QUOTED_LENGTH)}”`;
}

/** The paper, the day and the person that a value comes from. */
export function sayValueSource(facts: Pick<ReportFacts, 'plan'>, value: ReportValue): string {
  const { source } = value;
  const where =
    source.kind === 'plan'
      ? sayPlanSource(facts, source)
      : `${shorten(unquoted(source.text), QUOTED_LENGTH)}${source.place === '' ? '' : `（${source.place}）`}`;
  const recorded = dayInWords(dayOfMoment(value.recordedAt));
  return `${where}；数据日期${dayInWords(value.day)}，${value.recordedBy}于${recorded}记录。`;
}

/** What the plan asks for, footnoted to its sentence. */
export function goalFigure(facts: Pick<ReportFacts, 'plan'>, target: ReportTarget): Figure {
  const text = describeDemand(target).zh;
  return { kind: 'figure', text, source: sayPlanSource(facts, target.source) };
}

/** What the plan asks for and by when. */
export function datedGoalFigure(facts: Pick<ReportFacts, 'plan'>, target: ReportTarget): Figure {
  const goal = goalFigure(facts, target);
  return { ...goal, text: `${goal.text}（${target.year}）` };
}

/** The base, which stands in the same sentence of the plan; undefined where none is printed. */
export function baseFigure(facts: Pick<ReportFacts, 'plan'>, target: ReportTarget): Figure | undefined {
  if (target.baseValue === null) return undefined;
  const year = target.baseYear === null ? '' : `（${target.baseYear}）`;
  const source = sayPlanSource(facts, target.source);
  return { kind: 'figure', text: `${sayValue(target, target.baseValue)}${year}`, source };
}

/** The newest value, footnoted to its paper; undefined when nothing is recorded. */
export function valueFigure(facts: Pick<ReportFacts, 'plan'>, target: ReportTarget): Figure | undefined {
  const { latest } = target;
  if (latest === null) return undefined;
  const source = sayValueSource(facts, latest);
  if (target.comparator === 'qualitative') {
    return { kind: 'figure', text: latest.value.startsWith('0') ? '未确认实现' : '已确认实现', source };
  }
  return { kind: 'figure', text: sayValue(target, latest.value), source, decimal: latest.value };
}

/** What should be reached on the cut-off day, footnoted to the rule that says so. */
export function expectedFigure(target: ReportTarget): Figure | undefined {
  if (target.expectedNow === null) return undefined;
  const text = sayValue(target, target.expectedNow);
  return { kind: 'figure', text, source: expectedRule, decimal: target.expectedNow };
}

/** Where the trend leads, footnoted to the rule that says so. */
export function forecastFigure(target: ReportTarget): Figure | undefined {
  if (target.forecast === null) return undefined;
  const text = sayValue(target, target.forecast);
  return { kind: 'figure', text, source: forecastRule, decimal: target.forecast };
}

export const expectedRule =
  '序时进度：规划印有年度值的按年度值，其余由基期到目标按日匀速推算，截至数据截止日应达到的数值；没有基期或年度值的不推算。';
export const forecastRule =
  '期末预测：对基期和历次记录值用最小二乘直线推算到目标年末；少于两个数值的不预测。';

/** A count, footnoted to the list it was counted from. */
export function countFigure(facts: ReportFacts, text: string, list: string): Figure {
  const source = `据本报告${list}逐项计数；规划${versionInWords(facts)}，数据截至${dayInWords(facts.asOf)}。`;
  return { kind: 'figure', text, source };
}
