import { STAGE_NAMES } from '@junheng/standards';
import type { CountyProblem, LocalText, RuleReference, Stage } from '@junheng/standards';
import { amountText, CHANGE_NAMES, moneyText } from './path-words.ts';
import type { ReportedRule } from './reported.ts';

/** The name of a stage in words; an unknown one as it stands. */
export function stageText(stage: string): LocalText {
  return STAGE_NAMES[stage as Stage] ?? { zh: stage, en: stage };
}

/** A school's name with its code. */
export function schoolText(county: CountyProblem, code: string): string {
  const school = county.data.schools.find((entry) => entry.code === code);
  return school === undefined || school.name === code ? code : `${school.name}(${code})`;
}

/** One rule of a conflict in words. */
export function describeRule(county: CountyProblem, rule: RuleReference): ReportedRule {
  const { problem, pack, year } = county;
  switch (rule.kind) {
    case 'unit': {
      const unit = problem.units[rule.index];
      const school = unit?.school ?? '';
      const stage = unit?.stage ?? '';
      const name = schoolText(county, school);
      const words = stageText(stage);
      return {
        kind: 'unit',
        school,
        stage,
        text: {
          zh: `${name}${words.zh}部分：至多 ${problem.mayMiss} 项低于门槛，且不低于门槛的 ${floorPercent(county)}%`,
          en: `${name}, ${words.en}: at most ${problem.mayMiss} indicator below its threshold, and that at least ${floorPercent(county)} % of it`,
        },
      };
    }
    case 'spread': {
      const spread = problem.spreads[rule.index];
      const stage = spread?.stage ?? '';
      const words = stageText(stage);
      const line = pack.indicators[spread?.indicator ?? 0];
      const limit = spread?.limit ?? 0;
      return {
        kind: 'spread',
        stage,
        code: line?.code ?? '',
        limit,
        text: {
          zh: `${words.zh} ${line?.code ?? ''} ${line?.name.zh ?? ''}：差异系数不超过 ${limit}`,
          en: `${words.en} ${line?.code ?? ''} ${line?.name.en ?? ''}: coefficient of variation at most ${limit}`,
        },
      };
    }
    case 'limit': {
      const limit = problem.limits[rule.index];
      const where = limit?.school ?? null;
      const change = limit?.change ?? null;
      const unit = change === null ? { zh: '', en: '' } : CHANGE_NAMES[change].unit;
      const what = change === null ? { zh: '全部措施', en: 'all changes' } : CHANGE_NAMES[change].name;
      const max = amountText(limit?.max ?? 0);
      const name = where === null ? null : schoolText(county, where);
      const isLock = limit?.kind === 'lock';
      return {
        kind: 'limit',
        school: where,
        change,
        limit: limit?.max ?? null,
        text: {
          zh: `${name ?? '全区合计'}：${what.zh}最多 ${max} ${unit.zh}（${isLock ? '锁定' : '现有条件'}）`,
          en: `${name ?? 'all schools together'}: ${what.en} at most ${max} ${unit.en} (${isLock ? 'lock' : 'what there is'})`,
        },
      };
    }
    case 'budget': {
      const yuan = problem.budgets[rule.index] ?? 0;
      const money = moneyText(yuan);
      const of = year + 1 + rule.index;
      return {
        kind: 'budget',
        year: of,
        limit: yuan,
        text: { zh: `${of} 年预算不超过 ${money.zh}`, en: `budget of ${of} at most ${money.en}` },
      };
    }
  }
}

function floorPercent(county: CountyProblem): number {
  return Math.round((county.pack.schoolRule?.floor ?? 1) * 100);
}
