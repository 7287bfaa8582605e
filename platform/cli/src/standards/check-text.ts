import { ruleText, STAGE_NAMES, VERDICT_NAMES } from '@junheng/standards';
import type { CountyCheck, ExplainedUnit, LocalText, Pack, Verdict } from '@junheng/standards';
import { describeProblem } from './describe-problem.ts';
import { problemKey } from './locate-problems.ts';
import type { ProblemPlaces } from './locate-problems.ts';
import { readLanguage, say, showNumber } from './language.ts';

const MOST_LISTED = 40;

/** A check in words for the terminal: the county, the spreads, the schools that do not pass, the items, what was left out. */
export function checkText(pack: Pack, check: CountyCheck, places: ProblemPlaces = new Map()): string {
  const language = readLanguage();
  const put = (zh: string, en: string): string => say({ zh, en }, language);
  const word = (verdict: Verdict): string =>
    `${VERDICT_NAMES[verdict].shape} ${say(VERDICT_NAMES[verdict], language)}`;
  const nameOf = (code: string): string => {
    const line = pack.indicators.find((indicator) => indicator.code === code);
    return line === undefined ? code : `${code} ${say(line.name, language)}`;
  };
  const { county } = check;
  const lines = [
    `${say(pack.name, language)} · ${check.year} · ${pack.id} ${check.version}`,
    put(
      `总判定 ${word(county.overall)}；学校 ${word(county.schools)}；校际差异 ${word(county.cv)}；县级项目 ${word(county.items)}`,
      `Overall ${word(county.overall)}; schools ${word(county.schools)}; variation ${word(county.cv)}; items ${word(county.items)}`,
    ),
  ];
  for (const veto of pack.vetoes.filter((candidate) => check.vetoes.includes(candidate.code))) {
    lines.push(put(`一票否决：${veto.code} ${veto.name.zh}`, `Veto: ${veto.code} ${veto.name.en}`));
  }
  if (check.indicators.length > 0)
    lines.push('', put('校际差异系数（按在校生数加权）', 'Variation between schools (weighted by pupils)'));
  for (const spread of check.indicators) {
    const limit = spread.limit === null ? '' : put(`，限值 ${spread.limit}`, `, limit ${spread.limit}`);
    const lacking =
      spread.unknownSchools.length === 0
        ? ''
        : put(`；缺：${spread.unknownSchools.join('、')}`, `; missing: ${spread.unknownSchools.join(', ')}`);
    lines.push(
      `  ${word(spread.verdict)}  ${say(STAGE_NAMES[spread.stage], language)} ${nameOf(spread.code)}  CV ${showNumber(spread.cv)}${limit}${lacking}`,
    );
  }
  lines.push('', ...schoolLines(pack, check, language, word));
  if (check.countyItems.length > 0) lines.push('', put('县级项目', 'Items of the county'));
  for (const item of check.countyItems) {
    const line = pack.countyItems.find((candidate) => candidate.code === item.code);
    const value = item.value === null ? '' : ` ${showNumber(item.value)}`;
    const rule = say(ruleText(item.rule), language);
    lines.push(
      `  ${word(item.verdict)}  ${item.code} ${line === undefined ? '' : say(line.name, language)}${value}(${rule})`,
    );
  }
  lines.push('', ...leftOutLines(pack, check, put, (text) => say(text, language)));
  for (const override of check.overrides) {
    lines.push(
      put(
        `本地调整：${override.line} ${override.from} → ${override.to}（${override.source}）`,
        `Local override: ${override.line} ${override.from} → ${override.to} (${override.source})`,
      ),
    );
  }
  for (const problem of check.problems.slice(0, MOST_LISTED)) {
    const place = places.get(problemKey(problem) ?? '');
    const cell = place === undefined ? '' : `${place.file}:${place.line}:${place.column} `;
    lines.push(`! ${cell}${describeProblem(problem)} [${problem.code}]`);
  }
  if (check.problems.length > MOST_LISTED) lines.push(`! … +${check.problems.length - MOST_LISTED}`);
  return `${lines.join('\n')}\n`;
}

function schoolLines(
  pack: Pack,
  check: CountyCheck,
  language: 'zh' | 'en',
  word: (verdict: Verdict) => string,
): string[] {
  const count = (verdict: Verdict): number => check.schools.filter((unit) => unit.verdict === verdict).length;
  if (check.schools.length === 0) return [];
  const head = {
    zh: `学校（按学段）共 ${check.schools.length}：达标 ${count('pass')}，未达标 ${count('fail')}，数据不全 ${count('unknown')}，不适用 ${count('exempt')}`,
    en: `Units (school and stage) ${check.schools.length}: met ${count('pass')}, not met ${count('fail')}, unknown ${count('unknown')}, exempt ${count('exempt')}`,
  };
  const listed = check.schools.filter((unit) => unit.verdict === 'fail' || unit.verdict === 'unknown');
  const describe = (unit: ExplainedUnit): string => {
    const odd = unit.indicators.filter(
      (verdict) => verdict.verdict === 'fail' || verdict.verdict === 'unknown',
    );
    const parts = odd.map((verdict) => {
      const value = verdict.value === null ? VERDICT_NAMES.unknown[language] : showNumber(verdict.value);
      return `${verdict.code} ${value}${verdict.threshold === null ? '' : `/${verdict.threshold}`}`;
    });
    const rule = say(ruleText(unit.rule, pack.relaxations), language);
    return `  ${word(unit.verdict)}  ${unit.school} ${unit.name} ${say(STAGE_NAMES[unit.stage], language)}  ${parts.join(' · ')}(${rule})`;
  };
  const lines = [say(head, language), ...listed.slice(0, MOST_LISTED).map(describe)];
  if (listed.length > MOST_LISTED) {
    const rest = listed.length - MOST_LISTED;
    lines.push(
      say(
        { zh: `  另有 ${rest} 个；全部见 --json 或 --html`, en: `  ${rest} more; all with --json or --html` },
        language,
      ),
    );
  }
  return lines;
}

function leftOutLines(
  pack: Pack,
  check: CountyCheck,
  put: (zh: string, en: string) => string,
  pick: (text: LocalText) => string,
): string[] {
  const byRule = new Map<string, string[]>();
  for (const entry of check.exemptions) {
    const place = entry.indicator === null ? entry.school : `${entry.school} ${entry.indicator}`;
    byRule.set(entry.rule, [...(byRule.get(entry.rule) ?? []), place]);
  }
  return [...byRule].map(([rule, places]) => {
    const shown = places.slice(0, 10).join('、') + (places.length > 10 ? ' …' : '');
    const text = pick(ruleText(rule, pack.relaxations));
    return put(
      `不计入或放宽 ${places.length}：${text}（${shown}）`,
      `Left out or relaxed, ${places.length}: ${text} (${shown})`,
    );
  });
}
