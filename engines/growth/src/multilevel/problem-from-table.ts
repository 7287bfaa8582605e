import { failWith, succeed } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Result } from '../result.ts';
import { readTable } from '../table/read-table.ts';
import type { TableColumn, WantedColumn } from '../table/read-table.ts';
import type { RawPredictor, RawProblem } from './handed-sums.ts';
import type { Grouping, Layout, MultilevelProblem, NumberColumn } from './multilevel-data.ts';

/** Which columns of a file make the model. */
export interface ModelColumns {
  readonly outcome: string;
  readonly predictors: readonly string[];
  readonly groups: readonly string[];
  readonly slope?: string;
  readonly layout: Layout;
}

export interface TableProblem {
  readonly problem: MultilevelProblem;
  /** The same before categories became columns. */
  readonly raw: RawProblem;
  /** Rows of the file that lack the outcome or a predictor and were left out. */
  readonly omitted: number;
  /** Numbers of the rows that were kept, from 0. */
  readonly kept: Int32Array;
}

/**
 * Reads a multilevel problem from csv bytes. Predictors may be numbers or, when their cells are text, categories, each but the
 * first in the alphabet becoming a column of 0 and 1. Rows without outcome or predictor are left out and counted; a missing group is an error.
 */
export function readProblem(
  file: string,
  bytes: Uint8Array,
  model: ModelColumns,
): Result<TableProblem, Fault> {
  const wanted = listWanted(model);
  const read = readTable(file, bytes, wanted);
  if (!read.ok) return read;
  const columns = new Map(read.value.columns.map((column) => [column.name, column]));
  const keep = findComplete(read.value.rows, [...columns.values()]);
  if (keep.length === 0) return failWith('GROWTH_NO_ROWS', {}, { file });
  const omitted = read.value.rows - keep.length;
  const numbers = (name: string): NumberColumn => {
    const column = columns.get(name);
    return {
      name,
      values: column?.kind === 'number' ? takeNumbers(column.values, keep, omitted) : new Float64Array(0),
    };
  };
  const groupings = model.groups.map((name) => takeGrouping(columns.get(name)!, keep, omitted));
  const predictors = model.predictors.map((name): RawPredictor => {
    const column = columns.get(name)!;
    return column.kind === 'number'
      ? { kind: 'number', ...numbers(name) }
      : { kind: 'label', ...takeGrouping(column, keep, omitted) };
  });
  const outcome = numbers(model.outcome);
  if (outcome.values.every((y) => y === outcome.values[0]))
    return failWith(
      'GROWTH_OUTCOME_CONSTANT',
      { column: model.outcome, value: outcome.values[0]! },
      { file, line: keep[0]! + 2, column: read.value.header.indexOf(model.outcome) + 1 },
    );
  const raw = {
    outcome,
    predictors,
    groupings,
    ...(model.slope === undefined ? {} : { slope: numbers(model.slope) }),
  };
  const problem = {
    ...raw,
    predictors: predictors.flatMap((column) =>
      column.kind === 'number' ? [column] : makeIndicators(column),
    ),
    layout: model.layout,
  };
  return succeed({ problem, raw, omitted, kept: keep });
}

function listWanted(model: ModelColumns): WantedColumn[] {
  const kinds = new Map<string, WantedColumn>();
  for (const name of model.predictors) kinds.set(name, { name, kind: 'either' });
  for (const name of [model.outcome, ...(model.slope === undefined ? [] : [model.slope])])
    kinds.set(name, { name, kind: 'number' });
  const wanted = [...kinds.values()];
  for (const name of model.groups) wanted.push({ name, kind: 'label', isRequired: true });
  return wanted;
}

function findComplete(rows: number, columns: readonly TableColumn[]): Int32Array {
  const isMissing = new Uint8Array(rows);
  let missing = 0;
  for (const column of columns) {
    for (let row = 0; row < rows; row += 1) {
      const isGap = column.kind === 'number' ? Number.isNaN(column.values[row]!) : column.index[row]! < 0;
      if (isGap && isMissing[row] === 0) {
        isMissing[row] = 1;
        missing += 1;
      }
    }
  }
  const keep = new Int32Array(rows - missing);
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    if (isMissing[row] === 1) continue;
    keep[at] = row;
    at += 1;
  }
  return keep;
}

function takeNumbers(values: Float64Array, keep: Int32Array, omitted: number): Float64Array {
  return omitted === 0 ? values : Float64Array.from(keep, (row) => values[row]!);
}

/** The groups that still have rows, renumbered in their order. */
function takeGrouping(column: TableColumn, keep: Int32Array, omitted: number): Grouping {
  if (column.kind === 'number') return { name: column.name, ids: [], index: new Int32Array(0) };
  if (omitted === 0) return { name: column.name, ids: column.ids, index: column.index };
  const number = new Int32Array(column.ids.length).fill(-1);
  const ids: string[] = [];
  const index = Int32Array.from(keep, (row) => {
    const group = column.index[row]!;
    if (number[group]! < 0) number[group] = ids.push(column.ids[group]!) - 1;
    return number[group]!;
  });
  return { name: column.name, ids, index };
}

/** One column of 0 and 1 for each category but the first in the alphabet, against which they are read. */
function makeIndicators(column: Grouping): NumberColumn[] {
  const sorted = [...column.ids].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted.slice(1).map((id) => {
    const wanted = column.ids.indexOf(id);
    return {
      name: `${column.name}${id}`,
      values: Float64Array.from(column.index, (group) => (group === wanted ? 1 : 0)),
    };
  });
}
