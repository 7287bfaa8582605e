import { STAGE_NAMES } from '@junheng/standards';
import type { CountyCheck, Pack, Stage } from '@junheng/standards';
import { showNumber } from '../language.ts';
import { escapeHtml, verdictMark } from './html-text.ts';
import type { PageWords } from './html-text.ts';

const [WIDTH, HEIGHT] = [220, 90];

/** Several years side by side: the verdicts as a table, each coefficient as a line with its limit; unknown is a gap. */
export function trendSection(pack: Pack, checks: readonly CountyCheck[], words: PageWords): string {
  if (checks.length < 2) return '';
  const rows = checks.map((check) => {
    const count = (verdict: string): number =>
      check.schools.filter((unit) => unit.verdict === verdict).length;
    const { county } = check;
    return `<tr><th scope="row">${check.year}</th><td data-l="${words.put('总判定', 'Overall')}">${verdictMark(county.overall, words)}</td><td class="opt" data-l="${words.put('学校', 'Schools')}">${verdictMark(county.schools, words)}</td><td class="opt" data-l="${words.put('校际差异', 'Variation')}">${verdictMark(county.cv, words)}</td><td class="opt" data-l="${words.put('县级项目', 'Items')}">${verdictMark(county.items, words)}</td><td class="n opt" data-l="${words.put('达标', 'Met')}">${count('pass')}</td><td class="n" data-l="${words.put('未达标', 'Not met')}">${count('fail')}</td><td class="n" data-l="${words.put('数据不全', 'Unknown')}">${count('unknown')}</td></tr>`;
  });
  const heads = words
    .put(
      '年份，总判定，学校，校际差异，县级项目，达标（个），未达标（个），数据不全（个）',
      'Year,Overall,Schools,Variation,Items,Met,Not met,Unknown',
    )
    .split(',');
  const figures = pack.stages.flatMap((stage) =>
    (pack.variation?.indicators ?? []).map((code) => chart(pack, checks, stage, code, words)),
  );
  return `<section><h2>${words.put(`${checks[0]?.year}—${checks.at(-1)?.year} 年走势`, `Trend ${checks[0]?.year}–${checks.at(-1)?.year}`)}</h2><table class="cards"><thead><tr>${heads.map((head, index) => `<th${index > 4 ? ' class="n"' : ''} scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table><div class="trend">${figures.join('')}</div></section>`;
}

function chart(
  pack: Pack,
  checks: readonly CountyCheck[],
  stage: Stage,
  code: string,
  words: PageWords,
): string {
  const spreads = checks.map((check) =>
    check.indicators.find((spread) => spread.stage === stage && spread.code === code),
  );
  const values = spreads.map((spread) => spread?.cv ?? null);
  if (values.every((value) => value === null)) return '';
  const limit = spreads.find((spread) => spread?.limit !== null)?.limit ?? null;
  const most = Math.max(...values.map((value) => value ?? 0), limit ?? 0) * 1.15 || 1;
  const x = (index: number): number => 12 + (index * (WIDTH - 24)) / Math.max(1, checks.length - 1);
  const y = (value: number): number => HEIGHT - 16 - (value / most) * (HEIGHT - 30);
  let path = '';
  values.forEach((value, index) => {
    if (value === null) return;
    const isAfterGap = index === 0 || values[index - 1] === null;
    path += `${isAfterGap ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  const dots = values.map((value, index) =>
    value === null
      ? ''
      : `<circle class="${spreads[index]?.verdict === 'fail' ? 'dot-fail' : 'dot'}" cx="${x(index).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3"/>`,
  );
  const last = values.findLastIndex((value) => value !== null);
  const label =
    last < 0
      ? ''
      : `<text class="txt" x="${x(last).toFixed(1)}" y="${(y(values[last] ?? 0) - 6).toFixed(1)}" text-anchor="end">${showNumber(values[last] ?? null)}</text>`;
  const dashed =
    limit === null
      ? ''
      : `<line class="limit" x1="0" x2="${WIDTH}" y1="${y(limit).toFixed(1)}" y2="${y(limit).toFixed(1)}"/><text class="txt" x="2" y="${(y(limit) - 3).toFixed(1)}">${limit}</text>`;
  const years = `<text class="txt" x="2" y="${HEIGHT - 2}">${checks[0]?.year}</text><text class="txt" x="${WIDTH - 2}" y="${HEIGHT - 2}" text-anchor="end">${checks.at(-1)?.year}</text>`;
  const indicator = pack.indicators.find((candidate) => candidate.code === code);
  const title = `${words.say(STAGE_NAMES[stage])} ${escapeHtml(code)} ${indicator === undefined ? '' : words.say(indicator.name)}`;
  return `<figure><figcaption>${title}</figcaption><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}"><line class="track" x1="0" x2="${WIDTH}" y1="${HEIGHT - 16}" y2="${HEIGHT - 16}"/>${dashed}<path class="line" d="${path}"/>${dots.join('')}${label}${years}</svg></figure>`;
}
