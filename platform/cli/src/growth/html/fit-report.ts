import type { MultilevelFit } from '@junheng/growth';
import { fitMessage } from '../fit-message.ts';
import type { Language } from '../../standards/language.ts';
import { intervalChart } from './charts.ts';
import { reportPage, reportTable } from './report-page.ts';

const SMALLEST = 10;
const MOST_LINES = 400;

/** A fit as a page: coefficients and shares with intervals, effects of groups by name; groups under ten rows are not shown. */
export function fitReport(fit: MultilevelFit, omitted: number, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const known = fit.intraclass.flatMap(({ group, estimate, low, high }) =>
    estimate === null || low === null || high === null ? [] : [{ label: group, estimate, low, high }],
  );
  return reportPage(
    say('多层模型', 'A multilevel model'),
    [fitMessage(fit, omitted, language), `n = ${fit.rows}`],
    [
      {
        title: say('系数', 'Coefficients'),
        html: reportTable(
          ['', say('估计', 'estimate'), say('95% 区间下限', '95% from'), say('上限', 'to')],
          fit.coefficients.map(({ name, estimate, se }) => [
            name,
            estimate,
            estimate - 1.96 * se,
            estimate + 1.96 * se,
          ]),
        ),
      },
      {
        title: say('组间差异占比', 'Share of differences between groups'),
        html: intervalChart(known, 0, 'ρ'),
      },
      ...fit.effects.map((list) => {
        const lines = list.ids.flatMap((label, j) =>
          list.sizes[j]! < SMALLEST
            ? []
            : [
                {
                  label,
                  estimate: list.estimates[j]!,
                  low: list.estimates[j]! - list.margins[j]!,
                  high: list.estimates[j]! + list.margins[j]!,
                },
              ],
        );
        const hidden = list.ids.length - lines.length;
        return {
          title: `${list.group} ${list.name}`,
          html:
            (lines.length > MOST_LINES
              ? `<p>${say(`共 ${lines.length} 组，图中不逐一列出；请用 --json 取得。`, `${lines.length} groups are too many for a chart; take them from --json.`)}</p>`
              : intervalChart(lines, 0, list.group)) +
            (hidden > 0
              ? `<p class="small">${say(`未显示不足 ${SMALLEST} 人的 ${hidden} 组。`, `${hidden} groups with fewer than ${SMALLEST} rows are not shown.`)}</p>`
              : ''),
        };
      }),
    ],
    language,
  );
}
