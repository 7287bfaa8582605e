import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import { spreadNodes } from './ability-nodes.ts';
import { layOut } from './item-model.ts';
import type { ItemLayout, ItemModelKind } from './item-model.ts';
import { MarginalModel } from './marginal-fit.ts';
import { maximise } from './maximise-items.ts';
import { joinPatterns } from './response-data.ts';
import type { Patterns, ResponseData } from './response-data.ts';

/** A scaled test. For Rasch and partial credit slopes are 1 and ability has the variance `variance`; for 2PL ability is standard normal. */
export interface ItemFit {
  readonly layout: ItemLayout;
  readonly model: MarginalModel;
  readonly patterns: Patterns;
  readonly parameters: Float64Array;
  readonly logLikelihood: number;
  readonly variance: number;
  readonly items: readonly FittedItem[];
  /** Items that everybody answered alike and that therefore say nothing; they are left out. */
  readonly constant: readonly string[];
  readonly steps: number;
  readonly isFlat: boolean;
}

/** logit of mark k against k − 1 = slope · θ + intercepts[k − 1]. */
export interface FittedItem {
  readonly name: string;
  readonly slope: number;
  readonly intercepts: readonly number[];
}

/**
 * Scales a test by marginal maximum likelihood: EM over 41 nodes with squared extrapolation (Varadhan & Roland 2008).
 * Items that everybody answered alike are left out and named. Source: Bock & Aitkin (1981); Masters (1982) for partial credit.
 */
export function fitItems(data: ResponseData, kind: ItemModelKind, nodeCount = 41): Result<ItemFit, Fault> {
  const uses = data.items.map(findMarks);
  const kept = uses.flatMap(({ least, most }, i) => (most > least ? [i] : []));
  const constant = uses.flatMap(({ least, most }, i) => (most > least ? [] : [data.names[i]!]));
  if (kept.length < 2) return failWith('GROWTH_ITEMS_TOO_FEW', { items: kept.length });
  if (kind !== 'pcm') {
    const wide = kept.find((i) => uses[i]!.most > 1);
    if (wide !== undefined)
      return failWith('GROWTH_ITEM_NOT_BINARY', { column: data.names[wide]!, value: uses[wide]!.most });
  }
  const items = kept.map((i) => data.items[i]!);
  const names = kept.map((i) => data.names[i]!);
  const layout = layOut(
    kind,
    kept.map((i) => uses[i]!.most),
  );
  const patterns = joinPatterns({ names, items, persons: data.persons });
  const model = new MarginalModel(layout, spreadNodes(nodeCount), patterns);
  const found = climb(model, startParameters(layout, items), 1e-7);
  const sigma = kind === '2pl' ? 1 : found.parameters[0]!;
  return succeed({
    layout,
    model,
    patterns,
    parameters: found.parameters,
    logLikelihood: found.logLikelihood,
    variance: sigma * sigma,
    items: names.map((name, i) => describeItem(layout, found.parameters, name, i)),
    constant,
    steps: found.steps,
    isFlat: found.isFlat,
  });
}

function describeItem(layout: ItemLayout, parameters: Float64Array, name: string, i: number): FittedItem {
  const at = layout.starts[i]!;
  return layout.kind === '2pl'
    ? { name, slope: parameters[at]!, intercepts: [parameters[at + 1]!] }
    : { name, slope: 1, intercepts: [...parameters.subarray(at, at + layout.most[i]!)] };
}

function findMarks(answers: Int8Array): { readonly least: number; readonly most: number } {
  let [least, most] = [127, 0];
  for (const answer of answers) {
    if (answer < 0) continue;
    least = Math.min(least, answer);
    most = Math.max(most, answer);
  }
  return { least: Math.min(least, most), most };
}

function startParameters(layout: ItemLayout, items: readonly Int8Array[]): Float64Array {
  const parameters = new Float64Array(layout.size);
  if (layout.kind !== '2pl') parameters[0] = 1;
  items.forEach((answers, i) => {
    const counts = new Float64Array(layout.most[i]! + 1);
    for (const answer of answers) if (answer >= 0) counts[answer]! += 1;
    const at = layout.starts[i]!;
    if (layout.kind === '2pl') {
      parameters[at] = 1;
      parameters[at + 1] = 1.15 * Math.log((counts[1]! + 0.5) / (counts[0]! + 0.5));
    } else {
      for (let k = 1; k <= layout.most[i]!; k += 1)
        parameters[at + k - 1] = 1.15 * Math.log((counts[k]! + 0.5) / (counts[k - 1]! + 0.5));
    }
  });
  return parameters;
}

/** EM with squared extrapolation: two plain steps, one long step along their curve, kept when it gains. */
function climb(
  model: MarginalModel,
  start: Float64Array,
  tight: number,
): { parameters: Float64Array; logLikelihood: number; steps: number; isFlat: boolean } {
  const { layout, nodes } = model;
  let current = start;
  let value = Number.NEGATIVE_INFINITY;
  let steps = 0;
  const step = (from: Float64Array): { next: Float64Array; at: number } => {
    const { logLikelihood, counts } = model.expect(from);
    steps += 1;
    return { next: maximise(layout, nodes, counts, from), at: logLikelihood };
  };
  while (steps < 1500) {
    const one = step(current);
    value = one.at;
    const two = step(one.next);
    let [rr, vv, far] = [0, 0, 0];
    for (let k = 0; k < start.length; k += 1) {
      const r = one.next[k]! - current[k]!;
      const v = two.next[k]! - one.next[k]! - r;
      rr += r * r;
      vv += v * v;
      far = Math.max(far, Math.abs(two.next[k]! - one.next[k]!));
    }
    // A step of EM near the end is a small part of the way left, so the gain of likelihood is asked for too.
    if (far < tight || (far < 1e-4 && two.at - one.at < 3e-7)) {
      return {
        parameters: two.next,
        logLikelihood: model.expect(two.next).logLikelihood,
        steps,
        isFlat: true,
      };
    }
    const length = vv > 0 ? Math.max(1, Math.sqrt(rr / vv)) : 1;
    if (length <= 1.01) {
      current = two.next;
      continue;
    }
    const leap = current.map((x, k) => {
      const r = one.next[k]! - x;
      const v = two.next[k]! - one.next[k]! - r;
      return x + 2 * length * r + length * length * v;
    });
    if (layout.kind !== '2pl' && !(leap[0]! > 1e-3)) {
      current = two.next;
      continue;
    }
    const landed = step(leap);
    current = landed.at >= two.at - 1e-9 * Math.abs(two.at) ? landed.next : two.next;
  }
  return { parameters: current, logLikelihood: value, steps, isFlat: false };
}
