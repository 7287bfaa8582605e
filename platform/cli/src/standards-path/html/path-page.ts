import type { CountyCheck } from '@junheng/standards';
import { headline } from '../path-text.ts';
import { CHANGE_NAMES, moneyText, showYuan } from '../path-words.ts';
import type { PathRun } from '../run-path.ts';
import { planSection } from './plan-section.ts';
import { both, escapeText, mark, PATH_STYLE, put, SWITCH_SCRIPT } from './two-languages.ts';
import type { PathReport } from '../reported.ts';

function factsPart(run: PathRun, report: PathReport): string {
  const cost = report.plan === null ? '—' : both(moneyText(report.plan.cost));
  const bound = report.status === 'infeasible' ? '—' : both(moneyText(report.bound));
  const gap = report.gap === null ? '—' : `${(report.gap * 100).toFixed(2)} %`;
  const after = report.plan?.after ?? report.nearest?.plan?.after ?? null;
  const verdict = (check: CountyCheck | null, part: 'schools' | 'cv'): string =>
    check === null ? '—' : mark(check.county[part]);
  return `<dl class="facts"><div><dt>${put(`${run.years.length} 年总费用`, `Cost over ${run.years.length} years`)}</dt><dd>${cost}</dd></div><div><dt>${put('下界（任何方案都不会更低）', 'Lower bound (no plan costs less)')}</dt><dd>${bound}</dd></div><div><dt>${put('与下界的差距', 'Gap to the bound')}</dt><dd>${gap}</dd></div><div><dt>${put('学校 · 校际差异（复核）', 'Schools · variation (checked again)')}</dt><dd>${verdict(after, 'schools')} ${verdict(after, 'cv')}</dd></div></dl>`;
}

function conflictPart(report: PathReport): string {
  if (report.conflict.length === 0) return '';
  const count = report.conflict.length;
  const why = report.isSmallest
    ? put(
        '去掉其中任何一条，其余的就不再冲突。',
        'Without any one of them the others are no longer in conflict.',
      )
    : put(
        '时间不够，还没有精简到最少；可用 --seconds 给更多时间。',
        'Time ran out before they were reduced to the fewest; --seconds gives more.',
      );
  const budget =
    report.neededBudget === null
      ? ''
      : `<p class="so">${put(`每年预算增加到 ${moneyText(report.neededBudget).zh} 就能做到。`, `A budget of ${moneyText(report.neededBudget).en} a year would do.`)}</p>`;
  return `<h2>${put(`互相冲突的 ${count} 条规则`, `The ${count} rules in conflict`)}</h2><p>${why}</p>${budget}<ul class="rules">${report.conflict.map((rule) => `<li>${both(rule.text)}</li>`).join('')}</ul>`;
}

function nearestPart(run: PathRun, report: PathReport): string {
  if (report.nearest === null) return '';
  const { shortfalls, plan } = report.nearest;
  const list = `<ul class="rules">${shortfalls.map((line) => `<li>${both(line.text)}</li>`).join('')}</ul>`;
  const cost =
    plan === null
      ? ''
      : `<p>${put(`费用 ${moneyText(plan.cost).zh}。`, `It costs ${moneyText(plan.cost).en}.`)}</p>`;
  return `<h2>${put('在限制之内最接近的结果，还差什么', 'The nearest within the limits, and what it still lacks')}</h2>${cost}${list}${plan === null ? '' : planSection(run, report, plan)}`;
}

function scenariosPart(run: PathRun): string {
  if (run.reports.length < 2) return '';
  const rows = run.reports.map((report) => {
    const cost = report.plan === null ? '—' : both(moneyText(report.plan.cost));
    const verdict = report.status === 'found' ? 'pass' : report.status === 'open' ? 'unknown' : 'fail';
    return `<tr><th scope="row">${escapeText(report.name)}</th><td>${mark(verdict)}</td><td class="n">${cost}</td><td class="n">${report.gap === null ? '—' : `${(report.gap * 100).toFixed(2)} %`}</td></tr>`;
  });
  return `<h2>${put('情景比较', 'Scenarios')}</h2><table><thead><tr><th>${put('情景', 'Scenario')}</th><th>${put('能否达标', 'Can it be reached')}</th><th class="n">${put('总费用', 'Cost')}</th><th class="n">${put('差距', 'Gap')}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function inputsPart(run: PathRun): string {
  const prices = run.costs.map((cost) => {
    const { name, unit } = CHANGE_NAMES[cost.change];
    return `<tr><th scope="row">${both(name)}</th><td>${both(unit)}</td><td class="n">${showYuan(cost.yuan)}</td><td class="n">${showYuan(cost.perYear)}</td></tr>`;
  });
  const budgets = run.budgets.map((budget, index) =>
    budget === null
      ? put(`${run.years[index]} 年不限`, `${run.years[index]} no limit`)
      : put(`${run.years[index]} 年 ${moneyText(budget).zh}`, `${run.years[index]} ${moneyText(budget).en}`),
  );
  const notes = run.notes.map((note) => `<li>${both(note)}</li>`).join('');
  return `<h2>${put('测算依据', 'What it rests on')}</h2><p>${put('预算：', 'Budgets: ')}${budgets.join(put(';', '; '))}</p><table><thead><tr><th>${put('措施', 'Change')}</th><th>${put('单位', 'Unit')}</th><th class="n">${put('一次性（元）', 'Once (yuan)')}</th><th class="n">${put('每年（元）', 'Each year (yuan)')}</th></tr></thead><tbody>${prices.join('')}</tbody></table>${notes === '' ? '' : `<h3>${put('请注意', 'Please note')}</h3><ul>${notes}</ul>`}`;
}

function reportPart(run: PathRun, report: PathReport): string {
  const plan = report.plan === null ? '' : planSection(run, report, report.plan);
  return `${plan}${conflictPart(report)}${nearestPart(run, report)}`;
}

/** A self-contained page of a run: Chinese first with a switch to English, for screen, phone and A4. */
export function pathPage(run: PathRun): string {
  const [base, ...scenarios] = run.reports;
  if (base === undefined) throw new RangeError('a run has at least one report');
  const failing = base.before.schools.filter((unit) => unit.verdict === 'fail').length;
  const wide = base.before.indicators.filter((spread) => spread.verdict === 'fail').length;
  const today = put(
    `按 ${run.year} 年数据，${base.before.schools.length} 个学校（学段）中 ${failing} 个未达标，${base.before.indicators.length} 项差异系数中 ${wide} 项超限；${run.years.join('、')} 年实施。`,
    `By the figures of ${run.year}, ${failing} of ${base.before.schools.length} schools by stage fail and ${wide} of ${base.before.indicators.length} coefficients exceed their limit; carried out in ${run.years.join(', ')}.`,
  );
  const more = scenarios.map(
    (report) =>
      `<h2>${escapeText(report.name)}</h2><p class="so">${both(headline(report))}</p>${reportPart(run, report)}`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>达标补短板测算 ${run.year}</title><style>${PATH_STYLE}</style></head>
<body><main>
<header><div class="top"><h1>${put('达标补短板测算', 'The cheapest way to reach the standard')}</h1><button id="language" type="button">English</button></div><p class="so v-${base.status === 'found' ? 'pass' : base.status === 'open' ? 'unknown' : 'fail'}">${both(headline(base))}</p><p>${today}</p>${factsPart(run, base)}<p class="small">${both(run.pack.name)} · ${escapeText(run.pack.id)} ${escapeText(run.pack.version)}</p></header>
${scenariosPart(run)}
${reportPart(run, base)}
${more.join('\n')}
${inputsPart(run)}
</main><script>${SWITCH_SCRIPT}</script></body></html>
`;
}
