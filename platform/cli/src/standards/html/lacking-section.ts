import { findItem, STAGE_NAMES, unitText } from '@junheng/standards';
import type { CountyCheck, Pack } from '@junheng/standards';
import { escapeHtml, groupDigits } from './html-text.ts';
import type { PageWords } from './html-text.ts';

/** What each school lacks to every threshold: people and rooms as whole ones, areas and yuan rounded up. */
export function lackingSection(pack: Pack, check: CountyCheck, words: PageWords): string {
  const columns = pack.indicators.flatMap((indicator, index) =>
    indicator.ratio === null || Object.keys(indicator.thresholds).length === 0 ? [] : [{ indicator, index }],
  );
  const rows = check.schools.flatMap((unit) => {
    const lacking = columns.map(({ index }) => roundUp(unit.indicators[index]?.lacking ?? null));
    return lacking.some((amount) => amount !== null && amount > 0) ? [{ unit, lacking }] : [];
  });
  if (columns.length === 0) return '';
  const head = words.put('补到门槛还缺多少', 'What is lacking to the thresholds');
  if (rows.length === 0) {
    return `<section><h2>${head}</h2><p>${words.put('有数据的学校都不缺。', 'No school with data lacks anything.')}</p></section>`;
  }
  const totals = columns.map((_, at) => rows.reduce((sum, row) => sum + (row.lacking[at] ?? 0), 0));
  const show = (amount: number | null): string =>
    amount === null ? '—' : amount === 0 ? '' : groupDigits(amount);
  const heads = columns.map(({ indicator }) => {
    const item = findItem(indicator.ratio?.numerator ?? '');
    const unit = item === undefined ? '' : words.say(unitText(item.unit));
    return { name: item === undefined ? indicator.code : words.say(item.name), unit };
  });
  const body = rows
    .map(({ unit, lacking }) => {
      const cells = lacking.map(
        (amount, at) =>
          `<td class="n"${show(amount) === '' ? '' : ` data-l="${heads[at]?.name ?? ''} (${heads[at]?.unit ?? ''})"`}>${show(amount)}</td>`,
      );
      return `<tr><th scope="row">${escapeHtml(unit.name)} <span class="small">${words.say(STAGE_NAMES[unit.stage])}</span></th>${cells.join('')}</tr>`;
    })
    .join('\n');
  const total = words.put('合计', 'Total');
  const note = words.put(
    '按每项都达到门槛计算；校级判定允许一项在 85% 以上，实际需要可以更少。— 表示缺数据。',
    'To every threshold; a school may leave one at 85 %, so less can be enough. — means data are missing.',
  );
  return `<section><h2>${head}</h2><p class="small">${note}</p><div class="scroll"><table class="cards"><thead><tr><th scope="col">${words.put('学校', 'School')}</th>${heads.map((entry) => `<th class="n" scope="col">${entry.name}<br>${entry.unit}</th>`).join('')}</tr></thead><tbody>${body}</tbody><tfoot><tr><th scope="row">${total}</th>${totals.map((amount, at) => `<td class="n" data-l="${heads[at]?.name ?? ''} (${heads[at]?.unit ?? ''})"><b>${groupDigits(amount)}</b></td>`).join('')}</tr></tfoot></table></div></section>`;
}

function roundUp(amount: number | null): number | null {
  return amount === null ? null : Math.max(0, Math.ceil(amount - 1e-9));
}
