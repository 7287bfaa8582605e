import { ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import {
  compareYears,
  findResiduals,
  leaveClassesOut,
  measureBackground,
  measureDifference,
  measureValueAdded,
  readProblem,
} from '@junheng/growth';
import type {
  BackgroundEffect,
  ClassInfluence,
  Grouping,
  MultilevelProblem,
  NumberColumn,
  SchoolDifference,
  ValueAdded,
  YearStability,
} from '@junheng/growth';
import type { CommandContext } from '../command.ts';
import { listOption, needFile, needOption, numberOption } from './growth-options.ts';
import { readDataFile, toAppError } from './read-data-file.ts';

export interface ValueOptions {
  readonly file: string;
  readonly outcome: string;
  readonly groups: readonly string[];
  readonly priors: readonly string[];
  readonly reliabilities: readonly number[];
  readonly context: readonly string[];
  readonly withComposition: boolean;
  readonly ses: string | undefined;
  readonly year: string | undefined;
  readonly limit: number;
}

/** One year (or all rows, when no year is named). */
export interface ValueYear {
  readonly year: string;
  readonly value: ValueAdded;
  readonly difference: SchoolDifference;
  readonly background: BackgroundEffect | undefined;
  readonly classes: readonly ClassInfluence[];
}

export interface ValueRun {
  readonly outcome: string;
  readonly years: readonly ValueYear[];
  /** Each year against the one before. */
  readonly stability: readonly YearStability[];
  readonly omitted: number;
}

/** Reads the options of `growth value`. */
export function readValueOptions(context: CommandContext, usage: string): Result<ValueOptions, AppError> {
  const file = needFile(context, usage);
  if (!file.ok) return file;
  const outcome = needOption(context, 'outcome', usage);
  if (!outcome.ok) return outcome;
  const group = needOption(context, 'group', usage);
  if (!group.ok) return group;
  const limit = numberOption(context, 'limit', 0.15, { least: 0, most: 1 });
  if (!limit.ok) return limit;
  const priors = listOption(context, 'priors');
  const given = listOption(context, 'reliability').map(Number);
  const text = (name: string): string | undefined => {
    const value = context.options[name];
    return typeof value === 'string' ? value : undefined;
  };
  return ok({
    file: file.value,
    outcome: outcome.value,
    groups: listOption(context, 'group').slice(0, 2),
    priors,
    reliabilities: priors.map((_, k) => given[k] ?? given[0] ?? 1),
    context: listOption(context, 'context'),
    withComposition: context.options['composition'] === true,
    ses: text('ses'),
    year: text('year'),
    limit: limit.value,
  });
}

/** Reads the file and measures each year by itself. */
export async function runValueAdded(
  context: CommandContext,
  options: ValueOptions,
): Promise<Result<ValueRun, AppError>> {
  const data = await readDataFile(context, options.file);
  if (!data.ok) return data;
  const predictors = [
    ...new Set([...options.priors, ...options.context, ...(options.ses === undefined ? [] : [options.ses])]),
  ];
  const groups = options.year === undefined ? options.groups : [...options.groups, options.year];
  const read = readProblem(data.value.name, data.value.bytes, {
    outcome: options.outcome,
    predictors,
    groups,
    layout: 'crossed',
  });
  if (!read.ok) return { ok: false, error: toAppError(read.error) };
  const { problem } = read.value;
  const yearColumn = options.year === undefined ? undefined : problem.groupings.at(-1);
  const labels = yearColumn === undefined ? [''] : [...yearColumn.ids].toSorted();
  const years: ValueYear[] = [];
  for (const label of labels) {
    const rows: number[] = [];
    problem.outcome.values.forEach((_, row) => {
      if (yearColumn === undefined || yearColumn.ids[yearColumn.index[row]!] === label) rows.push(row);
    });
    const year = measureYear(label, pickRows(problem, Int32Array.from(rows)), options);
    if (!year.ok) return year;
    years.push(year.value);
  }
  const stability = years.slice(1).map((year, i) => compareYears(years[i]!.value, year.value));
  return ok({ outcome: options.outcome, years, stability, omitted: read.value.omitted });
}

function pickRows(problem: MultilevelProblem, rows: Int32Array): MultilevelProblem {
  if (rows.length === problem.outcome.values.length) return problem;
  const column = ({ name, values }: NumberColumn): NumberColumn => ({
    name,
    values: Float64Array.from(rows, (row) => values[row]!),
  });
  const grouping = ({ name, ids, index }: Grouping): Grouping => {
    const number = new Map<number, number>();
    const own = Int32Array.from(rows, (row) => {
      const id = index[row]!;
      if (!number.has(id)) number.set(id, number.size);
      return number.get(id)!;
    });
    return { name, ids: [...number.keys()].map((id) => ids[id]!), index: own };
  };
  return {
    ...problem,
    outcome: column(problem.outcome),
    predictors: problem.predictors.map(column),
    groupings: problem.groupings.map(grouping),
  };
}

function measureYear(
  year: string,
  problem: MultilevelProblem,
  options: ValueOptions,
): Result<ValueYear, AppError> {
  const [school, second] = problem.groupings;
  const classes = options.groups.length > 1 ? second : undefined;
  const named = new Map(problem.predictors.map((column) => [column.name, column]));
  const priors = options.priors.flatMap((name, k) => {
    const column = named.get(name);
    return column === undefined ? [] : [{ ...column, reliability: options.reliabilities[k]! }];
  });
  const skipped = new Set([
    ...options.priors,
    ...(options.ses !== undefined && !options.context.includes(options.ses) ? [options.ses] : []),
  ]);
  const value = measureValueAdded({
    outcome: problem.outcome,
    priors,
    context: problem.predictors.filter(({ name }) => !skipped.has(name)),
    withComposition: options.withComposition,
    school: school!,
  });
  if (!value.ok) return { ok: false, error: toAppError(value.error) };
  const difference = measureDifference(problem.outcome, school!, options.limit);
  if (!difference.ok) return { ok: false, error: toAppError(difference.error) };
  const ses = options.ses === undefined ? undefined : named.get(options.ses);
  const background = ses === undefined ? undefined : measureBackground(problem.outcome, ses, school!);
  if (background !== undefined && !background.ok) return { ok: false, error: toAppError(background.error) };
  const ratio = value.value.fit.variances[0]!.variance / value.value.fit.residualVariance;
  return ok({
    year,
    value: value.value,
    difference: difference.value,
    background: background?.ok === true ? background.value : undefined,
    classes:
      classes === undefined
        ? []
        : leaveClassesOut(
            findResiduals(
              value.value,
              problem.outcome.values,
              new Map([...named].map(([name, column]) => [name, column.values])),
            ),
            school!,
            classes,
            ratio,
          ),
  });
}
