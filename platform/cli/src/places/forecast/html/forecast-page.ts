import { escapeHtml } from '../../../standards/html/html-text.ts';
import { PAGE_STYLE } from '../../../standards/html/page-style.ts';
import { readLanguage } from '../../../standards/language.ts';
import type { ForecastRun } from '../run-forecast.ts';
import { listenToPage } from './page-client.ts';
import { pageData } from './page-data.ts';
import type { PageData, PageState } from './page-shapes.ts';
import { pastSection } from './past-section.ts';
import { renderView } from './render-view.ts';

const STYLE = `${PAGE_STYLE}
.controls{display:grid;grid-template-columns:repeat(auto-fit,minmax(180px,1fr));gap:12px 24px;padding:12px 16px;background:var(--wash);border:1px solid var(--line);margin:16px 0}
.controls label{font-size:12px;color:var(--soft);display:block}.controls select,.controls input[type=range]{width:100%;font:inherit;color:inherit;background:var(--paper)}
.controls output{color:var(--ink);font-weight:600}
svg{width:100%;height:auto;display:block}
.band{fill:var(--main);opacity:.16}.course{fill:none;stroke:var(--soft);stroke-dasharray:5 4;stroke-width:1.2}.room{stroke:var(--ink);stroke-width:2}.now{stroke:var(--line)}.past{opacity:.75}.old{fill:none;stroke:var(--soft);stroke-width:1;opacity:.7}
.w-red,.c-red{color:var(--fail)}.w-yellow,.c-yellow{color:#8a6100}.c-red{background:var(--fail-wash)}.c-yellow{background:#fdf3d6}
@media (prefers-color-scheme:dark){.w-yellow,.c-yellow{color:#f0c35a}.c-yellow{background:#33290f}}
.heat small{display:block;font-size:11px}.heat th button{font:inherit;color:var(--main);background:none;border:0;padding:0;cursor:pointer;text-align:left}.heat th small{color:var(--soft);font-weight:400}
tr.is-current th,tr.is-current td{background:var(--wash)}
@media print{.controls{display:none}.w-yellow,.c-yellow{color:#000}.c-yellow{background:#fff}}
`;

/** A self-contained page of a forecast, for screen and A4: chart with interval, warnings by school, sliders to compare, past errors. */
export function forecastPage(run: ForecastRun): string {
  const language = readLanguage();
  const put = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const data = pageData(run, language);
  const state: PageState = {
    stage: data.stages[0]?.code ?? '',
    focus: 'district|',
    scenario: 0,
    births: 0,
    flats: 0,
    zone: '',
    finished: data.from + 1,
  };
  const view = renderView(data, state);
  const title = put(
    `学龄人口与学位预测 ${data.from + 1}—${data.from + data.years}`,
    `Pupils and places ${data.from + 1}–${data.from + data.years}`,
  );
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body><main>
<header><h1>${title}</h1><p class="so">${sentence(data, put)}</p><p class="small">${put('数据截至', 'Data to')} ${data.from} · ${run.forecast.method}</p></header>
${controls(data, put)}
<section><h2>${put('学生数', 'Pupils')} <button type="button" id="whole" data-focus="district|" class="small">${put('全区', 'district')}</button></h2><div id="chart">${view.chart}</div><div id="years">${view.years}</div></section>
<section><h2>${put('各方案比较', 'Scenarios compared')}</h2><div id="compare">${view.compare}</div></section>
<section><h2>${put('片区与学校', 'Zones and schools')}</h2><div id="schools">${view.schools}</div></section>
${changesSection(data, put)}
${pastSection(data, put)}
<section><h2>${put('怎样读', 'How to read this')}</h2><p>${put(
    '80 % 区间取自本区以往同样做法的误差,不是公式假定;概率由随机路径数出。学位数未填的学校不作预警,其所在片区也不作判断。滑动条移动后,概率按区间宽度近似。',
    'The 80 % interval comes from the errors of the same method in this district’s past, not from an assumed formula; chances are counted from random paths. A school without stated places gets no warning, nor does its zone. After a slider has moved, chances are approximate, from the width of the interval.',
  )}</p></section>
</main>
<script>
const data = ${JSON.stringify(data).replaceAll('<', '\\u003c')};
const state = ${JSON.stringify(state).replaceAll('<', '\\u003c')};
const renderView = ${renderView.toString()};
(${listenToPage.toString()})(data, state, document, renderView);
</script>
</body></html>
`;
}

type Put = (zh: string, en: string) => string;

function sentence(data: PageData, put: Put): string {
  const lines = data.scenarios[0]?.lines ?? [];
  const parts = data.stages.map((stage) => {
    const line = lines.find((one) => one.scope === 'district' && one.stage === stage.code);
    const now = line?.past.at(-1) ?? 0;
    const peak = line === undefined ? 0 : Math.max(now, ...line.pupils);
    const at = line === undefined || peak === now ? data.from : data.from + 1 + line.pupils.indexOf(peak);
    const last = line?.pupils.at(-1) ?? 0;
    return put(
      `${stage.name}在校生 ${now} 人,${at} 年最多(${peak} 人),${data.from + data.years} 年 ${last} 人`,
      `${stage.name}: ${now} pupils now, most in ${at} (${peak}), ${last} in ${data.from + data.years}`,
    );
  });
  return `${parts.join(put(';', '; '))}${put('。', '.')}`;
}

function controls(data: PageData, put: Put): string {
  const option = (value: string | number, text: string): string =>
    `<option value="${escapeHtml(String(value))}">${escapeHtml(text)}</option>`;
  const years = Array.from({ length: data.years }, (_, at) => data.from + at + 1);
  return `<form class="controls" onsubmit="return false">
<div><label for="stage">${put('学段', 'Stage')}</label><select id="stage">${data.stages.map((stage) => option(stage.code, stage.name)).join('')}</select></div>
<div><label for="scenario">${put('方案', 'Scenario')}</label><select id="scenario">${data.scenarios.map((one, at) => option(at, one.name)).join('')}</select></div>
<div><label for="births">${put('出生:低—中—高', 'Births: low – middle – high')} <output id="births-value">${put('中', 'middle')}</output></label><input id="births" type="range" min="-100" max="100" step="10" value="0"></div>
<div><label for="flats">${put('试加楼盘(套)', 'Try an estate (flats)')} <output id="flats-value">0</output></label><input id="flats" type="range" min="0" max="10000" step="250" value="0"></div>
<div><label for="zone">${put('楼盘所在片区', 'Its zone')}</label><select id="zone">${option('', put('全区', 'district'))}${data.zones.map((zone) => option(zone, zone)).join('')}</select></div>
<div><label for="finished">${put('交付年份', 'Finished in')}</label><select id="finished">${years.map((year) => option(year, String(year))).join('')}</select></div>
</form>`;
}

function changesSection(data: PageData, put: Put): string {
  const rows = data.scenarios.flatMap((scenario) =>
    scenario.changes.map(
      (change) =>
        `<tr><td>${escapeHtml(scenario.name)}</td><td class="n">${change.year}</td><td>${escapeHtml(change.kind)}</td><td>${escapeHtml(change.detail)}</td><td>${escapeHtml(change.reason)}</td></tr>`,
    ),
  );
  if (rows.length === 0) return '';
  const heads = put('方案,年份,变动,内容,理由', 'Scenario,Year,Change,Detail,Reason').split(',');
  return `<section><h2>${put('变动与理由', 'Changes and reasons')}</h2><table><thead><tr>${heads.map((head, at) => `<th${at === 1 ? ' class="n"' : ''} scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}
