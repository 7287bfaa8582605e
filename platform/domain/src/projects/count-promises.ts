import { schoolTypeOfProject } from './school-type-of-project.ts';
import type { ProjectKind, PromisedType } from '@junheng/vocabulary';

/** Buildings promised by number for a year. */
export interface Promised {
  readonly kind: ProjectKind;
  /** A type of school as kept, or a Chinese word for one. */
  readonly schoolType: string;
  readonly year: number;
  readonly count: number;
}

/** What of a project tells which promise it keeps. */
export interface NamedProject {
  readonly name: string;
  readonly kind: ProjectKind;
  readonly stages: readonly string[];
  readonly keyYear: number | null;
}

/** A promise beside what has been named for it: “3 planned, 2 named”. */
export interface PromiseCount<Promise extends Promised> {
  readonly kind: ProjectKind;
  readonly schoolType: PromisedType;
  readonly year: number;
  readonly planned: number;
  readonly named: number;
  /** How many still have no name; never below nothing. */
  readonly unnamed: number;
  readonly promises: readonly Promise[];
}

const WORDS: readonly (readonly [RegExp, PromisedType])[] = [
  [/幼儿园|幼兒園|kindergarten/u, 'kindergarten'],
  [/九年|nineYear/u, 'nineYear'],
  [/十二年|twelveYear/u, 'twelveYear'],
  [/完全中学|completeSecondary/u, 'completeSecondary'],
  [/特殊|特教|special/u, 'special'],
  [/职|職|vocational/u, 'vocational'],
  [/中小学|中小學/u, 'any'],
  [/小学|小學|primary/u, 'primary'],
  [/初中|junior/u, 'junior'],
  [/高中|senior/u, 'senior'],
];

/** The type of school that a promise means; any school where it does not say. */
export function promisedType(text: string): PromisedType {
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'any';
}

/** Whether a project is one of those promised: same year, same kind, same type; “any” holds every school and no kindergarten. */
function keeps(
  promise: { kind: ProjectKind; schoolType: PromisedType; year: number },
  project: NamedProject,
): boolean {
  if (project.keyYear !== promise.year || project.kind !== promise.kind) return false;
  const type = schoolTypeOfProject(project);
  return promise.schoolType === 'any' ? type !== 'kindergarten' : type === promise.schoolType;
}

/** Counts for each year, kind and type what was promised and what is named, by year and then in the order given. */
export function countPromises<Promise extends Promised>(
  promises: readonly Promise[],
  projects: readonly NamedProject[],
): PromiseCount<Promise>[] {
  const groups = Map.groupBy(promises, ({ kind, schoolType, year }) =>
    [year, kind, promisedType(schoolType)].join(' '),
  );
  const counts = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { kind, year } = first;
    const schoolType = promisedType(first.schoolType);
    const planned = group.reduce((sum, { count }) => sum + count, 0);
    const named = projects.filter((project) => keeps({ kind, schoolType, year }, project)).length;
    const unnamed = Math.max(0, planned - named);
    return [{ kind, schoolType, year, planned, named, unnamed, promises: group }];
  });
  return counts.toSorted((left, right) => left.year - right.year);
}
