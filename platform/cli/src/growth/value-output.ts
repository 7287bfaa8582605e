import type { Language } from '../standards/language.ts';
import type { ValueRun } from './run-value-added.ts';

/** The JSON of `growth value`: one entry a year; schools in the order of the file, never by estimate. */
export function valueJson(run: ValueRun): Record<string, unknown> {
  return {
    outcome: run.outcome,
    omitted: run.omitted,
    years: run.years.map(({ year, value, difference, background, classes }) => ({
      year: year === '' ? null : year,
      n: value.fit.rows,
      fixed: value.fit.coefficients,
      schools: value.schools.map((school, j) => ({
        ...school,
        ...(classes.length === 0
          ? {}
          : { classes: classes[j]!.classes, leaveOneClassOut: classes[j]!.largest }),
      })),
      intakeCorrelation: { before: value.uncorrectedCorrelation, after: value.intakeCorrelation },
      smallestReliableN: value.smallest,
      difference,
      ...(background === undefined ? {} : { background }),
    })),
    stability: run.stability,
  };
}

/** The whole in a few lines; schools stand in the report and the JSON. */
export function valueText(run: ValueRun, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const lines: string[] = [];
  for (const { year, value, difference, background } of run.years) {
    const count = (verdict: string): number =>
      value.schools.filter((school) => school.verdict === verdict).length;
    const share = (x: number | null): string => (x === null ? '—' : x.toFixed(3));
    if (year !== '') lines.push(year);
    lines.push(
      say(
        `${value.schools.length} 所学校：区间高于平均 ${count('above')}，低于平均 ${count('below')}，说不准 ${count('cannotTell')}`,
        `${value.schools.length} schools: interval above the average ${count('above')}, below ${count('below')}, cannot tell ${count('cannotTell')}`,
      ),
      say(
        `增值与生源均值的相关：校正前 ${value.uncorrectedCorrelation.toFixed(3)}，校正后 ${value.intakeCorrelation.toFixed(3)}`,
        `correlation with mean intake: before correction ${value.uncorrectedCorrelation.toFixed(3)}, after ${value.intakeCorrelation.toFixed(3)}`,
      ),
      say(
        `校际差异率 ${share(difference.estimate)} [${share(difference.low)}, ${share(difference.high)}]，低于 ${difference.limit} 的概率 ${share(difference.below)}：${verdictWord(difference.verdict, language)}`,
        `difference between schools ${share(difference.estimate)} [${share(difference.low)}, ${share(difference.high)}], P(below ${difference.limit}) = ${share(difference.below)}: ${verdictWord(difference.verdict, language)}`,
      ),
    );
    if (value.smallest !== null)
      lines.push(
        say(
          `人数达到 ${value.smallest} 时，学校增值的可靠性达到 0.7`,
          `an effect is reliable (0.7) from ${value.smallest} pupils on`,
        ),
      );
    if (background !== undefined)
      lines.push(
        say(
          `家庭背景每高 1 个标准差，成绩相差 ${background.gradient.estimate.toFixed(2)}，解释 ${(100 * background.strength).toFixed(1)}% 的差异`,
          `one standard deviation of background goes with ${background.gradient.estimate.toFixed(2)} points and ${(100 * background.strength).toFixed(1)}% of the differences`,
        ),
      );
  }
  for (const [i, stable] of run.stability.entries())
    lines.push(
      say(
        `${run.years[i]!.year} 与 ${run.years[i + 1]!.year}：${stable.schools} 所学校，相关 ${stable.correlation.toFixed(3)}`,
        `${run.years[i]!.year} and ${run.years[i + 1]!.year}: ${stable.schools} schools, correlation ${stable.correlation.toFixed(3)}`,
      ),
    );
  return lines.join('\n');
}

/** The verdict on the difference between schools in words. */
export function verdictWord(verdict: 'below' | 'notBelow' | 'cannotTell', language: Language): string {
  const words = {
    below: ['低于限值', 'below the limit'],
    notBelow: ['不低于限值', 'not below the limit'],
    cannotTell: ['说不准（区间跨过限值）', 'cannot tell (the interval spans the limit)'],
  } as const;
  return words[verdict][language === 'zh' ? 0 : 1];
}
