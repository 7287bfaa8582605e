import type { BindSource, DataArea } from '@junheng/vocabulary';
import type { Phrase, SourceEntry } from '../catalogue/source-entry.ts';
import { unitFamilyOf } from './unit-family.ts';

/** What telling the source of a target needs of it. */
export interface BindableTarget {
  readonly name: string;
  readonly unit: string;
  /** Null for a goal without a number. */
  readonly value: unknown;
  /** Name of the whole of which it is a part (其中), empty where it is none. */
  readonly whole: string;
  /** The clause of the plan that states it. */
  readonly clause: string;
}

/** From which data a target's value can come, and why it is thought so. */
export interface SuggestedSource {
  readonly source: BindSource;
  /** The figure, with the stage behind it where it is asked by stage. */
  readonly code: string;
  readonly area: DataArea | null;
  /** 0 to 1: names that say it all are above 0.85, what only the clause tells is below 0.7. */
  readonly confidence: number;
  /** The words that told it, and where they stand. */
  readonly words: readonly string[];
  readonly toldBy: 'name' | 'clause';
  readonly entry: SourceEntry;
}

/** A clause speaks of many things: so many characters must tell the source, fewer where the unit of measure (学时, 1 : 5) says much already. */
const LEAST_BY_CLAUSE = 5;
const LEAST_BY_RARE_UNIT = 2;

/** Stages by the words that name them. */
const STAGES: readonly (readonly [string, RegExp])[] = [
  ['kindergarten', /学前|幼儿|入园|公办园/u],
  ['primary', /小学/u],
  ['junior', /初中/u],
  ['senior', /高中|普高/u],
  ['vocational', /中职|中等职业|职业学校|职业教育/u],
];

/** The stage that a name tells; `compulsory` for 义务教育 or both its stages, `schools` for 中小学, undefined where it tells none. */
function stageIn(name: string): string | undefined {
  const told = STAGES.filter(([, pattern]) => pattern.test(name.replaceAll('中小学', ''))).map(
    ([stage]) => stage,
  );
  if (told.includes('primary') && told.includes('junior')) return 'compulsory';
  // 高中阶段(中等职业教育): what stands behind is the part that is meant.
  if (told.length > 0) return told.includes('vocational') ? 'vocational' : told[0];
  if (name.includes('义务教育')) return 'compulsory';
  return name.includes('中小学') ? 'schools' : undefined;
}

/** A name as its words are looked for: compatible forms, without spaces, quotes, brackets and percent signs. */
export function normaliseName(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s“”"'‘’《》「」『』()（）[\]【】%‰·]/gu, '');
}

interface Match {
  readonly entry: SourceEntry;
  /** Characters of the words that told it; those of a favoured text count twice. */
  readonly weight: number;
  readonly words: readonly string[];
}

function matchPhrase(text: string, one: Phrase): string[] | null {
  if (one.without !== undefined && one.without.split('|').some((word) => text.includes(word))) return null;
  const words: string[] = [];
  for (const group of one.all) {
    const found = group
      .split('|')
      .filter((word) => text.includes(normaliseName(word)))
      .toSorted((left, right) => right.length - left.length)[0];
    if (found === undefined) return null;
    words.push(found);
  }
  return words;
}

function matchEntry(text: string, entry: SourceEntry, favoured: string): Match | null {
  let best: Match | null = null;
  for (const one of entry.phrases) {
    const words = matchPhrase(text, one);
    if (words === null) continue;
    const length = (word: string): number => normaliseName(word).length * (favoured.includes(word) ? 2 : 1);
    const weight = [...new Set(words)].reduce((sum, word) => sum + length(word), 0);
    if (best === null || weight > best.weight) best = { entry, weight, words };
  }
  return best;
}

const fits = (entry: SourceEntry, target: BindableTarget): boolean =>
  target.value === null || entry.units.includes(unitFamilyOf(target.unit));

/** The entry whose words weigh most; null where none fits or two of different kinds weigh the same. */
function findMatch(
  text: string,
  target: BindableTarget,
  catalogue: readonly SourceEntry[],
  favoured = '',
): Match | null {
  const found = catalogue
    .filter((entry) => fits(entry, target))
    .flatMap((entry) => matchEntry(text, entry, favoured) ?? [])
    .toSorted((left, right) => right.weight - left.weight);
  const [first, second] = found;
  if (first === undefined) return null;
  const isTied = second?.weight === first.weight && second.entry.source !== first.entry.source;
  return isTied ? null : first;
}

function codeOf(entry: SourceEntry, name: string, clause: string): string {
  if (entry.stages === undefined) return entry.code;
  const stage = stageIn(name) ?? stageIn(clause);
  return stage === undefined ? entry.code : `${entry.code}.${stage}`;
}

/**
 * Tells from which data the value of a target can come: by the words of its name (behind those of the whole it is part of) and its unit,
 * else by the clause that states it. Null where nothing is known, which is better than a wrong source.
 */
export function bindTarget(
  target: BindableTarget,
  catalogue: readonly SourceEntry[],
): SuggestedSource | null {
  const name = normaliseName(target.whole + target.name);
  const byName = findMatch(name, target, catalogue);
  if (byName !== null) {
    const { entry, words, weight } = byName;
    const confidence = Math.min(0.98, 0.8 + weight / 100);
    return { ...entry, code: codeOf(entry, name, ''), confidence, words, toldBy: 'name', entry };
  }
  const clause = normaliseName(target.clause);
  const byClause = findMatch(clause, target, catalogue, name);
  const isRare = ['ratio', 'time', 'speed', 'area'].includes(unitFamilyOf(target.unit));
  if (byClause === null || byClause.weight < (isRare ? LEAST_BY_RARE_UNIT : LEAST_BY_CLAUSE)) return null;
  const { entry, words } = byClause;
  return { ...entry, code: codeOf(entry, name, clause), confidence: 0.6, words, toldBy: 'clause', entry };
}

/** The clause around a span: what stands between two stops. */
export function clauseAround(text: string, [from, to]: readonly [number, number]): string {
  const stops = /[。；;！？\n\r]/u;
  let start = from;
  while (start > 0 && from - start < 120 && !stops.test(text[start - 1] ?? '')) start -= 1;
  let end = to;
  while (end < text.length && end - to < 60 && !stops.test(text[end] ?? '')) end += 1;
  return text.slice(start, end);
}

/** The areas whose data are there; what comes with any other is named as awaited. */
const BUILT: readonly DataArea[] = ['projects'];

/** The area that a figure still waits for; null where its data are there, or come from outside. */
export function waitsFor(area: DataArea | null): DataArea | null {
  return area === null || BUILT.includes(area) ? null : area;
}
