import { basename, join } from 'node:path';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { forecastPlaces, SHIPPED_RULES } from '@junheng/places';
import type { ChangeProblem, ForecastProblem, PlacesForecast, PlaceRules, Scenario } from '@junheng/places';
import type { CommandContext } from '../../command.ts';
import { noteErrors } from '../../standards/note-errors.ts';
import { readJsonFile } from './json-reader.ts';
import { readInputs } from './read-inputs.ts';
import type { ReadInputs } from './read-inputs.ts';
import { readRules } from './read-rules.ts';
import { readScenario, readScenarios } from './read-scenario.ts';

/** A forecast with the rules it was judged by. */
export interface ForecastRun {
  readonly forecast: PlacesForecast;
  readonly rules: PlaceRules;
}

const DEFAULT_PATHS = 500;

/** Reads the folder and the options of `places forecast` and makes the forecast; all mistakes are shown, the first is returned. */
export async function runForecast(
  context: CommandContext,
  usage: string,
): Promise<Result<ForecastRun, AppError>> {
  const [folderName, ...more] = context.positionals;
  if (folderName === undefined || more.length > 0) {
    const detail = folderName === undefined ? 'FOLDER' : more.join(' ');
    return fail(appError('CLI_USAGE_WRONG', { usage, detail }));
  }
  const from = readWhole(context, '--from', 'from', null);
  if (!from.ok) return from;
  const years = readWhole(context, '--years', 'years', null);
  if (!years.ok) return years;
  const paths = readWhole(context, '--paths', 'paths', DEFAULT_PATHS);
  if (!paths.ok) return paths;
  const seed = readWhole(context, '--seed', 'seed', 1);
  if (!seed.ok) return seed;
  const folder = context.resolve(folderName);
  const read = await readInputs(folder);
  if (!read.ok) return fail(noteErrors(context, read.error));
  const rules = await readJsonFile(join(folder, 'rules.json'), 'rules.json', false, readRules);
  if (!rules.ok) return rules;
  const decided = await readJsonFile(join(folder, 'changes.json'), 'changes.json', false, (root) =>
    readScenario(root, ''),
  );
  if (!decided.ok) return decided;
  const whatIfs = await readWhatIfs(context);
  if (!whatIfs.ok) return whatIfs;
  const used = rules.value ?? SHIPPED_RULES;
  const made = forecastPlaces({
    inputs: read.value.inputs,
    from: from.value,
    years: years.value,
    rules: used,
    decided: decided.value,
    whatIfs: whatIfs.value.map((one) => one.scenario),
    paths: paths.value,
    seed: seed.value,
  });
  if (!made.ok) {
    const errors = made.error.map((problem) => placeProblem(problem, read.value, whatIfs.value));
    return fail(noteErrors(context, errors));
  }
  return ok({ forecast: made.value, rules: used });
}

/** A whole number from 0 of an option; a mistake when it is absent and nothing else is meant. */
function readWhole(
  context: CommandContext,
  option: string,
  name: string,
  otherwise: number | null,
): Result<number, AppError> {
  const given = context.options[name];
  if (given === undefined && otherwise !== null) return ok(otherwise);
  if (typeof given === 'string' && /^\d{1,9}$/u.test(given)) return ok(Number(given));
  const wants = name === 'from' ? '年份 / a year' : '整数 / a whole number';
  return fail(
    appError('PLACES_FORECAST_OPTION_WRONG', {
      option,
      wants,
      value: typeof given === 'string' ? given : '',
    }),
  );
}

interface NamedScenario {
  readonly file: string;
  readonly scenario: Scenario;
}

async function readWhatIfs(context: CommandContext): Promise<Result<NamedScenario[], AppError>> {
  const files = [context.options['what-if'] ?? []].flat().map(String);
  const list: NamedScenario[] = [];
  for (const file of files) {
    const name = basename(file).replace(/\.json$/u, '');
    const read = await readJsonFile(context.resolve(file), file, true, (root) => readScenarios(root, name));
    if (!read.ok) return read;
    for (const scenario of read.value ?? []) list.push({ file, scenario });
  }
  return ok(list);
}

function placeProblem(
  problem: ForecastProblem | ChangeProblem,
  read: ReadInputs,
  whatIfs: readonly NamedScenario[],
): AppError {
  if ('scenario' in problem) {
    const file = whatIfs.find((one) => one.scenario.name === problem.scenario)?.file ?? 'changes.json';
    return appError(problem.code, problem.parameters, { file, element: `changes[${problem.index}]` });
  }
  const { file, row, column } = problem;
  if (file === undefined) return appError(problem.code, problem.parameters);
  const line = row === undefined ? undefined : read.lines.get(file)?.[row];
  const at = column === undefined ? -1 : (read.headers.get(file)?.indexOf(column) ?? -1);
  return appError(problem.code, problem.parameters, {
    file,
    ...(line === undefined ? {} : { line }),
    ...(at < 0 ? {} : { column: at + 1 }),
    ...(column === undefined ? {} : { element: column }),
  });
}
