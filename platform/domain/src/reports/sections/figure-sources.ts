import { describeDemand } from '../../plan/describe-target.ts';
import type { Figure } from '../report-document.ts';
import type { ReportFacts, ReportSource, ReportTarget, ReportValue } from '../report-facts.ts';
import {
  dayInWords,
  dayOfMoment,
  quoteTitle,
  sayRecorded,
  sayValue,
  shortVersion,
  shorten,
} from '../report-words.ts';

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
  const source = sayPlanSource(facts, target.source);
  const isOne = target.value !== null && !['range', 'qualitative'].includes(target.comparator);
  return {
    kind: 'figure',
    text,
    source,
    ...(isOne && target.value !== null ? { decimal: target.value } : {}),
  };
}

/** The base, which stands in the same sentence of the plan; undefined where none is printed. */
export function baseFigure(facts: Pick<ReportFacts, 'plan'>, target: ReportTarget): Figure | undefined {
  if (target.baseValue === null) return undefined;
  const source = sayPlanSource(facts, target.source);
  return { kind: 'figure', text: sayValue(target, target.baseValue), source, decimal: target.baseValue };
}

/** The newest value, footnoted to its paper; undefined when nothing is recorded. */
export function valueFigure(facts: Pick<ReportFacts, 'plan'>, target: ReportTarget): Figure | undefined {
  const { latest } = target;
  if (latest === null) return undefined;
  const source = sayValueSource(facts, latest);
  if (target.comparator === 'qualitative') {
    return { kind: 'figure', text: sayRecorded(target, latest.value), source };
  }
  return { kind: 'figure', text: sayValue(target, latest.value), source, decimal: latest.value };
}

/** What its verdict asked of it (序时进度), footnoted to the rule that says so; undefined where no demand decided. */
export function expectedFigure(target: ReportTarget): Figure | undefined {
  if (target.demand === null || target.comparator === 'qualitative') return undefined;
  const { value } = target.demand;
  return { kind: 'figure', text: sayValue(target, value), source: expectedRule, decimal: value };
}

/** Where the trend leads, footnoted to the rule that says so. */
export function forecastFigure(target: ReportTarget): Figure | undefined {
  if (target.forecast === null) return undefined;
  const text = sayValue(target, target.forecast);
  return { kind: 'figure', text, source: forecastRule, decimal: target.forecast };
}

export const expectedRule =
  '序时进度：判定所依据的应达数值及其日期。规划印有年度值的按年度值，其余由基期到目标按日匀速推算；约束性指标取已过的年末考核点，预期性指标取数据日期，按趋势判定的取目标值和目标年末；没有基期或年度值的不推算。';
export const forecastRule =
  '期末预测：对基期和历次记录值用最小二乘直线推算到目标年末；少于两个数值的不预测。';

/** On which version and day counts rest. */
export function sayBasis(facts: Pick<ReportFacts, 'judgedVersion' | 'asOf'>): string {
  return `《规划》${shortVersion(facts)}，数据截至${dayInWords(facts.asOf)}`;
}

/** A count, footnoted to the list it was counted from. */
export function countFigure(facts: ReportFacts, text: string, list: string): Figure {
  const source = `据本报告${list}逐项计数；${sayBasis(facts)}。`;
  return { kind: 'figure', text, source };
}
