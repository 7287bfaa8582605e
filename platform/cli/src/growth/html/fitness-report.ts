import type { FitnessScores } from '@junheng/growth';
import type { Language } from '../../standards/language.ts';
import { barChart, intervalChart } from './charts.ts';
import { reportPage } from './report-page.ts';

const SMALLEST = 10;

/** A share with Wilson's 95 % interval. */
export function shareInterval(count: number, n: number): { estimate: number; low: number; high: number } {
  const z = 1.959964;
  const p = count / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { estimate: p, low: middle - half, high: middle + half };
}

/** Fitness of a group as a whole: shares with intervals, spread of totals; no pupil is named. */
export function fitnessReport(scores: FitnessScores, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const title = say('体质健康（2014 年修订标准）', 'Fitness (standard of 2014)');
  const known = scores.level.filter((level) => level > 0);
  const n = known.length;
  if (n < SMALLEST)
    return reportPage(
      title,
      [say('不足 10 人，不出报告。', 'Fewer than 10 pupils; no report.')],
      [],
      language,
    );
  const shares = [
    { label: say('及格及以上', 'pass or better'), ...shareInterval(known.filter((l) => l >= 2).length, n) },
    { label: say('良好及以上', 'good or better'), ...shareInterval(known.filter((l) => l >= 3).length, n) },
    { label: say('优秀', 'excellent'), ...shareInterval(known.filter((l) => l === 4).length, n) },
  ];
  const bars = Array.from({ length: 12 }, (_, i) => ({
    label: `${i * 10}`,
    value: scores.total.filter((t) => t >= 0 && Math.min(11, Math.floor(t / 100)) === i).length,
  }));
  const doubtful = scores.unconfirmed.filter((count) => count > 0).length;
  return reportPage(
    title,
    [
      say(
        `${n} 名学生有完整成绩，另有 ${scores.level.length - n} 名数据不全。`,
        `${n} pupils with all items; ${scores.level.length - n} more are incomplete.`,
      ),
      say(
        `其中 ${doubtful} 名的得分用到尚未与官方附表核对的标准值。`,
        `The scores of ${doubtful} rest on limits not yet read against the official appendix.`,
      ),
    ],
    [
      { title: say('比例', 'Shares'), html: intervalChart(shares, 0, title) },
      { title: say('总分分布', 'Spread of totals'), html: barChart(bars, title) },
    ],
    language,
  );
}
