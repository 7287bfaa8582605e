import type { Language } from '../../standards/language.ts';
import type { ValueRun } from '../run-value-added.ts';
import { verdictWord } from '../value-output.ts';
import { intervalChart } from './charts.ts';
import type { IntervalLine } from './charts.ts';
import { reportPage, reportTable } from './report-page.ts';
import type { ReportPart } from './report-page.ts';

const SMALLEST = 10;

/** Value added with intervals, by name; schools with fewer than ten pupils are not shown. */
export function valueReport(run: ValueRun, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const parts: ReportPart[] = [];
  for (const { year, value, difference, background, classes } of run.years) {
    const label = year === '' ? '' : ` ${year}`;
    const shown = value.schools.filter((school) => school.rows >= SMALLEST);
    parts.push({
      title: say(`各校增值${label}`, `Value added by schools${label}`),
      html:
        intervalChart(
          shown.map(({ id, estimate, low, high }) => ({ label: id, estimate, low, high })),
          0,
          run.outcome,
        ) +
        `<p class="small">${say(`未显示不足 ${SMALLEST} 人的学校 ${value.schools.length - shown.length} 所。人数少的学校被拉向平均；可靠性到 0.7 约需 ${value.smallest ?? '—'} 人。`, `${value.schools.length - shown.length} schools with fewer than ${SMALLEST} pupils are not shown. Small schools are drawn towards the average; reliability 0.7 takes about ${value.smallest ?? '—'} pupils.`)}</p>`,
    });
    parts.push({
      title: say(`公平性检查${label}`, `Fairness${label}`),
      html: `<p>${say(`增值与生源均值的相关：校正测量误差前 ${value.uncorrectedCorrelation.toFixed(3)}，校正后 ${value.intakeCorrelation.toFixed(3)}（越接近 0 越公平）。`, `Correlation of effects with mean intake: ${value.uncorrectedCorrelation.toFixed(3)} before correction for error, ${value.intakeCorrelation.toFixed(3)} after (the nearer 0 the fairer).`)}</p>`,
    });
    if (difference.estimate !== null && difference.low !== null && difference.high !== null)
      parts.push({
        title: say(`校际差异率${label}`, `Difference between schools${label}`),
        html:
          intervalChart(
            [{ label: 'ρ', estimate: difference.estimate, low: difference.low, high: difference.high }],
            difference.limit,
            'ρ',
          ) +
          `<p>${verdictWord(difference.verdict, language)}; P(ρ &lt; ${difference.limit}) = ${(difference.below ?? 0).toFixed(3)}; ANOVA ${(difference.anova ?? 0).toFixed(3)}. ${say('公式为无预测变量两层模型的组内相关（REML）；官方文本没有给出公式，这里按绿色指标和 PISA 的做法。', 'The formula is the intraclass correlation of the two-level model without predictors (REML); no official text gives one, so this follows green indicators and PISA.')}</p>`,
      });
    if (background !== undefined) {
      const lines: IntervalLine[] = [
        { label: say('全体', 'all'), ...background.gradient },
        { label: say('校内', 'inside schools'), ...background.inside },
        { label: say('校间', 'between schools'), ...background.between },
      ];
      parts.push({
        title: say(`家庭背景的影响${label}`, `Effect of family background${label}`),
        html:
          intervalChart(lines, 0, 'SES') +
          `<p>${say(`解释 ${(100 * background.strength).toFixed(1)}% 的个体差异`, `${(100 * background.strength).toFixed(1)}% of the differences between pupils`)}${background.explained === null ? '' : say(`，${(100 * background.explained).toFixed(0)}% 的学校间差异。`, ` and ${(100 * background.explained).toFixed(0)}% of those between schools.`)}</p>`,
      });
    }
    if (classes.length > 0) {
      const moved = classes.filter(({ largest }) => largest !== null).map(({ largest }) => largest!);
      const sorted = moved.toSorted((a, b) => a - b);
      parts.push({
        title: say(`去掉一个班${label}`, `Leaving a class out${label}`),
        html: `<p>${say(`去掉任一班级，学校增值最大变动的中位数 ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(2)}，最大 ${(sorted.at(-1) ?? 0).toFixed(2)}。`, `Without one class the effect of a school moves by at most ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(2)} in the middle and ${(sorted.at(-1) ?? 0).toFixed(2)} in the extreme.`)}</p>`,
      });
    }
  }
  if (run.stability.length > 0)
    parts.push({
      title: say('年度稳定性', 'From year to year'),
      html: reportTable(
        [
          say('年度', 'years'),
          say('学校', 'schools'),
          say('相关', 'correlation'),
          say('两年都有结论', 'judged twice'),
          say('结论相同', 'the same'),
        ],
        run.stability.map((stable, i) => [
          `${run.years[i]!.year}–${run.years[i + 1]!.year}`,
          stable.schools,
          stable.correlation,
          stable.judged,
          stable.same,
        ]),
      ),
    });
  return reportPage(
    say(`增值评价：${run.outcome}`, `Value added: ${run.outcome}`),
    [
      say(
        '增值表示学校学生的结果与起点、背景相同的学生相比高多少或低多少，不是成绩高低。',
        'Value added says how far pupils of a school came compared with pupils who started alike; it is not the level of their scores.',
      ),
    ],
    parts,
    language,
  );
}
