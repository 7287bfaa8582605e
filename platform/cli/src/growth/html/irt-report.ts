import type { ItemFit, PersonScores } from '@junheng/growth';
import type { Language } from '../../standards/language.ts';
import { barChart } from './charts.ts';
import { reportPage, reportTable } from './report-page.ts';

/** A test's items and the spread of ability; no pupil is named. */
export function irtReport(fit: ItemFit, scores: PersonScores, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const title = say('试题与能力量表', 'Items and the scale of ability');
  const n = scores.estimates.length;
  const meanSquare = scores.errors.reduce((sum, e) => sum + e * e, 0) / n;
  const reliability = 1 - meanSquare / fit.variance;
  const bars = Array.from({ length: 13 }, (_, i) => ({
    label: `${i - 6}`,
    value: scores.estimates.filter((x) => Math.round(x) === i - 6).length,
  }));
  return reportPage(
    title,
    [
      say(
        `${n} 名学生，${fit.items.length} 题；信度约 ${reliability.toFixed(2)}，单个学生能力值的 95% 区间约为 ±${(1.96 * Math.sqrt(meanSquare)).toFixed(2)} 个 logit。`,
        `${n} pupils, ${fit.items.length} items; reliability about ${reliability.toFixed(2)}, so the 95% interval of one pupil's ability is about ±${(1.96 * Math.sqrt(meanSquare)).toFixed(2)} logits.`,
      ),
    ],
    [
      {
        title: say('题目', 'Items'),
        html: reportTable(
          [say('题', 'item'), say('斜率', 'slope'), say('难度', 'difficulty')],
          fit.items.map((item) => [
            item.name,
            item.slope,
            -item.intercepts.reduce((sum, d) => sum + d, 0) / item.intercepts.length / item.slope,
          ]),
        ),
      },
      { title: say('能力分布', 'Spread of ability'), html: n < 10 ? '' : barChart(bars, title) },
    ],
    language,
  );
}
