import { escapeHtml } from '../../../standards/html/html-text.ts';
import type { PageData } from './page-shapes.ts';

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [430, 200, 50, 22];
const MOST_SCHOOLS = 60;

/** How wrong forecasts of earlier years were: by horizon beside the peers, every past forecast against what came, and by school. */
export function pastSection(data: PageData, put: (zh: string, en: string) => string): string {
  if (data.backtest.length === 0) return '';
  const two = (value: number | undefined): string => (value === undefined ? '—' : value.toFixed(1));
  const rows = data.backtest.map(
    (one) =>
      `<tr><th scope="row">${one.years}</th>${[...one.school, ...one.district].map((value) => `<td class="n">${two(value)}</td>`).join('')}<td class="n">${one.coverage === null ? '—' : `${Math.round(one.coverage)} %`}</td></tr>`,
  );
  const heads = put(
    '提前几年,学校:本法,学校:沿用去年,学校:五年升级比,全区:本法,全区:沿用去年,全区:五年升级比,落在 80 % 区间内',
    'Years ahead,Schools: this method,Schools: same as last year,Schools: five-year ratios,District: this method,District: same as last year,District: five-year ratios,Inside the 80 % interval',
  ).split(',');
  const charts = data.stages.map((stage) =>
    fan(data, stage.code, `${stage.name} ${put('各年所做的预测', 'forecasts made each year')}`),
  );
  return `<section><h2>${put('以往的预测错了多少', 'How wrong past forecasts were')}</h2><table><caption>${put('平均绝对误差率(%),每次只用当时已知的数据重做', 'Mean absolute error in per cent; each forecast made again with what was known then')}</caption><thead><tr>${heads.map((head, at) => `<th${at > 0 ? ' class="n"' : ''} scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table><div class="trend" style="grid-template-columns:repeat(auto-fill,minmax(340px,1fr))">${charts.join('')}</div>${schools(data, put)}</section>`;
}

function fan(data: PageData, stage: string, title: string): string {
  const past = data.past.filter((one) => one.stage === stage);
  const line = data.scenarios[0]?.lines.find((one) => one.scope === 'district' && one.stage === stage);
  if (past.length === 0 || line === undefined) return '';
  const actual = line.past.flatMap((value, at) =>
    value === null ? [] : [{ year: data.firstYear + at, value }],
  );
  const numbers = [...actual.map((one) => one.value), ...past.map((one) => one.forecast)];
  const [least, most] = [Math.min(...numbers) * 0.97, Math.max(...numbers) * 1.03];
  const x = (year: number): number =>
    LEFT + ((year - data.firstYear) * (WIDTH - LEFT - 8)) / Math.max(1, data.from - data.firstYear);
  const y = (value: number): number =>
    HEIGHT - BOTTOM - ((value - least) * (HEIGHT - BOTTOM - 8)) / Math.max(1e-9, most - least);
  const point = (year: number, value: number): string => `${x(year).toFixed(1)},${y(value).toFixed(1)}`;
  const lines = [...new Set(past.map((one) => one.madeIn))].map((madeIn) => {
    const start = actual.filter((one) => one.year === madeIn).map((one) => point(one.year, one.value));
    const own = past.filter((one) => one.madeIn === madeIn).map((one) => point(one.year, one.forecast));
    return `<polyline class="old" points="${[...start, ...own].join(' ')}"/>`;
  });
  const labels = [least, most].map(
    (value) =>
      `<text class="txt" x="${LEFT - 4}" y="${(y(value) + 3).toFixed(1)}" text-anchor="end">${Math.round(value)}</text>`,
  );
  return `<figure><figcaption>${escapeHtml(title)}</figcaption><svg style="height:auto" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}"><line class="track" x1="${LEFT}" x2="${WIDTH - 8}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}"/>${labels.join('')}${lines.join('')}<polyline class="line" points="${actual.map((one) => point(one.year, one.value)).join(' ')}"/><text class="txt" x="${LEFT}" y="${HEIGHT - 6}">${data.firstYear}</text><text class="txt" x="${WIDTH - 8}" y="${HEIGHT - 6}" text-anchor="end">${data.from}</text></svg></figure>`;
}

function schools(data: PageData, put: (zh: string, en: string) => string): string {
  const worst = data.errors.filter((one) => one.years === 1).toSorted((a, b) => b.mape - a.mape);
  const rows = worst.slice(0, MOST_SCHOOLS).map((one) => {
    const later = data.errors.find(
      (other) => other.school === one.school && other.stage === one.stage && other.years === 3,
    );
    const stage = data.stages.find((name) => name.code === one.stage)?.name ?? one.stage;
    return `<tr><th scope="row">${escapeHtml(one.school)}</th><td>${stage}</td><td class="n">${one.cases}</td><td class="n">${one.mape.toFixed(1)}</td><td class="n">${one.bias.toFixed(1)}</td><td class="n">${later === undefined ? '—' : later.mape.toFixed(1)}</td><td class="n">${later === undefined ? '—' : later.bias.toFixed(1)}</td></tr>`;
  });
  const heads = put(
    '学校,学段,次数,提前 1 年误差 %,平均偏差(人),提前 3 年误差 %,平均偏差(人)',
    'School,Stage,Cases,Error 1 year ahead %,Mean too high by (pupils),Error 3 years ahead %,Mean too high by (pupils)',
  ).split(',');
  return `<details open><summary>${put('各校误差(从大到小)', 'Errors by school, largest first')}</summary><table><thead><tr>${heads.map((head, at) => `<th${at > 1 ? ' class="n"' : ''} scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></details>`;
}
