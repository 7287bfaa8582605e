import { showNumber } from '../../standards/language.ts';
import { stageText } from '../describe-rule.ts';
import { changeText } from '../path-text.ts';
import { amountText, CHANGE_NAMES, moneyText } from '../path-words.ts';
import type { PathRun } from '../run-path.ts';
import { both, escapeText, mark, put } from './two-languages.ts';
import type { PathReport, ReportedChange, ReportedPlan } from '../reported.ts';

/** Yuan over the whole plan of each change, largest first. */
function costByChange(
  plan: ReportedPlan,
  lastYear: number,
): { line: ReportedChange; amount: number; schools: number; yuan: number }[] {
  const sums = new Map<
    string,
    { line: ReportedChange; amount: number; schools: Set<string>; yuan: number }
  >();
  for (const line of plan.changes) {
    if (line.way === 'out') continue;
    const key = `${line.change}/${line.kind}`;
    const sum = sums.get(key) ?? { line, amount: 0, schools: new Set<string>(), yuan: 0 };
    sum.amount += line.amount;
    sum.schools.add(line.school);
    sum.yuan += line.yuan + line.yuanPerLaterYear * (lastYear - line.year);
    sums.set(key, sum);
  }
  return [...sums.values()]
    .map((sum) => ({ ...sum, schools: sum.schools.size }))
    .toSorted((a, b) => b.yuan - a.yuan);
}

function bar(value: number, most: number): string {
  const width = most <= 0 ? 0 : (100 * value) / most;
  return `<td class="bar" aria-hidden="true"><div style="width:${width.toFixed(1)}%"></div></td>`;
}

function moneyPart(plan: ReportedPlan): string {
  const lastYear = plan.costByYear.at(-1)?.year ?? 0;
  const changes = costByChange(plan, lastYear);
  const mostChange = Math.max(0, ...changes.map(({ yuan }) => yuan));
  const mostYear = Math.max(0, ...plan.costByYear.map(({ yuan }) => yuan));
  const changeRows = changes.map(({ line, amount, schools, yuan }) => {
    const unit = both(CHANGE_NAMES[line.change].unit);
    return `<tr><th scope="row">${both(changeText(line))}</th><td class="n">${amountText(amount)} ${unit}</td><td class="n wide">${schools}</td><td class="n">${both(moneyText(yuan))}</td>${bar(yuan, mostChange)}</tr>`;
  });
  const yearRows = plan.costByYear.map(
    ({ year, yuan }) =>
      `<tr><th scope="row">${year}</th><td class="n">${both(moneyText(yuan))}</td>${bar(yuan, mostYear)}</tr>`,
  );
  const first = changes[0];
  const title =
    first === undefined
      ? put('钱花在哪里', 'Where the money goes')
      : put(
          `钱主要花在“${changeText(first.line).zh}”上`,
          `Most of the money goes to: ${changeText(first.line).en.toLowerCase()}`,
        );
  return `<h2>${title}</h2><table><thead><tr><th>${put('措施', 'Change')}</th><th class="n">${put('数量', 'Amount')}</th><th class="n wide">${put('学校数', 'Schools')}</th><th class="n">${put('费用', 'Cost')}</th><td class="bar"></td></tr></thead><tbody>${changeRows.join('')}</tbody></table>
<h3>${put('各年费用', 'Cost by year')}</h3><table><tbody>${yearRows.join('')}</tbody></table>`;
}

function spreadPart(run: PathRun, report: PathReport, plan: ReportedPlan): string {
  const nameOf = new Map(run.pack.indicators.map((indicator) => [indicator.code, indicator.name]));
  const rows = plan.after.indicators.map((spread, index) => {
    const before = report.before.indicators[index];
    return `<tr><th scope="row">${both(stageText(spread.stage))} ${escapeText(spread.code)} ${both(nameOf.get(spread.code) ?? { zh: '', en: '' })}</th><td class="n">${showNumber(before?.cv ?? null)}</td><td>${mark(before?.verdict ?? 'unknown')}</td><td class="n">${showNumber(spread.cv)}</td><td>${mark(spread.verdict)}</td><td class="n">${spread.limit ?? '—'}</td></tr>`;
  });
  return `<h2>${put('校际差异系数：现在与之后', 'Coefficients of variation: now and then')}</h2><table><thead><tr><th>${put('指标', 'Indicator')}</th><th class="n">${put('现在', 'Now')}</th><th></th><th class="n">${put('之后', 'Then')}</th><th></th><th class="n">${put('限值', 'Limit')}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function changesPart(plan: ReportedPlan): string {
  const rows: string[] = [];
  let year = 0;
  for (const line of plan.changes) {
    if (line.year !== year) {
      ({ year } = line);
      rows.push(`<tr class="year"><th colspan="5" scope="rowgroup">${year}</th></tr>`);
    }
    const stage = line.stage === null ? put('全校', 'whole school') : both(stageText(line.stage));
    const cost = line.way === 'out' ? '' : both(moneyText(line.yuan));
    rows.push(
      `<tr${line.way === 'out' ? ' class="out"' : ''}><td>${escapeText(line.name)} <span class="small">${escapeText(line.school)}</span></td><td>${stage}</td><td>${both(changeText(line))}</td><td class="n">${amountText(line.amount)} ${both(CHANGE_NAMES[line.change].unit)}</td><td class="n">${cost}</td></tr>`,
    );
  }
  return `<h2>${put('逐年逐校', 'Year by year, school by school')}</h2><p class="small">${put('费用为当年支出；需要逐年支付的（如工资、交流补贴）在以后各年继续发生，已计入总费用。', 'Costs are those of the year itself; what is paid every year (pay, allowances) goes on in later years and is part of the total.')}</p><div class="scroll"><table><thead><tr><th>${put('学校', 'School')}</th><th>${put('学段', 'Stage')}</th><th>${put('措施', 'Change')}</th><th class="n">${put('数量', 'Amount')}</th><th class="n">${put('当年费用', 'Cost in the year')}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** A plan as money, coefficients and the list of changes. */
export function planSection(run: PathRun, report: PathReport, plan: ReportedPlan): string {
  if (plan.changes.length === 0) return spreadPart(run, report, plan);
  return `${moneyPart(plan)}${spreadPart(run, report, plan)}${changesPart(plan)}`;
}
