import type { Lesson } from '../../model/problem.ts';
import type { StartsRule, UnavailableRule, WithinRule } from '../../model/rule.ts';
import { lengthOf, slotIndex } from './draft.ts';
import type { Draft } from './draft.ts';

/** Bars a lesson's node from starts that touch a marked slot, or makes them cost `weight` a touched period. */
function touch(draft: Draft, index: number, marked: Uint8Array, weight: number | undefined): void {
  const { slots, allowed, slotCost, merged } = draft;
  const length = lengthOf(draft.problem.lessons[index] as Lesson);
  const base = (merged.nodeOf[index] as number) * slots;
  for (let slot = 0; slot < slots; slot++) {
    if (allowed[base + slot] === 0) continue;
    let count = 0;
    for (let step = 0; step < length; step++) count += marked[slot + step] as number;
    if (count === 0) continue;
    if (weight === undefined) allowed[base + slot] = 0;
    else slotCost[base + slot] = (slotCost[base + slot] as number) + weight * count;
  }
}

/** Times that teachers, groups, or everybody cannot be had. Rooms are left to the rules on rooms. */
export function compileUnavailable(draft: Draft, rule: UnavailableRule): void {
  const marked = new Uint8Array(draft.slots);
  const slots = rule.slots.map((slot) => slotIndex(slot, draft.periods));
  for (const slot of slots) marked[slot] = 1;
  if (rule.everybody === true) {
    for (const index of draft.problem.lessons.keys()) touch(draft, index, marked, rule.weight);
  }
  const keys = [
    ...(rule.teachers === undefined ? [] : draft.keysOf({ teachers: rule.teachers })),
    ...(rule.groups === undefined ? [] : draft.keysOf({ groups: rule.groups })),
  ];
  const touched = new Set<number>();
  for (const key of keys) {
    if (rule.weight === undefined && draft.lines.has(key))
      draft.lines.block(draft.lines.find(key, 'exclusive'), slots);
    for (const index of draft.lessonsOfKey(key)) {
      if (rule.weight === undefined && touched.has(index)) continue;
      touched.add(index);
      touch(draft, index, marked, rule.weight);
    }
  }
}

/** Lessons that may only begin at, or lie within, some times. */
export function compileAllowedTimes(draft: Draft, rule: StartsRule | WithinRule): void {
  const { slots, allowed, slotCost, merged, problem } = draft;
  const marked = new Uint8Array(slots);
  for (const slot of rule.slots) marked[slotIndex(slot, draft.periods)] = 1;
  for (const index of draft.select(rule.lessons)) {
    const length = rule.type === 'starts' ? 1 : lengthOf(problem.lessons[index] as Lesson);
    const base = (merged.nodeOf[index] as number) * slots;
    for (let slot = 0; slot < slots; slot++) {
      if (allowed[base + slot] === 0) continue;
      let isInside = true;
      for (let step = 0; step < length; step++) isInside &&= marked[slot + step] === 1;
      if (isInside) continue;
      if (rule.weight === undefined) allowed[base + slot] = 0;
      else slotCost[base + slot] = (slotCost[base + slot] as number) + rule.weight;
    }
  }
}

/** Leaves a fixed lesson its one start. */
export function compileFixed(draft: Draft): void {
  const { slots, allowed, merged, problem, periods } = draft;
  for (const [index, { fixed }] of problem.lessons.entries()) {
    if (fixed === undefined) continue;
    const base = (merged.nodeOf[index] as number) * slots;
    const own = slotIndex([fixed.day, fixed.period], periods);
    for (let slot = 0; slot < slots; slot++) if (slot !== own) allowed[base + slot] = 0;
  }
}
