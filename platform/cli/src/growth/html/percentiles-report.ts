import type { Language } from '../../standards/language.ts';
import { barChart } from './charts.ts';
import { reportPage } from './report-page.ts';

const SMALLEST = 10;

/** Growth of a cohort as a whole: how its percentiles are spread, and the median with its interval; no pupil is named. */
export function percentilesReport(
  percentiles: readonly (number | null)[],
  outcome: string,
  priors: readonly string[],
  language: Language,
): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const known = percentiles.filter((value) => value !== null).toSorted((a, b) => a - b);
  const n = known.length;
  const title = say(`成长百分位：${outcome}`, `Growth percentiles: ${outcome}`);
  if (n < SMALLEST)
    return reportPage(
      title,
      [say('不足 10 人，不出报告。', 'Fewer than 10 pupils; no report.')],
      [],
      language,
    );
  // The order statistics around the median at 95 %: ranks n/2 ± 0.98 √n.
  const at = (place: number): number => known[Math.min(n - 1, Math.max(0, Math.round(place)))]!;
  const half = 0.98 * Math.sqrt(n);
  const bars = Array.from({ length: 10 }, (_, i) => ({
    label: `${i * 10 + (i === 0 ? 1 : 0)}–${i * 10 + 9}`,
    value: known.filter((value) => value >= i * 10 && value < i * 10 + 10).length,
  }));
  return reportPage(
    title,
    [
      say(
        `${n} 名学生，起点：${priors.join('、')}。中位成长百分位 ${at((n - 1) / 2)}，95% 区间 ${at(n / 2 - half - 1)}—${at(n / 2 + half)}。`,
        `${n} pupils, starting from ${priors.join(', ')}. Median growth percentile ${at((n - 1) / 2)}, 95% interval ${at(n / 2 - half - 1)}–${at(n / 2 + half)}.`,
      ),
    ],
    [
      {
        title: say('分布', 'Spread'),
        html:
          barChart(bars, title) +
          `<p class="small">${say('对全体来说分布本应接近均匀。一名学生的百分位误差很大，只能与其他证据一起看。', 'For everybody together the spread is even by construction. A single pupil’s percentile is very uncertain and must be read with other evidence.')}</p>`,
      },
    ],
    language,
  );
}
