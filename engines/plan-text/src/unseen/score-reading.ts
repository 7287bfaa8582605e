import { foldText } from '../text/fold-text.ts';
import type { PlanReading, Target } from '../plan-reading.ts';
import { lineAround } from './parse-labels.ts';
import type { GoalLabel, PlanLabels } from './parse-labels.ts';

/** How many were found and right, how many were read, how many are labelled. */
export interface Tally {
  hit: number;
  read: number;
  labelled: number;
}

export const KINDS = [
  'targets',
  'exact',
  'usable',
  'past',
  'duties',
  'outline',
  'leads',
  'milestones',
  'projects',
] as const;
export type Kind = (typeof KINDS)[number];

/** The score of one reading by kind, the doubts it raised, and each fault in words. */
export interface PlanScore {
  readonly tallies: Readonly<Record<Kind, Tally>>;
  readonly doubts: number;
  readonly trueDoubts: number;
  readonly faults: readonly string[];
}

type At = readonly [start: number, end: number];
const overlap = (a: At, b: At): boolean => a[0] < b[1] && b[0] < a[1];
const isSame = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
const isSameArea = (a: number | null, b: number | null): boolean =>
  b === null ? a === null : a !== null && Math.abs(a - b) <= 1e-3 * b;
const bare = (text: string): string =>
  foldText(text, 0, text.length).text.replace(/[\s,。;、:()《》“”"'*\-.0-9/[\]]/gu, '');
const UNITS: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  '㎡': '平方米',
  个百分点: '百分点',
};
const unitOf = (unit: string): string => UNITS[unit] ?? unit;

/** F1 of a tally; 1 when there was nothing to read and nothing was read. */
export function scoreOf({ hit, read, labelled }: Tally): number {
  return read + labelled === 0 ? 1 : (2 * hit) / (read + labelled);
}

function match<A, B>(reads: readonly A[], labels: readonly B[], fits: (a: A, b: B) => boolean): [A, B][] {
  const free = new Set(labels);
  const pairs: [A, B][] = [];
  for (const item of reads) {
    for (const label of free) {
      if (!fits(item, label)) continue;
      pairs.push([item, label]);
      free.delete(label);
      break;
    }
  }
  return pairs;
}

/** Says whether two names are alike: equal, one within the other, or six tenths of their pairs of characters in common. */
export function areNamesAlike(first: string, second: string): boolean {
  const [a, b] = [bare(first), bare(second)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.includes(short) && short.length >= 3 && long.length <= 1.8 * short.length) return true;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++)
    pairs.set(a.slice(at, at + 2), (pairs.get(a.slice(at, at + 2)) ?? 0) + 1);
  let both = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) both++;
    pairs.set(pair, left - 1);
  }
  return (2 * both) / (a.length + b.length - 2) >= 0.6;
}

const goalFits = (goal: Target, label: GoalLabel): boolean =>
  overlap(goal.span, label.at) && isSame(goal.value, label.value);
const say = (goal: Target): string =>
  `${goal.name} ${goal.comparator} ${goal.value ?? ''} ${goal.unit} ${goal.year ?? ''}`;

/** Scores a reading against the labels of its plan, by the rules of the public scorer. */
export function scoreReading(text: string, reading: PlanReading, labels: PlanLabels): PlanScore {
  const faults: string[] = [];
  const goals = reading.targets.filter(
    ({ role, comparator }) => role !== 'reference' && role !== 'forecast' && comparator !== 'qualitative',
  );
  const pairs = match(goals, labels.goals, goalFits);
  const exact = pairs.filter(
    ([goal, label]) => label.comparators.includes(goal.comparator) && goal.year === label.year,
  );
  const usable = exact.filter(
    ([goal, label]) =>
      unitOf(goal.unit) === unitOf(label.unit) && label.names.some((name) => areNamesAlike(goal.name, name)),
  );
  for (const [goal, label] of pairs)
    if (!usable.some(([right]) => right === goal))
      faults.push(`mend: ${say(goal)} for ${label.names[0] ?? ''} ${label.value}${label.unit} ${label.year}`);
  for (const goal of goals) if (!pairs.some(([right]) => right === goal)) faults.push(`extra: ${say(goal)}`);
  for (const label of labels.goals)
    if (!pairs.some(([, found]) => found === label))
      faults.push(`missed: ${label.names[0] ?? ''} ${label.value}${label.unit} ${label.year}`);
  const based = pairs.filter(([goal, label]) => label.base !== null && !isSame(goal.baseValue, label.base));
  for (const [goal, label] of based)
    faults.push(`base ${goal.baseValue} for ${label.base}: ${label.names[0]}`);

  const past = match(
    reading.achievements,
    labels.past,
    (item, label) => overlap(item.span, label.at) && isSame(item.value, label.value),
  );
  const dutyPairs = match(
    reading.duties,
    labels.duties,
    (duty, label) => overlap(duty.span, label.at) || overlap(duty.span, label.line),
  );
  const unitsOf = (duty: PlanReading['duties'][number]): string[] =>
    [...duty.lead, ...duty.supporting, ...duty.responsible].map(bare);
  let dutyHits = 0;
  for (const [duty, label] of dutyPairs) {
    const wanted = label.units.map(bare);
    for (const unit of unitsOf(duty)) {
      const at = wanted.indexOf(unit);
      if (at < 0) faults.push(`unit: ${unit}`);
      else {
        dutyHits++;
        wanted.splice(at, 1);
      }
    }
    for (const unit of wanted) faults.push(`unit missed: ${unit}`);
  }
  const dutyRead = labels.duties.length === 0 ? 0 : reading.duties.flatMap(unitsOf).length;

  const titleFits = (node: PlanReading['outline'][number], label: { at: At; title: string }): boolean =>
    overlap(node.span, label.at) &&
    bare(node.title) !== '' &&
    (bare(label.title).startsWith(bare(node.title)) || bare(node.title).startsWith(bare(label.title)));
  const nodes = reading.outline.filter(({ level }) => level > 0);
  const heads = match(nodes, labels.headings, titleFits);
  const isHead = new Set(heads.map(([node]) => node));
  const leads = match(
    nodes.filter((node) => !isHead.has(node)),
    labels.leads,
    titleFits,
  );
  const isLead = new Set(leads.map(([node]) => node));
  const isNumbered = (node: PlanReading['outline'][number]): boolean => node.number !== null;
  const headExtra = nodes.filter((node) => isNumbered(node) && !isHead.has(node) && !isLead.has(node));
  const leadExtra =
    labels.leads.length === 0
      ? []
      : nodes.filter((node) => !isNumbered(node) && !isHead.has(node) && !isLead.has(node));
  for (const node of headExtra) faults.push(`heading extra: ${node.title}`);
  for (const node of leadExtra) faults.push(`lead extra: ${node.title}`);
  for (const label of [...labels.headings, ...labels.leads])
    if (![...heads, ...leads].some(([, found]) => found === label))
      faults.push(`heading missed: ${label.title}`);

  const steps = match(
    reading.milestones,
    labels.steps.map((step) => ({ ...step, at: lineAround(text, step.at) })),
    (step, label) => step.year === label.year && overlap(step.span, label.at),
  );
  const neutral = [...labels.goals, ...labels.qualitative].map(({ at }) => lineAround(text, at));
  const isStep = new Set(steps.map(([step]) => step));
  const siteNames = labels.projects.map(({ name }) => bare(name));
  const stepExtra = reading.milestones.filter(
    (step) =>
      !isStep.has(step) &&
      !neutral.some((at) => overlap(step.span, at)) &&
      !siteNames.some((name) => bare(step.text).includes(name)),
  );
  for (const step of stepExtra) faults.push(`step extra: ${step.year} ${step.text}`);
  for (const label of labels.steps)
    if (
      !steps.some(([, found]) => found.at[0] === lineAround(text, label.at)[0] && found.year === label.year)
    )
      faults.push(`step missed: ${label.year} ${text.slice(...label.at)}`);

  const sites = match(
    reading.projects,
    labels.projects,
    (site, label) =>
      bare(site.name) === bare(label.name) &&
      (label.year === null || site.year === label.year) &&
      isSameArea(site.landArea, label.land) &&
      isSameArea(site.floorArea, label.floor),
  );
  for (const site of reading.projects)
    if (!sites.some(([right]) => right === site))
      faults.push(`project: ${site.name} ${site.year} ${site.landArea} ${site.floorArea}`);
  for (const label of labels.projects)
    if (!sites.some(([, found]) => found === label)) faults.push(`project missed: ${label.name}`);
  const isPast = new Set(past.map(([, label]) => label));
  for (const label of labels.past)
    if (!isPast.has(label)) faults.push(`past missed: ${label.value} ${text.slice(...label.at)}`);
  const trueDoubts = reading.doubts.filter(({ code }) => labels.doubts.includes(code)).length;
  for (const doubt of reading.doubts) faults.push(`doubt: ${doubt.code} ${doubt.message}`);
  return {
    tallies: {
      targets: {
        hit: pairs.length,
        read: goals.length,
        labelled: labels.goals.length,
      },
      exact: {
        hit: exact.length,
        read: goals.length,
        labelled: labels.goals.length,
      },
      usable: {
        hit: usable.length,
        read: goals.length,
        labelled: labels.goals.length,
      },
      past: {
        hit: past.length,
        read: reading.achievements.length,
        labelled: labels.past.length,
      },
      duties: {
        hit: dutyHits,
        read: dutyRead,
        labelled: labels.duties.flatMap(({ units }) => units).length,
      },
      outline: {
        hit: heads.length,
        read: heads.length + headExtra.length,
        labelled: labels.headings.length,
      },
      leads: {
        hit: leads.length,
        read: leads.length + leadExtra.length,
        labelled: labels.leads.length,
      },
      milestones: {
        hit: steps.length,
        read: steps.length + stepExtra.length,
        labelled: labels.steps.length,
      },
      projects: {
        hit: sites.length,
        read: reading.projects.length,
        labelled: labels.projects.length,
      },
    },
    doubts: reading.doubts.length,
    trueDoubts,
    faults,
  };
}
