import { fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

const usage = 'FILE [--html FILE] [--json]';
const LEVELS = ['unknown', 'fail', 'pass', 'good', 'excellent'] as const;

export const command: Command = {
  summary: {
    zh: '国家学生体质健康标准(2014 年修订)评分:单项、标准分、附加分、等级。',
    en: 'Scores by the national fitness standard (2014): items, weighted score, points on top, level.',
  },
  usage,
  options: { html: { type: 'string' }, json: { type: 'boolean' } },
  async run(context) {
    const { needFile } = await import('../../growth/growth-options.ts');
    const { readDataFile, toAppError } = await import('../../growth/read-data-file.ts');
    const file = needFile(context, `junheng growth fitness ${usage}`);
    if (!file.ok) return file;
    const data = await readDataFile(context, file.value);
    if (!data.ok) return data;
    const { readFitness, scoreFitness } = await import('@junheng/growth');
    const read = readFitness(data.value.name, data.value.bytes);
    if (!read.ok) return fail(toAppError(read.error));
    const scores = scoreFitness(read.value.measures);
    const tenths = (value: number): number | null => (value < 0 ? null : value / 10);
    const n = scores.total.length;
    const levels = LEVELS.map((name, level) => ({
      name,
      count: scores.level.filter((l) => l === level).length,
    }));
    const known = n - levels[0]!.count;
    const unconfirmed = scores.unconfirmed.filter((count) => count > 0).length;
    const { writeReport } = await import('../../growth/write-report.ts');
    const { fitnessReport } = await import('../../growth/html/fitness-report.ts');
    await writeReport(context, (language) => fitnessReport(scores, language));
    const summary = {
      levels: Object.fromEntries(levels.map(({ name, count }) => [name, count])),
      passRate: known === 0 ? null : (known - levels[1]!.count) / known,
      goodRate: known === 0 ? null : (levels[3]!.count + levels[4]!.count) / known,
      unconfirmed,
    };
    if (context.options['json'] === true) {
      const rows = Array.from({ length: n }, (_, row) => ({
        row: row + 1,
        bmi: tenths(scores.bmi[row]!),
        bmiPoints: scores.bmiPoints[row]! < 0 ? null : scores.bmiPoints[row],
        points: Object.fromEntries(
          Object.entries(scores.points).flatMap(([item, points]) =>
            points[row]! < 0 ? [] : [[item, points[row]]],
          ),
        ),
        standard: tenths(scores.standard[row]!),
        bonus: tenths(scores.bonus[row]!),
        total: tenths(scores.total[row]!),
        level: LEVELS[scores.level[row]!],
        unconfirmed: scores.unconfirmed[row],
      }));
      context.print(JSON.stringify({ standard: 'cn-fitness-2014', n, ...summary, rows }));
    } else {
      const { readLanguage } = await import('../../standards/language.ts');
      const isZh = readLanguage() === 'zh';
      const names = isZh ? ['数据不全', '不及格', '及格', '良好', '优秀'] : LEVELS;
      const share = (value: number | null): string => (value === null ? '—' : `${(value * 100).toFixed(1)}%`);
      context.print(
        [
          ...levels.map(({ count }, level) => `${names[level]} ${count}`),
          isZh
            ? `及格率 ${share(summary.passRate)} · 优良率 ${share(summary.goodRate)}`
            : `pass ${share(summary.passRate)} · good or excellent ${share(summary.goodRate)}`,
          isZh
            ? `${unconfirmed} 名学生的得分用到了尚未与官方附表核对的标准值（见方法说明）。`
            : `The scores of ${unconfirmed} pupils rest on limits not yet read against the official appendix (see the method page).`,
        ].join('\n'),
      );
    }
    return ok(0);
  },
};
