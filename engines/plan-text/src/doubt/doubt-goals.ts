import type { Doubt, Target } from '../plan-reading.ts';
import { goalKey } from './goal-key.ts';
import type { Disagreement } from './link-restatements.ts';
import { makeDoubt } from './make-doubt.ts';
import type { StepCounter } from '../step-counter.ts';

const WORDS: Readonly<Record<string, string>> = {
  '≥': '不低于 ',
  '≤': '不超过 ',
  '>': '超过 ',
  '<': '低于 ',
  '≈': '约 ',
  '=': '',
  maintain: '保持 ',
  range: '',
  qualitative: '',
};

/** A goal's value in words, for messages. */
export function sayValue(target: Target): string {
  if (target.value === null) return '无数值';
  const span = target.valueMax === null ? `${target.value}` : `${target.value}—${target.valueMax}`;
  return `${WORDS[target.comparator] ?? ''}${span}${target.unit}`;
}

/** One goal printed at two places with two values. */
export function doubtDisagreements(
  targets: readonly Target[],
  disagreements: readonly Disagreement[],
): Doubt[] {
  return disagreements.map(({ first, second }) => {
    const a = targets[first] as Target;
    const b = targets[second] as Target;
    const year = a.year === null ? '' : `${a.year} 年`;
    return makeDoubt(
      'goal-values-differ',
      b.span,
      `${year}“${b.name}”前后不一致：前面（第 ${first + 1} 条“${a.name}”）是${sayValue(a)}，这里是${sayValue(b)}。发布前请定夺。`,
      `${a.year ?? ''} “${b.name}” disagrees with goal ${first + 1} (“${a.name}”): ${sayValue(a)} there, ${sayValue(b)} here. Decide before publishing.`,
      [sayValue(a), sayValue(b)],
    );
  });
}

const LEVELS = /[甲乙丙丁一二三四五省市区县国]/u;

/** Two printings of one goal whose names differ in one character that tells a grade ("一类" and "乙类"). */
export function doubtAlmostEqualNames(targets: readonly Target[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const target of targets) {
    if (target.sameAs === undefined) continue;
    const earlier = targets[target.sameAs] as Target;
    const a = goalKey(earlier.name);
    const b = goalKey(target.name);
    if (a === b) continue;
    const onlyA = [...a].filter((character) => LEVELS.test(character) && !b.includes(character));
    const onlyB = [...b].filter((character) => LEVELS.test(character) && !a.includes(character));
    if (onlyA.length === 0 || onlyB.length === 0) continue;
    doubts.push(
      makeDoubt(
        'names-almost-equal',
        target.span,
        `“${target.name}”与“${earlier.name}”数值相同而等级用字不同（${onlyA.join('')}/${onlyB.join('')}），请确认是否同一目标。`,
        `“${target.name}” and “${earlier.name}” have the same value but differ in grade (${onlyA.join('')}/${onlyB.join('')}); are they one goal?`,
        [earlier.name, target.name],
      ),
    );
  }
  return doubts;
}

const PERSONS = /(?:在园幼儿|在校学生|在园儿童|学生|幼儿人数)数?/u;

const withoutBrackets = (name: string): string => name.replace(/\(.*?\)/gu, '');

/** A share of schools and a share of children whose names differ only in who is counted. */
export function doubtConfusableRates(targets: readonly Target[]): Doubt[] {
  const rates = new Map<string, number>();
  const doubts: Doubt[] = [];
  for (const [index, target] of targets.entries()) {
    if (target.unit !== '%' || target.role === 'reference' || target.sameAs !== undefined) continue;
    if (!PERSONS.test(withoutBrackets(target.name)))
      rates.set(`${goalKey(target.name)}|${target.year ?? ''}`, index);
  }
  const told = new Set<number>();
  for (const target of targets) {
    if (target.unit !== '%' || !PERSONS.test(withoutBrackets(target.name))) continue;
    const other = rates.get(`${goalKey(target.name.replace(PERSONS, ''))}|${target.year ?? ''}`);
    if (other === undefined || told.has(other)) continue;
    told.add(other);
    const twin = targets[other] as Target;
    doubts.push(
      makeDoubt(
        'rate-easily-confused',
        target.span,
        `“${target.name}”按人数算，“${twin.name}”按所数算，是两个指标，请确认没有混用。`,
        `“${target.name}” counts children, “${twin.name}” counts schools: two indicators; make sure they are not mixed up.`,
        [twin.name, target.name],
      ),
    );
  }
  return doubts;
}

/** Parts (其中) that exceed their whole, or miss it by little. */
export function doubtSums(targets: readonly Target[], steps: StepCounter): Doubt[] {
  const parts = new Map<number, Target[]>();
  for (const target of targets) {
    if (
      target.parent === undefined ||
      target.role === 'reference' ||
      target.value === null ||
      target.unit === '%'
    )
      continue;
    steps.take(1);
    const members = parts.get(target.parent);
    if (members === undefined) parts.set(target.parent, [target]);
    else members.push(target);
  }
  const doubts: Doubt[] = [];
  for (const [index, members] of parts) {
    const whole = targets[index];
    if (whole?.value === null || whole === undefined || members.length < 2) continue;
    const same = members.filter((member) => member.unit === whole.unit);
    if (same.length !== members.length) continue;
    const sum = Number(same.reduce((total, member) => total + (member.value ?? 0), 0).toFixed(4));
    const gap = Math.abs(sum - whole.value);
    const isWrong = sum > whole.value * (1 + 1e-9) || (gap > whole.value * 1e-9 && gap < whole.value * 0.05);
    if (!isWrong || whole.comparator === '≈') continue;
    // "项目12个,计划竣工3个,其中…": the parts are those of a count before.
    const isOfEarlier = targets
      .slice(Math.max(0, index - 3), index)
      .some(({ unit, value }) => unit === whole.unit && value === sum);
    if (isOfEarlier) continue;
    doubts.push(
      makeDoubt(
        'parts-do-not-add-up',
        whole.span,
        `“${whole.name}”为 ${whole.value}${whole.unit}，各分项合计 ${sum}${whole.unit}，对不上。`,
        `“${whole.name}” is ${whole.value}${whole.unit}, its parts add up to ${sum}${whole.unit}.`,
        [`${whole.value}`, `${sum}`],
      ),
    );
  }
  return doubts;
}
