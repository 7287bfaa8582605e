import type { SearchPorts } from '../search/search-ports.ts';
import { makeMipRows } from '../search/mip-rows.ts';
import { findLoose } from './find-loose.ts';
import { poseZones } from './model/pose-zones.ts';
import type { ZoneRequest } from './model/zone-request.ts';

/** A rule that a person set and could lift. */
export type ZoneRule =
  | { readonly kind: 'capacity'; readonly school: string }
  | { readonly kind: 'together'; readonly blocks: readonly string[] }
  | { readonly kind: 'fixed'; readonly block: string; readonly school: string }
  | { readonly kind: 'longest'; readonly metres: number }
  | { readonly kind: 'movedMost'; readonly pupils: number }
  | { readonly kind: 'balanceWithin'; readonly share: number }
  | { readonly kind: 'connected' };

/** Rules that cannot hold at once. Without any one of them the others can, when `isIrreducible`; no smaller set conflicts, when `isSmallest`. */
export interface ZoneConflict {
  readonly rules: readonly ZoneRule[];
  readonly isIrreducible: boolean;
  readonly isSmallest: boolean;
}

/** Lists the rules of a request. */
export function listRules(request: ZoneRequest): ZoneRule[] {
  const { weights = {} } = request;
  return [
    ...(request.longest !== undefined && weights.longest === undefined
      ? [{ kind: 'longest' as const, metres: request.longest }]
      : []),
    ...(request.movedMost === undefined ? [] : [{ kind: 'movedMost' as const, pupils: request.movedMost }]),
    ...(request.balanceWithin === undefined
      ? []
      : [{ kind: 'balanceWithin' as const, share: request.balanceWithin }]),
    ...Object.entries(request.fixed ?? {}).map(([block, school]) => ({
      kind: 'fixed' as const,
      block,
      school,
    })),
    ...(weights.together === undefined
      ? (request.together ?? []).map((blocks) => ({ kind: 'together' as const, blocks }))
      : []),
    { kind: 'connected' },
    ...request.schools.map(({ id }) => ({ kind: 'capacity' as const, school: id })),
  ];
}

/** The request with only these rules; the own block of a school and the whole assignment always hold. */
function keepRules(request: ZoneRequest, rules: readonly ZoneRule[]): ZoneRequest {
  const bound = new Set(rules.flatMap((rule) => (rule.kind === 'capacity' ? [rule.school] : [])));
  const pupils = request.blocks.reduce((sum, block) => sum + block.pupils, 0);
  const { longest, movedMost, balanceWithin, together: _together, fixed: _fixed, ...rest } = request;
  const has = (kind: ZoneRule['kind']): boolean => rules.some((rule) => rule.kind === kind);
  return {
    ...rest,
    // Without a limit a school may take everybody; an even filling still goes by its true capacity.
    schools: request.schools.map((school) =>
      bound.has(school.id) || has('balanceWithin')
        ? school
        : { ...school, capacity: Math.max(pupils, school.capacity) },
    ),
    together: rules.flatMap((rule) => (rule.kind === 'together' ? [rule.blocks] : [])),
    fixed: Object.fromEntries(
      rules.flatMap((rule) => (rule.kind === 'fixed' ? [[rule.block, rule.school]] : [])),
    ),
    ...(has('longest') && longest !== undefined ? { longest } : {}),
    ...(has('movedMost') && movedMost !== undefined ? { movedMost } : {}),
    ...(has('balanceWithin') && balanceWithin !== undefined ? { balanceWithin } : {}),
  };
}

/** Rounds of cuts against loose pieces in one test. */
const CUT_ROUNDS = 12;
/** Tests at most while a smaller set is looked for. */
const MOST_TESTS = 300;

/** Blocks × schools above which the tests would not end in a bearable time. */
const MOST_CHOICES = 60_000;

/**
 * Whether the rules can hold at once: 'no' is proven (the model that leaves contiguity to cuts has no solution), 'yes'
 * has a plan, 'open' when the solver or the cuts ran out.
 */
async function testRules(
  request: ZoneRequest,
  rules: readonly ZoneRule[],
  ports: SearchPorts,
  seconds: number,
): Promise<'yes' | 'no' | 'open'> {
  const kept = keepRules(request, rules);
  for (const group of kept.together ?? []) {
    const schools = new Set(
      group.map((block) => kept.fixed?.[block]).filter((school) => school !== undefined),
    );
    if (schools.size > 1 && (kept.shared ?? []).length === 0) return 'no';
  }
  const { problem, unitOf, zoneOfSchool } = poseZones(kept);
  const { units, zones, pupils, allowed, starts, neighbours } = problem;
  const rows = makeMipRows();
  const column = new Int32Array(units * zones).fill(-1);
  const own = new Int32Array(units).fill(-1);
  const at = new Map(kept.blocks.map((block, index) => [block.id, index]));
  for (const [index, school] of kept.schools.entries()) {
    const unit = unitOf[at.get(school.block) as number] as number;
    const zone = zoneOfSchool[index] as number;
    // Two schools, or a school and a fixed block, in one group that may not be parted.
    if (own[unit] !== -1 && own[unit] !== zone) return 'no';
    own[unit] = zone;
  }
  const schoolAt = new Map(kept.schools.map((school, index) => [school.id, index]));
  for (const [block, school] of Object.entries(kept.fixed ?? {})) {
    const unit = unitOf[at.get(block) as number] as number;
    const zone = zoneOfSchool[schoolAt.get(school) as number] as number;
    if (own[unit] !== -1 && own[unit] !== zone) return 'no';
    own[unit] = zone;
  }
  for (let unit = 0; unit < units; unit += 1) {
    const columns: number[] = [];
    for (let zone = 0; zone < zones; zone += 1) {
      if (allowed[unit * zones + zone] === 0 || (own[unit] !== -1 && own[unit] !== zone)) continue;
      const entry = rows.addColumn(0, 0, 1, true);
      column[unit * zones + zone] = entry;
      columns.push(entry);
    }
    if (columns.length === 0) return 'no';
    rows.addRow(
      1,
      1,
      columns,
      columns.map(() => 1),
    );
  }
  for (const group of kept.together ?? []) {
    const inGroup = [...new Set(group.map((block) => unitOf[at.get(block) as number] as number))];
    for (const unit of inGroup.slice(1)) {
      for (let zone = 0; zone < zones; zone += 1) {
        const pair = [
          column[(inGroup[0] as number) * zones + zone] as number,
          column[unit * zones + zone] as number,
        ];
        const present = pair.filter((entry) => entry >= 0);
        if (present.length === 2) rows.addRow(0, 0, present, [1, -1]);
        else if (present.length === 1) rows.addRow(0, 0, present, [1]);
      }
    }
  }
  for (let zone = 0; zone < zones; zone += 1) {
    const columns: number[] = [];
    const sizes: number[] = [];
    for (let unit = 0; unit < units; unit += 1) {
      const entry = column[unit * zones + zone] as number;
      if (entry >= 0 && pupils[unit] !== 0) {
        columns.push(entry);
        sizes.push(pupils[unit] as number);
      }
    }
    if (columns.length > 0)
      rows.addRow(problem.low[zone] as number, problem.high[zone] as number, columns, sizes);
  }
  if (problem.moved !== null) {
    const columns: number[] = [];
    const sizes: number[] = [];
    for (const [place, entry] of column.entries()) {
      if (entry >= 0 && problem.moved[place] !== 0) {
        columns.push(entry);
        sizes.push(problem.moved[place] as number);
      }
    }
    if (columns.length > 0) rows.addRow(-Infinity, problem.movedMost, columns, sizes);
  }
  const isConnected = rules.some((rule) => rule.kind === 'connected');
  for (let round = 0; round < CUT_ROUNDS; round += 1) {
    const outcome = await ports.solver.solve(rows.build(), { seconds, nodes: 2000, gap: 1, relaxed: false });
    if (outcome.status === 'infeasible') return 'no';
    const { point } = outcome;
    if (point === null) return 'open';
    if (!isConnected) return 'yes';
    const zoneOf = new Int32Array(units);
    for (const [place, entry] of column.entries()) {
      if (entry >= 0 && (point[entry] as number) > 0.5) zoneOf[Math.floor(place / zones)] = place % zones;
    }
    const loose = findLoose(problem, zoneOf);
    if (loose.length === 0) return 'yes';
    for (const { zone, piece } of loose) {
      const inside = new Set(piece);
      const around = new Set<number>();
      for (const unit of piece) {
        for (let way = starts[unit] as number; way < (starts[unit + 1] as number); way += 1) {
          const next = neighbours[way] as number;
          const entry = column[next * zones + zone] as number;
          if (!inside.has(next) && entry >= 0) around.add(entry);
        }
      }
      const list = [...around];
      for (const unit of piece)
        rows.addRow(
          -Infinity,
          0,
          [column[unit * zones + zone] as number, ...list],
          [1, ...list.map(() => -1)],
        );
    }
  }
  return 'open';
}

function* listSubsets<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [at, item] of items.entries())
    for (const rest of listSubsets(items.slice(at + 1), size - 1)) yield [item, ...rest];
}

/**
 * Looks for the smallest set of rules that cannot hold at once: rules are lifted one by one while the rest still conflict,
 * then all smaller sets are tried, smallest first, as far as the tests allow. Null when no conflict is proven.
 */
export async function findConflict(
  request: ZoneRequest,
  ports: SearchPorts,
  seconds: number,
): Promise<ZoneConflict | null> {
  const begun = ports.now();
  const left = (): number => seconds - (ports.now() - begun) / 1000;
  if (request.blocks.length * request.schools.length > MOST_CHOICES) return null;
  const all = listRules(request);
  if ((await testRules(request, all, ports, Math.max(1, left() / 2))) !== 'no') return null;
  let rules = all;
  let isIrreducible = true;
  // Halves first: most rules have no part in a conflict.
  for (let size = Math.ceil(all.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = rules.length - size; at > -size; at -= size) {
      if (left() <= 0 || (await ports.rest())) return { rules, isIrreducible: false, isSmallest: false };
      const from = Math.max(0, at);
      const without = [...rules.slice(0, from), ...rules.slice(at + size)];
      if (without.length === rules.length) continue;
      const answer = await testRules(request, without, ports, Math.max(0.5, left() / 4));
      if (answer === 'no') rules = without;
      else if (answer === 'open' && size === 1) isIrreducible = false;
    }
  }
  let tests = 0;
  for (let size = 1; size < rules.length; size += 1) {
    for (const subset of listSubsets(all, size)) {
      if (left() <= 0 || (await ports.rest()) || tests >= MOST_TESTS)
        return { rules, isIrreducible, isSmallest: false };
      tests += 1;
      const answer = await testRules(request, subset, ports, Math.max(0.5, left() / 4));
      if (answer === 'no') return { rules: subset, isIrreducible: true, isSmallest: true };
      if (answer === 'open') return { rules, isIrreducible, isSmallest: false };
    }
  }
  return { rules, isIrreducible, isSmallest: isIrreducible };
}
