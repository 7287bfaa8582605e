import { basename } from 'node:path';
import type { AppError, Result } from '@junheng/kernel';
import { appError, fail, ok } from '@junheng/kernel';
import { applyScenario, findPath, PATH_CHANGES, posePath } from '@junheng/standards';
import type {
  CountyData,
  LocalText,
  MipSolver,
  Pack,
  PathCost,
  PathLock,
  PathProgress,
  PathRemark,
  Scenario,
} from '@junheng/standards';
import type { CommandContext } from '../command.ts';
import { readLanguage } from '../standards/language.ts';
import type { LoadedCheck } from '../standards/load-check.ts';
import { noteErrors } from '../standards/note-errors.ts';
import type { PathOptions } from './path-options.ts';
import { reportPath } from './path-report.ts';
import type { PathReport } from './path-report.ts';
import { CHANGE_NAMES, fillText, moneyText, REMARK_TEXTS } from './path-words.ts';
import { readCosts } from './read-costs.ts';
import { readLocks } from './read-locks.ts';
import { readScenario } from './read-scenario.ts';

/** Everything that one call of the command found out; the first report is the county as it is, scenarios follow. */
export interface PathRun {
  readonly pack: Pack;
  readonly year: number;
  readonly years: readonly number[];
  readonly budgets: readonly (number | null)[];
  readonly costs: readonly PathCost[];
  readonly reports: readonly PathReport[];
  readonly notes: readonly LocalText[];
}

/** Rounds of the whole-number model; time ends a search long before. */
const ROUNDS = 50;

/** What the user's files say. */
export interface PathInputs {
  readonly costs: readonly PathCost[];
  readonly locks: readonly PathLock[];
  readonly scenarios: readonly Scenario[];
}

/** Reads --costs, --locks and every --scenario; all mistakes are shown. */
export async function readPathInputs(
  context: CommandContext,
  data: CountyData,
  years: readonly number[],
  usage: string,
): Promise<Result<PathInputs, AppError>> {
  const { costs: costsFile, locks: locksFile, scenario } = context.options;
  if (typeof costsFile !== 'string') return fail(appError('CLI_USAGE_WRONG', { usage, detail: '--costs' }));
  const errors: AppError[] = [];
  const keep = <T>(result: Result<T, readonly AppError[]>): T | null => {
    if (result.ok) return result.value;
    errors.push(...result.error);
    return null;
  };
  const costs = keep(await readCosts(context.resolve(costsFile)));
  const locks = typeof locksFile === 'string' ? keep(await readLocks(context.resolve(locksFile), data)) : [];
  const scenarios: Scenario[] = [];
  for (const file of [scenario ?? []].flat()) {
    const read = keep(await readScenario(context.resolve(String(file)), years));
    if (read !== null) scenarios.push(read);
  }
  if (costs === null || locks === null || errors.length > 0) return fail(noteErrors(context, errors));
  return ok({ costs, locks, scenarios });
}

function noteProgress(
  context: CommandContext,
  name: string,
  started: number,
): (progress: PathProgress) => void {
  const isEnglish = readLanguage() === 'en';
  let last = 0;
  return ({ phase, cost, bound }) => {
    // With --json standard error is kept for one line of error.
    if (context.options['json'] === true) return;
    const now = performance.now();
    if (phase === 'bound' && now - last < 1000) return;
    last = now;
    const seconds = ((now - started) / 1000).toFixed(1);
    const phases = {
      bound: ['求下界', 'bound'],
      plan: ['找方案', 'plan'],
      conflict: ['找冲突', 'conflict'],
      nearest: ['找最接近的结果', 'nearest'],
    } as const;
    const language = isEnglish ? 'en' : 'zh';
    const money = (yuan: number): string => moneyText(yuan)[language];
    const [zh, en] = phases[phase];
    const best = cost === null ? '' : isEnglish ? `, best ${money(cost)}` : `，目前最省 ${money(cost)}`;
    context.note(
      isEnglish
        ? `${name}: ${seconds} s, ${en}, bound ${money(bound)}${best}`
        : `${name}：${seconds} 秒，${zh}，下界 ${money(bound)}${best}`,
    );
  };
}

function remarkText(remark: PathRemark): LocalText {
  const name = CHANGE_NAMES[remark.change].name;
  const count = remark.schools.length;
  return {
    zh: fillText(REMARK_TEXTS[remark.code], { count, change: name.zh }).zh,
    en: fillText(REMARK_TEXTS[remark.code], { count, change: name.en }).en,
  };
}

/** Plans the county as it is and every scenario, one after the other, each with the full time. */
export async function runPath(
  context: CommandContext,
  loaded: LoadedCheck,
  year: number,
  options: PathOptions,
  inputs: PathInputs,
  solver: MipSolver,
): Promise<Result<PathRun, AppError>> {
  const { pack, settings } = loaded;
  const alternatives: { name: string; data: CountyData }[] = [
    { name: readLanguage() === 'en' ? 'as it is' : '现状', data: loaded.data },
  ];
  for (const scenario of inputs.scenarios) {
    const changed = applyScenario(loaded.data, year, scenario);
    if (!changed.ok) {
      const { code, parameters } = changed.error;
      return fail(appError(code, { file: basename(scenario.name), ...parameters }, { file: scenario.name }));
    }
    alternatives.push({ name: scenario.name, data: changed.value });
  }
  const reports: PathReport[] = [];
  const remarks = new Map<string, LocalText>();
  for (const { name, data } of alternatives) {
    const posed = posePath(pack, data, year, settings, { ...inputs, budgets: options.budgets });
    if (!posed.ok) return fail(appError(posed.error.code, posed.error.parameters));
    for (const remark of posed.value.remarks) remarks.set(remark.code, remarkText(remark));
    const started = performance.now();
    const outcome = await findPath(posed.value.problem, solver, {
      now: () => performance.now(),
      seconds: options.seconds,
      gap: options.gap,
      rounds: ROUNDS,
      note: noteProgress(context, name, started),
    });
    if (outcome.kind === 'cancelled') return fail(appError('STANDARDS_PATH_CANCELLED'));
    reports.push(reportPath(posed.value, outcome, settings, name, (performance.now() - started) / 1000));
  }
  const unpriced = PATH_CHANGES.filter((change) => !inputs.costs.some((cost) => cost.change === change));
  const notes = [
    ...remarks.values(),
    ...unpriced.map((change) => remarkText({ code: 'noPrice', change, schools: [] })),
  ];
  const { budgets } = options;
  const years = budgets.map((_, index) => year + 1 + index);
  return ok({ pack, year, years, budgets, costs: inputs.costs, reports, notes });
}
