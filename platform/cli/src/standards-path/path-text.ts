import type { LocalText } from '@junheng/standards';
import { readLanguage, say, showNumber } from '../standards/language.ts';
import { stageText } from './describe-rule.ts';
import { amountText, CHANGE_NAMES, GIVE_NAME, KIND_NAMES, moneyText } from './path-words.ts';
import type { PathRun } from './run-path.ts';
import type { PathReport, ReportedChange, ReportedPlan } from './reported.ts';

const MOST_RULES = 40;

/** A change in words: what, of which sort. */
export function changeText(change: ReportedChange): LocalText {
  const name = change.way === 'out' ? GIVE_NAME : CHANGE_NAMES[change.change].name;
  const kind = KIND_NAMES[change.kind];
  return kind === undefined ? name : { zh: `${name.zh}(${kind.zh})`, en: `${name.en} (${kind.en})` };
}

/** What all schools together do, one line a change. */
export function sumChanges(
  plan: ReportedPlan,
): { change: ReportedChange; amount: number; schools: number }[] {
  const sums = new Map<string, { change: ReportedChange; amount: number; schools: Set<string> }>();
  for (const change of plan.changes) {
    if (change.way === 'out') continue;
    const key = `${change.change}/${change.kind}`;
    const sum = sums.get(key) ?? { change, amount: 0, schools: new Set<string>() };
    sum.amount += change.amount;
    sum.schools.add(change.school);
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ change, amount, schools }) => ({ change, amount, schools: schools.size }));
}

/** The first sentence of a report: whether it can be done, for how much, how sure. */
export function headline(report: PathReport): LocalText {
  if (report.status === 'open') {
    return {
      zh: '○ 在给定时间内没有找到方案，也没有证明做不到；请用 --seconds 给更多时间。',
      en: '○ No plan was found in the time given, nor was it proven impossible; give more time with --seconds.',
    };
  }
  if (report.status === 'infeasible') {
    return {
      zh: '▲ 在这些锁定和预算下做不到。',
      en: '▲ It cannot be done within these locks and budgets.',
    };
  }
  const cost = moneyText(report.plan?.cost ?? 0);
  const bound = moneyText(report.bound);
  const gap = ((report.gap ?? 0) * 100).toFixed(2);
  if ((report.plan?.changes.length ?? 0) === 0) {
    return {
      zh: '● 现状已经达标，不需要花钱。',
      en: '● Everything passes already; nothing has to be spent.',
    };
  }
  return {
    zh: `● 能够达标。总费用 ${cost.zh}；任何方案都不会低于 ${bound.zh}（差距 ${gap}%）。`,
    en: `● It can be reached. Cost ${cost.en}; no plan can cost less than ${bound.en} (gap ${gap} %).`,
  };
}

function planLines(
  plan: ReportedPlan,
  put: (zh: string, en: string) => string,
  words: (text: LocalText) => string,
): string[] {
  const lines = plan.costByYear.map(({ year, yuan }) => {
    const money = moneyText(yuan);
    return put(`  ${year} 年 ${money.zh}`, `  ${year}: ${money.en}`);
  });
  if (plan.afterTerm > 0) {
    const money = moneyText(plan.afterTerm);
    const yearly = sumChanges({
      ...plan,
      changes: plan.changes.filter((change) => change.yuanPerLaterYear > 0),
    });
    const list = (language: 'zh' | 'en'): string =>
      yearly
        .map(({ change, amount }) => {
          const { unit } = CHANGE_NAMES[change.change];
          return language === 'zh'
            ? `${changeText(change).zh} ${amountText(amount)} ${unit.zh}`
            : `${changeText(change).en} ${amountText(amount)} ${unit.en}`;
        })
        .join(language === 'zh' ? '、' : ', ');
    lines.push(
      put(
        `  期满以后每年还要 ${money.zh}（${list('zh')}）`,
        `  After the term ${money.en} every year (${list('en')})`,
      ),
    );
  }
  lines.push('', put('措施合计', 'All changes'));
  for (const { change, amount, schools } of sumChanges(plan)) {
    const unit = CHANGE_NAMES[change.change].unit;
    const what = changeText(change);
    lines.push(
      put(
        `  ${what.zh} ${amountText(amount)} ${unit.zh}，${schools} 所学校`,
        `  ${what.en} ${amountText(amount)} ${unit.en}, ${schools} schools`,
      ),
    );
  }
  lines.push(
    '',
    put(
      '逐校逐年（年份 学校 学段 措施 数量 当年费用）',
      'By year and school (year, school, stage, change, amount, cost in the year)',
    ),
  );
  for (const change of plan.changes) {
    const stage = change.stage === null ? put('全校', 'whole school') : words(stageText(change.stage));
    const unit = words(CHANGE_NAMES[change.change].unit);
    const cost = change.way === 'out' ? '' : `  ${words(moneyText(change.yuan))}`;
    lines.push(
      `  ${change.year}  ${change.school} ${change.name}  ${stage}  ${words(changeText(change))}  ${amountText(change.amount)} ${unit}${cost}`,
    );
  }
  if (plan.moves.length > 0) {
    lines.push(
      '',
      put('调动（年份 学段 类别 调出 → 调入 人数）', 'Moves (year, stage, kind, from → to, people)'),
    );
    for (const { year, stage, kind, from, to, amount, metres } of plan.moves) {
      const far = metres === null ? '' : put(`，${metres} 米`, `, ${metres} m`);
      const sort = KIND_NAMES[kind];
      lines.push(
        `  ${year}  ${stage === null ? '' : words(stageText(stage))} ${sort === undefined ? '' : words(sort)}  ${from} → ${to}  ${amount}${far}`,
      );
    }
  }
  return lines;
}

function reportLines(
  report: PathReport,
  put: (zh: string, en: string) => string,
  words: (text: LocalText) => string,
): string[] {
  const lines = [words(headline(report))];
  if (report.plan !== null) {
    lines.push(
      ...planLines(report.plan, put, words),
      '',
      put('差异系数 现在 → 之后（限值）', 'Coefficients now → then (limit)'),
    );
    report.plan.after.indicators.forEach((spread, index) => {
      const before = report.before.indicators[index]?.cv ?? null;
      lines.push(
        `  ${words(stageText(spread.stage))} ${spread.code}  ${showNumber(before)} → ${showNumber(spread.cv)}(${spread.limit ?? '—'})`,
      );
    });
  }
  if (report.conflict.length > 0) {
    const count = report.conflict.length;
    lines.push(
      '',
      report.isSmallest
        ? put(
            `互相冲突的 ${count} 条规则（去掉任何一条就不再冲突）：`,
            `The ${count} rules in conflict (without any one of them there is none):`,
          )
        : put(
            `互相冲突的规则（时间不够，还没有精简到最少，共 ${count} 条）：`,
            `Rules in conflict (time ran out before they were reduced to the fewest; ${count}):`,
          ),
      ...report.conflict.slice(0, MOST_RULES).map((rule) => `  ▲ ${words(rule.text)}`),
    );
    if (count > MOST_RULES) lines.push(`  … +${count - MOST_RULES}`);
  }
  if (report.neededBudget !== null) {
    const money = moneyText(report.neededBudget);
    lines.push('', put(`每年预算增加到 ${money.zh} 就能做到。`, `A budget of ${money.en} a year would do.`));
  }
  if (report.nearest !== null) {
    const cost = report.nearest.plan === null ? null : moneyText(report.nearest.plan.cost);
    lines.push(
      '',
      put(
        `最接近的结果${cost === null ? '' : `（费用 ${cost.zh}）`}还差：`,
        `The nearest that can be reached${cost === null ? '' : ` (cost ${cost.en})`} still lacks:`,
      ),
      ...report.nearest.shortfalls.slice(0, MOST_RULES).map((line) => `  ▲ ${words(line.text)}`),
    );
    if (report.nearest.shortfalls.length > MOST_RULES) {
      lines.push(`  … +${report.nearest.shortfalls.length - MOST_RULES}`);
    }
  }
  return lines;
}

/** A run in words for the terminal. */
export function pathText(run: PathRun): string {
  const language = readLanguage();
  const put = (zh: string, en: string): string => say({ zh, en }, language);
  const words = (text: LocalText): string => say(text, language);
  const [base, ...scenarios] = run.reports;
  if (base === undefined) return '';
  const failing = base.before.schools.filter((unit) => unit.verdict === 'fail').length;
  const wide = base.before.indicators.filter((spread) => spread.verdict === 'fail').length;
  const lines = [
    put('达标补短板测算', 'The cheapest way to reach the standard'),
    `${words(run.pack.name)} · ${run.pack.id} ${run.pack.version}`,
    put(
      `按 ${run.year} 年数据，${run.years.join('、')} 年实施。现状：${base.before.schools.length} 个学校（学段）中 ${failing} 个未达标，${base.before.indicators.length} 项差异系数中 ${wide} 项超限。`,
      `Figures of ${run.year}, carried out in ${run.years.join(', ')}. Today ${failing} of ${base.before.schools.length} units fail and ${wide} of ${base.before.indicators.length} coefficients exceed their limit.`,
    ),
    '',
    ...reportLines(base, put, words),
  ];
  if (scenarios.length > 0) {
    lines.push('', put('情景比较', 'Scenarios'));
    for (const report of [base, ...scenarios]) lines.push(`  ${report.name}  ${words(headline(report))}`);
    for (const report of scenarios) lines.push('', `— ${report.name} —`, ...reportLines(report, put, words));
  }
  for (const note of run.notes) lines.push('', `! ${words(note)}`);
  return `${lines.join('\n')}\n`;
}
