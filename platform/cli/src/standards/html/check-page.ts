import type { CountyCheck, CountyData, Pack } from '@junheng/standards';
import { readLanguage } from '../language.ts';
import { escapeHtml, pageWords, verdictMark } from './html-text.ts';
import type { PageWords } from './html-text.ts';
import { itemsSection } from './items-section.ts';
import { lackingSection } from './lacking-section.ts';
import { matrixSection } from './matrix-section.ts';
import { notesSection } from './notes-section.ts';
import { PAGE_STYLE } from './page-style.ts';
import { trendSection } from './trend-section.ts';
import { variationSection } from './variation-section.ts';

/** A self-contained page of a check, for screen, phone and A4; the last year in full, several years as a trend. */
export function checkPage(pack: Pack, data: CountyData, checks: readonly CountyCheck[]): string {
  const language = readLanguage();
  const words = pageWords(language);
  const check = checks.at(-1);
  if (check === undefined) throw new RangeError('no year was checked');
  const title = `${words.say(pack.name)} ${check.year}`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${PAGE_STYLE}</style></head>
<body><main>
${headerPart(pack, check, words)}
${trendSection(pack, checks, words)}
${variationSection(pack, check, words)}
${matrixSection(pack, check, words)}
${lackingSection(pack, check, words)}
${itemsSection(pack, check, words)}
${notesSection(pack, data, check, words)}
</main></body></html>
`;
}

function headerPart(pack: Pack, check: CountyCheck, words: PageWords): string {
  const { county } = check;
  const four = (
    [
      [words.put('总判定', 'Overall'), county.overall],
      [words.put('学校', 'Schools'), county.schools],
      [words.put('校际差异', 'Variation'), county.cv],
      [words.put('县级项目', 'Items of the county'), county.items],
    ] as const
  ).map(([name, verdict]) => `<div><dt>${name}</dt><dd>${verdictMark(verdict, words)}</dd></div>`);
  const vetoes = pack.vetoes
    .filter((veto) => check.vetoes.includes(veto.code))
    .map((veto) => `<p class="v-fail">▲ ${words.put('一票否决', 'Veto')}:${words.say(veto.name)}</p>`);
  const about = `${escapeHtml(check.standard)} ${escapeHtml(check.version)} · ${words.put('数据年份', 'year of the data')} ${check.year}`;
  return `<header><h1>${words.say(pack.name)}</h1><p class="so">${sentence(check, words)}</p><dl class="four">${four.join('')}</dl>${vetoes.join('')}<p class="small">${about}</p></header>`;
}

/** What it comes to, computed. */
function sentence(check: CountyCheck, words: PageWords): string {
  const units = (verdict: string): number => check.schools.filter((unit) => unit.verdict === verdict).length;
  const spreads = (verdict: string): number =>
    check.indicators.filter((spread) => spread.verdict === verdict).length;
  const items = (verdict: string): number =>
    check.countyItems.filter((item) => item.verdict === verdict).length;
  const zh: string[] = [];
  const en: string[] = [];
  if (check.schools.length > 0) {
    zh.push(
      `${check.schools.length} 个学校学段中 ${units('pass')} 个达标，${units('fail')} 个未达标，${units('unknown')} 个数据不全`,
    );
    en.push(
      `of ${check.schools.length} schools by stage ${units('pass')} pass, ${units('fail')} fail, ${units('unknown')} are unknown`,
    );
  }
  if (check.indicators.length > 0) {
    zh.push(
      `${check.indicators.length} 项差异系数中 ${spreads('fail')} 项超过限值，${spreads('unknown')} 项缺数据`,
    );
    en.push(
      `of ${check.indicators.length} coefficients ${spreads('fail')} exceed their limit, ${spreads('unknown')} lack data`,
    );
  }
  if (check.countyItems.length > 0) {
    zh.push(
      `县级 ${check.countyItems.length} 项中 ${items('fail')} 项未达到，${items('unknown')} 项数据不全`,
    );
    en.push(
      `of ${check.countyItems.length} items of the county ${items('fail')} fail, ${items('unknown')} are unknown`,
    );
  }
  return words.put(`${check.year} 年，${zh.join(';')}。`, `In ${check.year}, ${en.join('; ')}.`);
}
