import type { Problem } from '../../model/problem.ts';
import type { Compiled } from '../compiled.ts';
import { TERM } from '../compiled.ts';
import { compileBond } from './compile-bonds.ts';
import { compileDays, morningPeriods } from './compile-days.ts';
import { compileRooms, compileWalks } from './compile-rooms.ts';
import type { RoomDemand } from './compile-rooms.ts';
import { compileSeries } from './compile-series.ts';
import { compileAllowedTimes, compileFixed, compileUnavailable } from './compile-times.ts';
import { slotIndex, startDraft } from './draft.ts';
import type { Draft, TermDraft } from './draft.ts';
import { keepLines } from './keep-lines.ts';
import { makeRows } from './make-rows.ts';

function compileRule(draft: Draft, index: number): void {
  const rule = draft.problem.rules[index];
  if (rule === undefined) return;
  if (rule.type === 'unavailable') {
    if (rule.weight !== 0) compileUnavailable(draft, rule);
  } else if (rule.type === 'starts' || rule.type === 'within') {
    if (rule.weight !== 0) compileAllowedTimes(draft, rule);
  } else if (rule.type === 'walk') compileWalks(draft, rule);
  else void (compileBond(draft, rule, `x${index}`) || compileDays(draft, rule) || compileSeries(draft, rule));
}

/** Where a line has several hard limits on holes and day lengths, one term that looks at all of them together. */
function addLooksAhead(draft: Draft): void {
  const full = 2 ** draft.periods - 1;
  const byLine = new Map<number, TermDraft[]>();
  for (const term of draft.terms) {
    const fits =
      term.kind === TERM.gapsWeek ||
      term.kind === TERM.early ||
      (term.kind === TERM.loadMin && term.b === full);
    if (!fits || term.weight > 0) continue;
    byLine.set(term.line, [...(byLine.get(term.line) ?? []), term]);
  }
  for (const [line, terms] of byLine) {
    const least = (kind: number): number => {
      const own = terms.filter((term) => term.kind === kind).map(({ a }) => a);
      return own.length === 0 ? -1 : Math.min(...own);
    };
    const fills = terms.filter(({ kind }) => kind === TERM.loadMin);
    const fill = fills.length === 0 ? 0 : Math.max(...fills.map(({ a }) => a));
    if (new Set(terms.map(({ kind }) => kind)).size < 2) continue;
    const c = fills.every((term) => term.c === 1) ? -fill : fill;
    draft.terms.push({
      kind: TERM.compact,
      line,
      a: least(TERM.gapsWeek),
      b: least(TERM.early),
      c,
      weight: 0,
    });
  }
}

/** Periods a line can be had in and that are no breaks, day by day. */
function availability(draft: Draft, breaks: Int32Array): (blocked: Uint8Array | undefined) => number[] {
  const full = 2 ** draft.periods - 1;
  return (blocked) =>
    Array.from({ length: draft.days }, (_, day) => {
      let mask = full & ~(breaks[day] as number);
      for (let period = 0; blocked !== undefined && period < draft.periods; period++)
        if (blocked[day * draft.periods + period] === 1) mask &= ~(1 << period);
      return mask;
    });
}

function findBreaks(draft: Draft): Int32Array {
  const breaks = new Int32Array(draft.days);
  for (const rule of draft.problem.rules) {
    if (rule.type !== 'unavailable' || rule.everybody !== true || rule.weight !== undefined) continue;
    for (const [day, period] of rule.slots) breaks[day] = (breaks[day] as number) | (1 << period);
  }
  return breaks;
}

function layTerms(terms: readonly TermDraft[], lines: number) {
  const hard: number[][] = Array.from({ length: lines }, () => []);
  const soft: number[][] = Array.from({ length: lines }, () => []);
  for (const [index, { line, weight, kind, b }] of terms.entries()) {
    const lists = weight > 0 ? soft : hard;
    lists[line]?.push(index);
    if (kind === TERM.inStep) lists[b]?.push(index);
  }
  return {
    terms: terms.length,
    termKind: Uint8Array.from(terms, ({ kind }) => kind),
    termLine: Int32Array.from(terms, ({ line }) => line),
    termA: Int32Array.from(terms, ({ a }) => a),
    termB: Int32Array.from(terms, ({ b }) => b),
    termC: Int32Array.from(terms, ({ c }) => c),
    termWeight: Float64Array.from(terms, ({ weight }) => weight),
    hardTerms: makeRows(hard),
    softTerms: makeRows(soft),
  };
}

function layPairs(draft: Draft) {
  const bonds = draft.pairs.list();
  const byNode: number[][] = Array.from({ length: draft.nodes }, () => []);
  for (const [index, { one }] of bonds.entries()) byNode[one]?.push(index);
  const order = byNode.flat();
  const pick = (index: number) => bonds[index] as (typeof bonds)[number];
  const start = makeRows(byNode).start;
  return {
    pairs: { start, item: Int32Array.from(order, (index) => pick(index).other) },
    pairKind: Uint8Array.from(order, (index) => pick(index).kind),
    pairA: Int32Array.from(order, (index) => pick(index).a),
    pairB: Int32Array.from(order, (index) => pick(index).b),
    pairWeight: Float64Array.from(order, (index) => pick(index).weight),
    hasSoftPairs: bonds.some(({ weight }) => weight > 0),
  };
}

function layDomains(draft: Draft): Compiled['domain'] {
  const { allowed, slots, lines } = draft;
  const lists = Array.from({ length: draft.nodes }, (_, node): number[] => {
    if (lines.clashing.has(node)) allowed.fill(0, node * slots, (node + 1) * slots);
    const list: number[] = [];
    for (let slot = 0; slot < slots; slot++) if (allowed[node * slots + slot] === 1) list.push(slot);
    return list;
  });
  return makeRows(lists);
}

function layDemands(demands: readonly RoomDemand[], nodes: number, lineOf: Int32Array) {
  const byNode: number[][] = Array.from({ length: nodes }, () => []);
  for (const [index, { node }] of demands.entries()) byNode[node]?.push(index);
  return {
    demands: makeRows(byNode),
    demandLesson: Int32Array.from(demands, ({ lesson }) => lesson),
    demandLength: Int32Array.from(demands, ({ length }) => length),
    demandLines: makeRows(demands.map((demand) => demand.lines.map((line) => lineOf[line] as number))),
  };
}

/** Turns a problem (whose names have been resolved) into flat arrays for the search. */
export function compileProblem(problem: Problem): Compiled {
  const draft = startDraft(problem);
  compileFixed(draft);
  const demands = compileRooms(draft);
  for (const index of problem.rules.keys()) compileRule(draft, index);
  addLooksAhead(draft);
  const breaks = findBreaks(draft);
  const needed = new Set(demands.flatMap(({ lines }) => lines));
  const { kept, lineOf, terms } = keepLines(draft, needed);
  const nodeLines: number[][] = Array.from({ length: draft.nodes }, () => []);
  const lengths: number[][] = Array.from({ length: draft.nodes }, () => []);
  const counts: number[][] = Array.from({ length: draft.nodes }, () => []);
  for (const [line, { nodes, demand }] of kept.entries()) {
    for (const [node, length] of nodes) {
      nodeLines[node]?.push(line);
      lengths[node]?.push(length);
      counts[node]?.push(demand.get(node) ?? 1);
    }
  }
  const availableOf = availability(draft, breaks);
  const capacityAt = new Uint8Array(kept.length * draft.slots);
  const blockedAt = new Uint8Array(kept.length * draft.slots);
  for (const [line, { capacityAt: at, blocked }] of kept.entries()) {
    if (at !== undefined) capacityAt.set(at, line * draft.slots);
    if (blocked !== undefined) blockedAt.set(blocked, line * draft.slots);
  }
  const { lessonsOf } = draft.merged;
  return {
    days: draft.days,
    periods: draft.periods,
    slots: draft.slots,
    nodes: draft.nodes,
    lines: kept.length,
    lessonsOf: makeRows(lessonsOf),
    length: Int32Array.from(lessonsOf, (own) =>
      Math.max(...own.map((index) => problem.lessons[index]?.length ?? 1)),
    ),
    nodeLines: makeRows(nodeLines),
    nodeLineLength: Int32Array.from(lengths.flat()),
    nodeLineDemand: Int32Array.from(counts.flat()),
    lineNodes: makeRows(kept.map(({ nodes }) => [...nodes.keys()])),
    lineKind: Uint8Array.from(kept, ({ kind }) => ({ tracked: 0, exclusive: 1, counting: 2 })[kind]),
    capacity: Int32Array.from(kept, ({ capacity }) => Math.min(capacity, 2 ** 30)),
    capacityAt,
    blockedAt,
    lineKeys: kept.map(({ key }) => key),
    available: Int32Array.from(kept.flatMap(({ blocked }) => availableOf(blocked))),
    breaks,
    morning: morningPeriods(draft),
    allowed: draft.allowed,
    domain: layDomains(draft),
    slotCost: draft.slotCost,
    hasSlotCost: draft.slotCost.some((cost) => cost > 0),
    ...layPairs(draft),
    ...layTerms(terms, kept.length),
    ...layDemands(demands, draft.nodes, lineOf),
    onlyRoom: draft.roomsOf.map((rooms) => (rooms?.length === 1 ? rooms[0] : undefined)),
    fixedStart: Int32Array.from(lessonsOf, (own) => fixedOf(problem, own, draft.periods)),
  };
}

function fixedOf(problem: Problem, lessons: readonly number[], periods: number): number {
  for (const index of lessons) {
    const fixed = problem.lessons[index]?.fixed;
    if (fixed !== undefined) return slotIndex([fixed.day, fixed.period], periods);
  }
  return -1;
}
