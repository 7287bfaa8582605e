import { concludeProgress } from '../reports/sections/conclude-progress.ts';
import { leadingUnits } from '../work/judge-task.ts';
import type { Duty } from '../work/task.ts';
import { verdictOfState } from './target.ts';
import type { Words } from './target.ts';
import type { Binding, TargetState } from '@junheng/vocabulary';

/** A unit's part, with its names. */
export interface NamedDuty extends Duty {
  readonly unitName: string;
  readonly unitNameEn: string;
}

/** What the first sentence of a page needs to know of a judged target. */
export interface LeadTarget {
  readonly number: number;
  readonly name: string;
  readonly nameEn: string;
  readonly binding: Binding | null;
  readonly state: TargetState;
  /** Set when a missed target was reached after its year. */
  readonly reachedLater?: unknown;
  readonly duties: readonly NamedDuty[];
}

/** More names than this are counted instead of listed. */
const MOST_NAMES = 3;

const isReachedLater = (target: LeadTarget): boolean => (target.reachedLater ?? null) !== null;

/** Binding before expected, a year that is over before one that runs, what was reached after all last; equal ones keep the order of the plan. */
function rankOf(target: LeadTarget): number {
  if (isReachedLater(target)) return 4;
  return (target.binding === 'binding' ? 0 : 2) + (target.state === 'missed' ? 0 : 1);
}

/** The targets that somebody must do something about, the most pressing first: binding ones, then the missed, then as the plan numbers them; what was reached after its year last. */
export function pickPressing<Pressed extends LeadTarget>(targets: readonly Pressed[]): Pressed[] {
  return targets
    .filter((target) => verdictOfState[target.state] === 'fail')
    .toSorted((left, right) => rankOf(left) - rankOf(right) || left.number - right.number);
}

/** The first few names, and how many there are when there are more. */
function listNames(names: readonly Words[], kind: Words): Words {
  const own = [...new Map(names.map((name) => [name.zh, name])).values()];
  const few = own.length <= MOST_NAMES + 1 ? own : own.slice(0, MOST_NAMES);
  const rest = own.length - few.length;
  const english = few.map((name) => name.en || name.zh);
  return {
    zh: `${few.map((name) => name.zh).join('、')}${rest === 0 ? '' : `等 ${own.length} ${kind.zh}`}`,
    en: rest === 0 ? english.join(', ') : `${english.join(', ')} and ${rest} more ${kind.en}`,
  };
}

/** The units that answer for these targets: those who lead, else the responsible ones. */
function actorsOf(targets: readonly LeadTarget[]): Words[] {
  return targets.flatMap(({ duties }) => {
    const leading = new Set(leadingUnits(duties));
    return duties
      .filter(({ unitId }) => leading.has(unitId))
      .map(({ unitName, unitNameEn }) => ({ zh: unitName, en: unitNameEn }));
  });
}

const UNITS: Words = { zh: '个单位', en: 'units' };
const ITEMS: Words = { zh: '项', en: 'targets' };

function nameThem(targets: readonly LeadTarget[]): Words {
  const what = listNames(
    targets.map(({ name, nameEn }) => ({ zh: name, en: nameEn })),
    ITEMS,
  );
  const actors = actorsOf(targets);
  if (actors.length === 0) {
    return { zh: `${what.zh}。尚未明确责任单位。`, en: `${what.en}. No unit answers for them yet.` };
  }
  const who = listNames(actors, UNITS);
  return { zh: `${what.zh}。须由${who.zh}推进。`, en: `${what.en}. To act: ${who.en}.` };
}

/**
 * The one thing to say of a plan: which binding targets are short and who must act; without any the expected ones; without those how the
 * whole stands. The same judgements as in the reports, nothing guessed.
 */
export function sayLead(targets: readonly LeadTarget[]): Words {
  // What was reached after its year stays missed, and nobody must act on it any more.
  const pressing = pickPressing(targets).filter((target) => !isReachedLater(target));
  const binding = pressing.filter((target) => target.binding === 'binding');
  const named = nameThem(binding.length > 0 ? binding : pressing);
  if (binding.length > 0) {
    const count = binding.length;
    return {
      zh: `${count} 项约束性目标滞后或未如期实现：${named.zh}`,
      en: `${count} binding ${count === 1 ? 'target is' : 'targets are'} behind or missed: ${named.en}`,
    };
  }
  if (pressing.length > 0) {
    const count = pressing.length;
    const isBound = targets.some((target) => target.binding === 'binding');
    return {
      zh: `${isBound ? '约束性目标没有滞后；' : ''}${count} 项${isBound ? '预期性' : ''}目标滞后或未如期实现：${named.zh}`,
      en: `${isBound ? 'No binding target is behind; ' : ''}${count} ${count === 1 ? 'target is' : 'targets are'} behind or missed: ${named.en}`,
    };
  }
  const { words } = concludeProgress(targets);
  return { zh: `${words.zh}。`, en: `${words.en}.` };
}
