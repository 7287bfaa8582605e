import { ruleText, unitText } from '@junheng/standards';
import type { CountyCheck, Pack } from '@junheng/standards';
import { showNumber } from '../language.ts';
import { escapeHtml, verdictMark } from './html-text.ts';
import type { PageWords } from './html-text.ts';

/** The items of the county with their figures, thresholds and papers. */
export function itemsSection(pack: Pack, check: CountyCheck, words: PageWords): string {
  if (check.countyItems.length === 0) return '';
  const rows = check.countyItems.map((item) => {
    const line = pack.countyItems.find((candidate) => candidate.code === item.code);
    const parts = item.parts.map((part, index) => {
      const measure = line?.parts[index];
      if (measure === undefined || (part.value === null && part.rule === 'evidence')) return '';
      const name = item.parts.length > 1 ? `${words.say(measure.name)} ` : '';
      return `${name}${showNumber(part.value)} <span class="small">${measure.comparator} ${measure.threshold} ${words.say(unitText(measure.unit))}</span>`;
    });
    const rule = words.say(ruleText(item.rule));
    const evidence =
      item.evidence === null ? '' : `<br><span class="small">${escapeHtml(item.evidence)}</span>`;
    return `<tr><th scope="row">${escapeHtml(item.code)}</th><td>${line === undefined ? '' : words.say(line.name)}</td><td data-l="${words.put('数值与门槛', 'Figure')}"><span>${parts.join('<br>')}</span></td><td data-l="${words.put('判定', 'Verdict')}"><span>${verdictMark(item.verdict, words)}<br><span class="small">${rule}</span>${evidence}</span></td></tr>`;
  });
  const passed = check.countyItems.filter((item) => item.verdict === 'pass').length;
  const head = words.put(
    `县级项目：${check.countyItems.length} 项中 ${passed} 项达到`,
    `Items of the county: ${passed} of ${check.countyItems.length} met`,
  );
  return `<section><h2>${head}</h2><table class="cards"><thead><tr><th scope="col">${words.put('编号', 'Code')}</th><th scope="col">${words.put('内容', 'Item')}</th><th scope="col">${words.put('数值与门槛', 'Figure and threshold')}</th><th scope="col">${words.put('判定', 'Verdict')}</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}
