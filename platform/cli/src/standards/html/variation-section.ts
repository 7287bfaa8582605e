import { STAGE_NAMES } from '@junheng/standards';
import type { CountyCheck, ExplainedUnit, Pack, VariationVerdict } from '@junheng/standards';
import { showNumber } from '../language.ts';
import { escapeHtml, verdictMark } from './html-text.ts';
import type { PageWords } from './html-text.ts';

/** Each coefficient as a bar against its limit, with the schools that drive it. */
export function variationSection(pack: Pack, check: CountyCheck, words: PageWords): string {
  if (check.indicators.length === 0) return '';
  const parts = pack.stages.flatMap((stage) => {
    const spreads = check.indicators.filter((spread) => spread.stage === stage);
    if (spreads.length === 0) return [];
    const within = spreads.filter((spread) => spread.verdict === 'pass').length;
    const title = words.put(
      `${STAGE_NAMES[stage].zh}：${spreads.length} 项中 ${within} 项不超过限值`,
      `${STAGE_NAMES[stage].en}: ${within} of ${spreads.length} within their limit`,
    );
    return [`<h3>${title}</h3>`, ...spreads.map((spread) => gauge(pack, check, spread, words))];
  });
  const head = words.put('校际差异系数', 'Variation between schools');
  const how = words.put(
    '按在校生数加权：各校与全县均值之差的平方按学生数加权平均、开方，再除以均值；比较用未舍入的值，显示三位小数。',
    'Weighted by pupils: the root of the weighted mean square distance from the county mean, divided by that mean. Unrounded values are compared, three decimals shown.',
  );
  return `<section><h2>${head}</h2><p class="small">${how}</p>${parts.join('\n')}</section>`;
}

function gauge(pack: Pack, check: CountyCheck, spread: VariationVerdict, words: PageWords): string {
  const indicator = pack.indicators.find((candidate) => candidate.code === spread.code);
  const name =
    indicator === undefined ? words.put('综合差异系数', 'Composite coefficient') : words.say(indicator.name);
  const limit = spread.limit === null ? '' : words.put(`限值 ${spread.limit}`, `limit ${spread.limit}`);
  return `<div class="gauge"><div><b>${escapeHtml(spread.code)}</b> ${name}</div>${bar(spread, words)}<div>${verdictMark(
    spread.verdict,
    words,
  )}<br><span class="small">CV ${showNumber(spread.cv)} ${limit}</span></div><div class="drive">${drivers(check, spread, words)}</div></div>`;
}

/** The coefficient as a bar from 0, the limit as a dashed tick. */
function bar(spread: VariationVerdict, words: PageWords): string {
  const most = Math.max(1, (spread.cv ?? 0) * 1.1, (spread.limit ?? 0) * 1.6);
  const at = (value: number): string => `${Math.round((value / most) * 1000) / 10}%`;
  const value =
    spread.cv === null
      ? `<span class="none">${words.put('缺数据，不计算', 'data missing, not computed')}</span>`
      : `<span class="bar bar-${spread.verdict === 'fail' ? 'fail' : 'pass'}" style="width:${at(spread.cv)}"></span>`;
  const tick =
    spread.limit === null
      ? ''
      : `<span class="tick" style="left:${at(spread.limit)}"><em>${spread.limit}</em></span>`;
  return `<div class="rail" aria-hidden="true">${value}${tick}</div>`;
}

/** The schools with the largest part of the weighted square distance, or those whose value is missing. */
function drivers(check: CountyCheck, spread: VariationVerdict, words: PageWords): string {
  if (spread.unknownSchools.length > 0) {
    const names = spread.unknownSchools.slice(0, 5).map((school) => escapeHtml(nameOf(check, school)));
    const more = spread.unknownSchools.length > 5 ? ' …' : '';
    return words.put(`缺数据：${names.join('、')}${more}`, `Missing: ${names.join(', ')}${more}`);
  }
  if (spread.rule === 'single')
    return words.put('只有一所学校，差异系数记 0', 'A single school: the coefficient is 0');
  if (spread.mean === null || spread.sd === null || spread.sd === 0) return '';
  const mean = spread.mean;
  const members = check.schools
    .filter((unit) => unit.stage === spread.stage)
    .flatMap((unit) => {
      const verdict = unit.indicators.find((candidate) => candidate.code === spread.code);
      const pupils = verdict?.inputs['pupils'] ?? null;
      if (verdict === undefined || verdict.value === null || pupils === null) return [];
      return [{ unit, value: verdict.value, part: pupils * (verdict.value - mean) ** 2 }];
    });
  const total = members.reduce((sum, member) => sum + member.part, 0);
  if (total === 0) return '';
  const first = members.toSorted((a, b) => b.part - a.part).slice(0, 3);
  const text = first.map(({ unit, value, part }) => {
    const share = Math.round((part / total) * 100);
    const side = value > mean ? words.put('高于均值', 'above') : words.put('低于均值', 'below');
    return words.put(
      `${escapeHtml(unit.name)}（${side}，占 ${share}%）`,
      `${escapeHtml(unit.name)} (${side}, ${share} %)`,
    );
  });
  return words.put(`拉大差异的学校：${text.join('、')}`, `Driven by ${text.join(', ')}`);
}

function nameOf(check: CountyCheck, school: string): string {
  return check.schools.find((unit: ExplainedUnit) => unit.school === school)?.name ?? school;
}
