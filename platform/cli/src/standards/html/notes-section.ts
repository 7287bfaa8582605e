import { ruleText } from '@junheng/standards';
import type { CountyCheck, CountyData, Pack } from '@junheng/standards';
import { describeProblem } from '../describe-problem.ts';
import { escapeHtml } from './html-text.ts';
import type { PageWords } from './html-text.ts';

const MOST_NAMED = 30;

/** What was left out by which rule, what looks wrong in the data, local overrides, and the sources of the standard. */
export function notesSection(pack: Pack, data: CountyData, check: CountyCheck, words: PageWords): string {
  const names = new Map(data.schools.map((school) => [school.code, school.name]));
  const byRule = new Map<string, string[]>();
  for (const entry of check.exemptions) {
    const name = `${names.get(entry.school) ?? entry.school}${entry.indicator === null ? '' : ` ${entry.indicator}`}`;
    byRule.set(entry.rule, [...(byRule.get(entry.rule) ?? []), name]);
  }
  const leftOut = [...byRule].map(
    ([rule, schools]) =>
      `<li>${words.say(ruleText(rule, pack.relaxations))} (${schools.length}): ${escapeHtml(schools.slice(0, MOST_NAMED).join(words.put('、', ', ')))}${schools.length > MOST_NAMED ? ' …' : ''}</li>`,
  );
  const problems = check.problems.map(
    (problem) => `<li>${escapeHtml(describeProblem(problem))} <code>${problem.code}</code></li>`,
  );
  const overrides = check.overrides.map(
    (line) =>
      `<li>${escapeHtml(line.line)}:${escapeHtml(line.from)} → ${escapeHtml(line.to)}(${escapeHtml(line.source)})</li>`,
  );
  const formulas = pack.indicators.map(
    (indicator) =>
      `<li><b>${escapeHtml(indicator.code)}</b> ${words.say(indicator.name)} <code>${escapeHtml(indicator.expression)}</code></li>`,
  );
  const sources = pack.sources.map(
    (source) =>
      `<li>${words.say(source.title)}${source.number === undefined ? '' : `(${escapeHtml(source.number)})`}</li>`,
  );
  const disputes = pack.disputes.map((dispute) => `<li>${words.say(dispute)}</li>`);
  const list = (title: string, entries: readonly string[]): string =>
    entries.length === 0 ? '' : `<h3>${title}</h3><ul>${entries.join('\n')}</ul>`;
  return `<section><h2>${words.put('说明', 'Notes')}</h2>${list(words.put('不计入或放宽', 'Left out or relaxed'), leftOut)}${list(
    words.put('需要核对的数据', 'Data to be looked at'),
    problems,
  )}${list(words.put('本地调整', 'Local overrides'), overrides)}${list(words.put('指标公式', 'Formulas'), formulas)}${list(
    words.put('来源', 'Sources'),
    sources,
  )}${list(words.put('来源不一致或未查到原文之处', 'Where sources disagree or nothing official was found'), disputes)}</section>`;
}
