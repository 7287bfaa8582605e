import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import {
  findFrameworkFault,
  GREEN_SMALLEST,
  judgeIndices,
  listItems,
  readHeader,
  readTable,
  SHANGHAI_2011,
  suppressCells,
} from '@junheng/growth';
import type { EarlierLevels, GreenData, GreenFramework, GreenValue, Grouping } from '@junheng/growth';
import type { CommandContext } from '../command.ts';
import { needFile, needOption } from './growth-options.ts';
import { readDataFile, toAppError } from './read-data-file.ts';

/** A cell of the table: a school, a part of one, or a part of the district; `values` is null where hidden. */
export interface GreenCell {
  readonly school: string | null;
  readonly part: string | null;
  readonly n: number | null;
  readonly values: readonly GreenValue[] | null;
}

export interface GreenRun {
  readonly framework: GreenFramework;
  readonly district: readonly GreenValue[];
  readonly by: string | null;
  readonly cells: readonly GreenCell[];
  readonly hidden: number;
  readonly missingItems: readonly string[];
}

interface Answers extends GreenData {
  readonly by: Grouping | undefined;
  readonly missing: readonly string[];
}

/** Reads the files and judges the district, each school, and each part of each, hiding what must be. */
export async function runGreen(context: CommandContext, usage: string): Promise<Result<GreenRun, AppError>> {
  const file = needFile(context, usage);
  if (!file.ok) return file;
  const school = needOption(context, 'school', usage);
  if (!school.ok) return school;
  const framework = await readFramework(context);
  if (!framework.ok) return framework;
  const earlier = await readPrevious(context);
  if (!earlier.ok) return earlier;
  const by = context.options['by'];
  const pupils = await readAnswers(
    context,
    file.value,
    school.value,
    listItems(framework.value, 'pupil'),
    typeof by === 'string' ? by : undefined,
  );
  if (!pupils.ok) return pupils;
  const path = context.options['teachers'];
  const teachers =
    typeof path === 'string'
      ? await readAnswers(context, path, school.value, listItems(framework.value, 'teacher'), undefined)
      : undefined;
  if (teachers !== undefined && !teachers.ok) return teachers;
  const data = { pupil: pupils.value, teacher: teachers?.value };
  const all = {
    pupil: allRows(data.pupil),
    teacher: data.teacher === undefined ? undefined : allRows(data.teacher),
  };
  const district = judgeIndices(framework.value, data, all, true, earlier.value).map(hideSmall);
  const { cells, hidden } = judgeCells(framework.value, data.pupil, data.teacher);
  return ok({
    framework: framework.value,
    district,
    by: typeof by === 'string' ? by : null,
    cells,
    hidden,
    missingItems: [...data.pupil.missing, ...(data.teacher?.missing ?? [])],
  });
}

function allRows(answers: Answers): Int32Array {
  return Int32Array.from(answers.school.index, (_, row) => row);
}

/** An index that fewer than ten answered is unknown, whatever the cell holds. */
function hideSmall(value: GreenValue): GreenValue {
  return value.rows >= GREEN_SMALLEST || value.value === null
    ? value
    : { ...value, value: null, level: null, low: null, high: null, rows: 0 };
}

function judgeCells(
  framework: GreenFramework,
  pupils: Answers,
  teachers: Answers | undefined,
): { cells: GreenCell[]; hidden: number } {
  const parts = pupils.by?.ids ?? [];
  const [rows, columns] = [pupils.school.ids.length + 1, parts.length + 1];
  const members: number[][] = Array.from({ length: rows * columns }, () => []);
  pupils.school.index.forEach((j, row) => {
    const places = [j * columns + columns - 1];
    const part = pupils.by?.index[row] ?? -1;
    if (part >= 0) places.push(j * columns + part, (rows - 1) * columns + part);
    for (const place of [...places, rows * columns - 1]) members[place]!.push(row);
  });
  const counts = Float64Array.from(members, (list) => list.length);
  const cover = suppressCells({ rows, columns, counts }, GREEN_SMALLEST);
  const cells: GreenCell[] = [];
  let hidden = 0;
  members.forEach((list, place) => {
    const [r, c] = [Math.floor(place / columns), place % columns];
    if (list.length === 0 || place === rows * columns - 1) return;
    const isTotal = c === columns - 1;
    const where = {
      school: r === rows - 1 ? null : pupils.school.ids[r]!,
      part: isTotal ? null : parts[c]!,
    };
    if (cover[place] === 1) {
      hidden += 1;
      cells.push({ ...where, n: null, values: null });
      return;
    }
    const staff =
      isTotal && teachers !== undefined && r < rows - 1
        ? allRows(teachers).filter((row) => teachers.school.ids[teachers.school.index[row]!] === where.school)
        : undefined;
    const values = judgeIndices(
      framework,
      { pupil: pupils, teacher: teachers },
      { pupil: Int32Array.from(list), teacher: staff },
      false,
    );
    cells.push({ ...where, n: list.length, values: values.map(hideSmall) });
  });
  return { cells, hidden };
}

async function readAnswers(
  context: CommandContext,
  path: string,
  school: string,
  items: readonly string[],
  by: string | undefined,
): Promise<Result<Answers, AppError>> {
  const data = await readDataFile(context, path);
  if (!data.ok) return data;
  const header = readHeader(data.value.name, data.value.bytes);
  if (!header.ok) return fail(toAppError(header.error));
  const present = items.filter((item) => header.value.includes(item));
  const read = readTable(data.value.name, data.value.bytes, [
    { name: school, kind: 'label', isRequired: true },
    ...(by === undefined ? [] : [{ name: by, kind: 'label' as const, isRequired: true }]),
    ...present.map((name) => ({ name, kind: 'number' as const })),
  ]);
  if (!read.ok) return fail(toAppError(read.error));
  const groups = read.value.columns.flatMap((column) =>
    column.kind === 'label' ? [{ name: column.name, ids: column.ids, index: column.index }] : [],
  );
  return ok({
    school: groups[0]!,
    by: groups[1],
    columns: new Map(
      read.value.columns.flatMap((column) =>
        column.kind === 'number' ? [[column.name, column.values]] : [],
      ),
    ),
    missing: items.filter((item) => !header.value.includes(item)),
  });
}

async function readFramework(context: CommandContext): Promise<Result<GreenFramework, AppError>> {
  const path = context.options['framework'];
  if (typeof path !== 'string') return ok(SHANGHAI_2011);
  const parsed = await readJson(context, path);
  if (!parsed.ok) return parsed;
  const fault = findFrameworkFault(parsed.value);
  return fault === undefined
    ? ok(parsed.value as GreenFramework)
    : fail(appError('GROWTH_FRAMEWORK_BROKEN', { file: path, detail: fault }, { file: path }));
}

async function readPrevious(context: CommandContext): Promise<Result<EarlierLevels | undefined, AppError>> {
  const path = context.options['previous'];
  if (typeof path !== 'string') return ok(undefined);
  const parsed = await readJson(context, path);
  if (!parsed.ok) return parsed;
  const { district } = parsed.value as { district?: readonly GreenValue[] };
  return Array.isArray(district)
    ? ok(Object.fromEntries((district as readonly GreenValue[]).map(({ code, level }) => [code, level])))
    : fail(appError('GROWTH_FRAMEWORK_BROKEN', { file: path, detail: 'district' }, { file: path }));
}

async function readJson(context: CommandContext, path: string): Promise<Result<unknown, AppError>> {
  const data = await readDataFile(context, path);
  if (!data.ok) return data;
  try {
    return ok(JSON.parse(new TextDecoder().decode(data.value.bytes)) ?? {});
  } catch (error) {
    return fail(
      appError('GROWTH_FRAMEWORK_BROKEN', { file: path, detail: (error as Error).message }, { file: path }),
    );
  }
}
