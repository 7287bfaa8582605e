import type { Market } from '../market.ts';
import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

/** Children who are placed as one: a unit is one applicant, or all members of a bound group. */
export interface Units {
  /** The first member of each unit; its choices stand for all. */
  readonly lead: Int32Array;
  /** All members of unit u: `members[memberStart[u] … memberStart[u + 1])`. */
  readonly memberStart: Int32Array;
  readonly members: Int32Array;
}

/** True when some group binds two applicants or more. */
export function hasBoundGroups(market: Market): boolean {
  const { groupOf, groups } = market.applicants;
  if (groups.count === 0) return false;
  const seen = new Uint8Array(groups.count);
  for (const group of groupOf) {
    if (group < 0) continue;
    if (seen[group] === 1) return true;
    seen[group] = 1;
  }
  return false;
}

/** Gathers the units of a market. Fails when the members of a group do not give the same pools at the same ranks. */
export function gatherUnits(market: Market): Outcome<Units> {
  const { applicants } = market;
  const unitOfGroup = new Int32Array(applicants.groups.count).fill(-1);
  const lists: number[][] = [];
  for (let applicant = 0; applicant < applicants.count; applicant += 1) {
    const group = applicants.groupOf[applicant] as number;
    const unit = group < 0 ? -1 : (unitOfGroup[group] as number);
    if (unit < 0) {
      if (group >= 0) unitOfGroup[group] = lists.length;
      lists.push([applicant]);
      continue;
    }
    const list = lists[unit] as number[];
    const lead = list[0] as number;
    if (!areChoicesEqual(market, lead, applicant)) {
      return failWith(
        'ADMISSION_GROUP_CHOICES_DIFFER',
        { first: applicants.ids.textAt(lead), second: applicants.ids.textAt(applicant) },
        { file: 'choices.csv', element: applicants.ids.textAt(applicant) },
      );
    }
    list.push(applicant);
  }
  const memberStart = new Int32Array(lists.length + 1);
  lists.forEach((list, unit) => {
    memberStart[unit + 1] = (memberStart[unit] as number) + list.length;
  });
  return succeed({
    lead: Int32Array.from(lists, (list) => list[0] as number),
    memberStart,
    members: Int32Array.from(lists.flat()),
  });
}

function areChoicesEqual({ choices }: Market, a: number, b: number): boolean {
  const aStart = choices.start[a] as number;
  const bStart = choices.start[b] as number;
  const length = (choices.start[a + 1] as number) - aStart;
  if ((choices.start[b + 1] as number) - bStart !== length) return false;
  for (let step = 0; step < length; step += 1) {
    if (choices.pool[aStart + step] !== choices.pool[bStart + step]) return false;
    if (choices.rank[aStart + step] !== choices.rank[bStart + step]) return false;
  }
  return true;
}

/** A unit's order number at a choice of its lead: that of the member who comes last, so that a group never gains by binding. */
export function unitScore(
  market: Market,
  units: Units,
  scores: Float64Array,
  unit: number,
  choice: number,
): number {
  const from = units.memberStart[unit] as number;
  const to = units.memberStart[unit + 1] as number;
  if (to - from === 1) return scores[choice] as number;
  const step = choice - (market.choices.start[units.lead[unit] as number] as number);
  let worst = 0;
  for (let at = from; at < to; at += 1) {
    const member = units.members[at] as number;
    worst = Math.max(worst, scores[(market.choices.start[member] as number) + step] as number);
  }
  return worst;
}
