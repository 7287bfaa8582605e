import { ruleText, STAGE_NAMES, unitText } from '@junheng/standards';
import type { CountyCheck, ExplainedUnit, ExplainedVerdict, Pack, Verdict } from '@junheng/standards';
import { showNumber } from '../language.ts';
import { escapeHtml, verdictMark } from './html-text.ts';
import type { PageWords } from './html-text.ts';

const ORDER: readonly Verdict[] = ['fail', 'unknown', 'pass', 'exempt'];

/** Schools × indicators: every cell says its value and its verdict in words; what needs attention comes first. */
export function matrixSection(pack: Pack, check: CountyCheck, words: PageWords): string {
  if (check.schools.length === 0 || pack.indicators.length === 0) return '';
  const open = check.schools.filter((unit) => unit.verdict === 'fail' || unit.verdict === 'unknown');
  const rest = check.schools.filter((unit) => unit.verdict === 'pass' || unit.verdict === 'exempt');
  const head = words.put('学校 × 指标', 'Schools × indicators');
  const thresholds = words.put('表头第二行是门槛。', 'The second line of a column is its threshold.');
  const first =
    open.length === 0
      ? `<p>${words.put('没有未达标或数据不全的学校。', 'No school fails or is unknown.')}</p>`
      : table(pack, open, words);
  const others =
    rest.length === 0
      ? ''
      : `<details${open.length === 0 ? ' open' : ''}><summary>${words.put(`达标与不适用的 ${rest.length} 个`, `${rest.length} that pass or are exempt`)}</summary>${table(pack, rest, words)}</details>`;
  return `<section><h2>${head}</h2><p class="small">${thresholds}</p>${first}${others}</section>`;
}

function table(pack: Pack, units: readonly ExplainedUnit[], words: PageWords): string {
  return pack.stages
    .map((stage) => {
      const rows = units
        .filter((unit) => unit.stage === stage)
        .toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || a.met - b.met);
      if (rows.length === 0) return '';
      const columns = pack.indicators
        .map((indicator) => {
          const threshold = indicator.thresholds[stage];
          const goal = threshold === undefined ? '–' : `${indicator.comparator} ${threshold}`;
          return `<th class="n" scope="col"><abbr title="${words.say(indicator.name)}">${escapeHtml(indicator.code)}</abbr><br>${goal}<br>${words.say(unitText(indicator.unit))}</th>`;
        })
        .join('');
      const title = words.say(STAGE_NAMES[stage]);
      const met = words.put('达标项数', 'met');
      return `<div class="scroll"><table class="matrix cards"><caption>${title} ${rows.length}</caption><thead><tr><th scope="col">${words.put('学校', 'School')}</th><th scope="col">${words.put('判定', 'Verdict')}</th><th class="n" scope="col">${met}</th>${columns}</tr></thead><tbody>${rows.map((unit) => row(pack, unit, words)).join('\n')}</tbody></table></div>`;
    })
    .join('\n');
}

function row(pack: Pack, unit: ExplainedUnit, words: PageWords): string {
  const why = words.say(ruleText(unit.rule, pack.relaxations));
  const cells = unit.indicators.map((verdict, index) => cell(pack, verdict, index, words)).join('');
  return `<tr><th scope="row">${escapeHtml(unit.name)}<span class="small"> ${escapeHtml(unit.school)}</span></th><td data-l="${words.put('判定', 'Verdict')}">${verdictMark(unit.verdict, words)}<br><span class="small">${why}</span></td><td class="n" data-l="${words.put('达标项数', 'Met')}">${unit.met}</td>${cells}</tr>`;
}

function cell(pack: Pack, verdict: ExplainedVerdict, index: number, words: PageWords): string {
  const label = words.say(pack.indicators[index]?.name ?? { zh: verdict.code, en: verdict.code });
  const share =
    verdict.verdict === 'fail' && verdict.ratio !== null ? ` ${Math.floor(verdict.ratio * 1000) / 10}%` : '';
  const inputs = Object.entries(verdict.inputs)
    .map(([item, value]) => `${item} = ${value ?? '—'}`)
    .join('; ');
  return `<td class="c c-${verdict.verdict}" data-l="${verdict.code} ${label}" title="${escapeHtml(inputs)}"><b>${showNumber(verdict.value)}</b>${verdictMark(verdict.verdict, words, share)}</td>`;
}
