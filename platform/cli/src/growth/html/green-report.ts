import { escapeHtml } from '../../standards/html/html-text.ts';
import type { Language } from '../../standards/language.ts';
import type { GreenRun } from '../run-green.ts';
import { intervalChart } from './charts.ts';
import { reportPage, reportTable } from './report-page.ts';

/** Green indicators of the district and, index by index, of schools by name; hidden cells are said to be hidden. */
export function greenReport(run: GreenRun, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const name = (code: string): string =>
    run.framework.indices.find((index) => index.code === code)?.name[language] ?? code;
  const known = run.district.flatMap(({ code, value, low, high }) =>
    value === null || low === null || high === null
      ? []
      : [{ label: `${code} ${name(code)}`, estimate: value, low, high }],
  );
  const schools = run.cells.filter(
    (cell) => cell.part === null && cell.school !== null && cell.values !== null,
  );
  return reportPage(
    say('绿色指标', 'Green indicators'),
    [
      say(
        `框架 ${run.framework.id} ${run.framework.version}；${run.framework.own.zh}`,
        `Framework ${run.framework.id} ${run.framework.version}. ${run.framework.own.en}`,
      ),
      say(
        `少于 10 人的单元和可由相减得到它们的单元共 ${run.hidden} 个，不公布。`,
        `${run.hidden} cells are hidden: those of fewer than 10 pupils, and those from which these could be had by subtraction.`,
      ),
    ],
    [
      { title: say('全区', 'The district'), html: intervalChart(known, 50, say('全区', 'district')) },
      {
        title: say('等级', 'Levels'),
        html: reportTable(
          [say('指数', 'index'), say('等级（1—9）', 'level (1–9)'), say('人数', 'n')],
          run.district.map(({ code, level, rows }) => [`${code} ${name(code)}`, level, rows]),
        ),
      },
      ...run.framework.indices.flatMap((index, i) => {
        const lines = schools.flatMap((cell) => {
          const value = cell.values?.[i];
          return value === undefined || value.value === null || value.low === null || value.high === null
            ? []
            : [{ label: cell.school ?? '', estimate: value.value, low: value.low, high: value.high }];
        });
        const middle = run.district[i]?.value ?? 50;
        return lines.length === 0
          ? []
          : [
              {
                title: `${index.code} ${escapeHtml(index.name[language])}`,
                html: intervalChart(lines, middle, index.code),
              },
            ];
      }),
    ],
    language,
  );
}
