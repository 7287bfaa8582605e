import type { Target } from '../plan-reading.ts';
import { goalKey, keyLikeness } from './goal-key.ts';
import type { StepCounter } from '../step-counter.ts';

const ALIKE = 0.86;
const COMPARED_AT_MOST = 48;
/** "学位" alone is said of every school; two such counts need not agree. */
const SHORTEST_COUNTED = 5;

/** Two printings of one goal that do not say the same: indexes into the targets. */
export interface Disagreement {
  readonly first: number;
  readonly second: number;
}

/** What comparing the goals with each other gave. */
export interface Restatements {
  readonly targets: readonly Target[];
  readonly disagreements: readonly Disagreement[];
}

interface Seen {
  readonly key: string;
  /** Key of the name without what describes it: of "有影响力的名教师", of "名教师". */
  readonly head: string;
  readonly index: number;
  readonly stated: number;
}

const sameValue = (a: Target, b: Target): boolean => a.value === b.value && a.valueMax === b.valueMax;
const compatible = (a: Target, b: Target): boolean => {
  if (!sameValue(a, b)) return false;
  const loose = (target: Target): boolean => ['≥', '=', 'maintain'].includes(target.comparator);
  return a.comparator === b.comparator || (loose(a) && loose(b));
};

const GROUPS = [
  /学前|幼儿|幼教/u,
  /小学/u,
  /初中/u,
  /高中|普高/u,
  /中职|职业/u,
  /特殊|残疾/u,
  /公办/u,
  /民办/u,
  /城区|城镇|城市/u,
  /农村|乡村/u,
  /男生/u,
  /女生/u,
  /专科/u,
  /本科/u,
  /研究生|硕士/u,
];

/** Says whether two names speak of different stages or groups, both stated: 初中 and 高中 are never one goal. */
function sayOthers(a: number, b: number): boolean {
  return a !== b && a !== 0 && b !== 0;
}

/** Which stages and groups a name states, one bit each. */
const statedBy = (name: string): number =>
  GROUPS.reduce((bits, group, index) => (group.test(name) ? bits | (1 << index) : bits), 0);

const SHORTEST_HEAD = 3;

/** The key of the last words of a name, after what describes them ("…的"); empty when they are too short to tell a goal. */
function headKey(name: string): string {
  const head = name.slice(name.lastIndexOf('的') + 1);
  return head.length < SHORTEST_HEAD ? '' : goalKey(head);
}

/** One of two names is the other with a description before it. */
const isDescribed = (a: Seen, b: Seen): boolean =>
  a.head !== '' && a.head === b.head && (a.key === a.head) !== (b.key === b.head);

/** Names in brackets are other names of the same goal: "普惠性幼儿园覆盖率(公办园和普惠性民办园在园幼儿占比)". */
function findAliases(targets: readonly Target[]): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const target of targets) {
    const match = /^(.{3,30})\(([^()]{4,40}(?:率|占比|比例|比重))\)$/u.exec(target.name);
    if (match !== null && target.parent === undefined)
      aliases.set(goalKey(match[2] ?? ''), goalKey(match[1] ?? ''));
  }
  return aliases;
}

/** Ties later printings of a goal to the first and lists those that disagree. Compares a bounded number of names: linear. */
export function linkRestatements(targets: readonly Target[], steps: StepCounter): Restatements {
  const aliases = findAliases(targets);
  const groups = new Map<string, Seen[]>();
  const disagreements: Disagreement[] = [];
  const linked = targets.map((target, index): Target => {
    if (target.role === 'reference' || target.role === 'forecast' || target.name === '') return target;
    const group = `${target.unit}|${target.year ?? ''}|${target.area ?? ''}`;
    const raw = goalKey(target.parent === undefined ? target.name : target.name.replace(/[()]/gu, ''));
    const key = aliases.get(raw) ?? raw;
    const seen =
      groups.get(target.area === null ? group : `${target.unit}|${target.year ?? ''}|`) ??
      groups.get(group) ??
      [];
    steps.take(1 + Math.min(seen.length, COMPARED_AT_MOST));
    const isCount = target.unit !== '%' && target.unit !== '‰' && target.unit !== '';
    let best: { likeness: number; index: number } | null = null;
    const own: Seen = { key, head: headKey(target.name), index, stated: statedBy(target.name) };
    for (const other of seen.slice(-COMPARED_AT_MOST)) {
      const earlier = targets[other.index] as Target;
      const isSameCount = isCount && sameValue(earlier, target) && isDescribed(other, own);
      const likeness = other.key === key || isSameCount ? 1 : keyLikeness(other.key, key);
      if (likeness < 1 && sayOthers(other.stated, own.stated)) continue;
      if (likeness < (isCount && !sameValue(earlier, target) ? 1 : ALIKE) || key.length < 2) continue;
      if (earlier.measure === 'increment' && target.measure !== 'increment') continue;
      // A part is not its whole said again.
      if (target.parent !== undefined && target.parent === other.index) continue;
      const rank = likeness + (sameValue(earlier, target) ? 0.5 : 0);
      if (best === null || rank > best.likeness) best = { likeness: rank, index: other.index };
    }
    const bucket = `${target.unit}|${target.year ?? ''}|`;
    groups.set(bucket, [...(groups.get(bucket) ?? []).slice(-COMPARED_AT_MOST), own]);
    if (best === null) return target;
    const earlier = targets[best.index] as Target;
    if (compatible(earlier, target)) return { ...target, sameAs: earlier.sameAs ?? best.index };
    const isLaterStep = earlier.yearStated !== target.yearStated;
    if (isCount && !sameValue(earlier, target) && target.name.length < SHORTEST_COUNTED) return target;
    const isDealtOut = earlier.span[0] === target.span[0];
    if (!isLaterStep && !isDealtOut) disagreements.push({ first: best.index, second: index });
    return target;
  });
  return { targets: linked, disagreements };
}
