import { basename } from 'node:path';
import type { AppError, Result } from '@junheng/kernel';
import { appError, fail, ok } from '@junheng/kernel';
import {
  applyScenario,
  findPath,
  listVacancies,
  PATH_CHANGES,
  posePath,
  withPupils,
} from '@junheng/standards';
import type {
  CountyData,
  FuturePupils,
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
import { countTight, reportPath } from './path-report.ts';
import { CHANGE_NAMES, fillText, moneyText, REMARK_TEXTS } from './path-words.ts';
import { readCosts } from './read-costs.ts';
import { readDistances } from './read-distances.ts';
import type { DistanceOf } from './read-distances.ts';
import { readLocks } from './read-locks.ts';
import { readPupils } from './read-pupils.ts';
import { readScenario } from './read-scenario.ts';
import type { PathReport } from './reported.ts';

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
  /** Pupils of the year in which the plan must hold; empty: those of the figures. */
  readonly pupils: readonly FuturePupils[];
  readonly metresOf: DistanceOf;
}

/** Reads --costs, --locks and every --scenario; all mistakes are shown. */
export async function readPathInputs(
  context: CommandContext,
  { data, pack }: LoadedCheck,
  year: number,
  years: readonly number[],
  usage: string,
): Promise<Result<PathInputs, AppError>> {
  const { costs: costsFile, locks: locksFile, scenario, pupils: pupilsFile, distances } = context.options;
  if (typeof costsFile !== 'string') return fail(appError('CLI_USAGE_WRONG', { usage, detail: '--costs' }));
  const errors: AppError[] = [];
  const keep = <T>(result: Result<T, readonly AppError[]>): T | null => {
    if (result.ok) return result.value;
    errors.push(...result.error);
    return null;
  };
  const codes = new Set(data.schools.map((school) => school.code));
  const costs = keep(await readCosts(context.resolve(costsFile), codes));
  const locks =
    typeof locksFile === 'string'
      ? keep(await readLocks(context.resolve(locksFile), data, listVacancies(pack, data, year)))
      : [];
  const pupils =
    typeof pupilsFile === 'string'
      ? keep(await readPupils(context.resolve(pupilsFile), data, years.at(-1) ?? year))
      : [];
  const metresOf =
    typeof distances === 'string' ? keep(await readDistances(context.resolve(distances))) : (): null => null;
  const scenarios: Scenario[] = [];
  for (const file of [scenario ?? []].flat()) {
    const read = keep(await readScenario(context.resolve(String(file)), years));
    if (read !== null) scenarios.push(read);
  }
  if (costs === null || locks === null || pupils === null || metresOf === null || errors.length > 0)
    return fail(noteErrors(context, errors));
  return ok({ costs, locks, scenarios, pupils, metresOf });
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

/** What a reader must know about pupils, margin and distances. */
function planNotes(
  options: PathOptions,
  inputs: PathInputs,
  report: PathReport | undefined,
  lastYear: number,
): LocalText[] {
  const notes: LocalText[] = [];
  if (inputs.pupils.length > 0) {
    notes.push({
      zh: `按 ${lastYear} 年预计的学生数测算（${inputs.pupils.length} 个学校学段），其余学段按现有学生数。`,
      en: `Planned for the pupils expected in ${lastYear} (${inputs.pupils.length} units); other units keep those of the figures.`,
    });
  }
  const tight = report?.plan === undefined || report.plan === null ? 0 : countTight(report.plan);
  if (options.margin > 0) {
    const percent = Number((options.margin * 100).toFixed(2));
    notes.push({ zh: `已留 ${percent}% 的余量。`, en: `A margin of ${percent} % was kept.` });
  } else if (tight > 0) {
    notes.push({
      zh: `有 ${tight} 个学校（学段）刚好压在门槛上，再来一名学生就不达标；可用 --margin 留出余量，例如 2%。`,
      en: `${tight} units land on a threshold so closely that one more pupil breaks it; keep a margin with --margin, as 2%.`,
    });
  }
  const far = (report?.plan?.moves ?? []).filter(
    ({ metres }) => options.within !== null && (metres === null || metres > options.within),
  );
  if (far.length > 0) {
    notes.push({
      zh: `有 ${far.length} 对调动超过 ${options.within} 米或没有距离数据：${far.map(({ from, to }) => `${from}→${to}`).join('、')}。`,
      en: `${far.length} pairs are farther than ${options.within} m or have no distance: ${far.map(({ from, to }) => `${from}→${to}`).join(', ')}.`,
    });
  }
  return notes;
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
  const { budgets } = options;
  const years = budgets.map((_, index) => year + 1 + index);
  const alternatives: { name: string; data: CountyData }[] = [
    {
      name: readLanguage() === 'en' ? 'as it is' : '现状',
      data: withPupils(loaded.data, year, inputs.pupils),
    },
  ];
  for (const scenario of inputs.scenarios) {
    const changed = applyScenario(withPupils(loaded.data, year, inputs.pupils), year, scenario);
    if (!changed.ok) {
      const { code, parameters } = changed.error;
      return fail(appError(code, { file: basename(scenario.name), ...parameters }, { file: scenario.name }));
    }
    alternatives.push({ name: scenario.name, data: changed.value });
  }
  const reports: PathReport[] = [];
  const remarks = new Map<string, LocalText>();
  for (const { name, data } of alternatives) {
    const posed = posePath(pack, data, year, settings, {
      ...inputs,
      budgets: options.budgets,
      margin: options.margin,
    });
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
    const seconds = (performance.now() - started) / 1000;
    reports.push(reportPath(posed.value, outcome, settings, name, seconds, inputs.metresOf));
  }
  const unpriced = PATH_CHANGES.filter((change) => !inputs.costs.some((cost) => cost.change === change));
  const notes = [
    ...planNotes(options, inputs, reports[0], years.at(-1) ?? year),
    ...remarks.values(),
    ...unpriced.map((change) => remarkText({ code: 'noPrice', change, schools: [] })),
  ];
  return ok({ pack, year, years, budgets, costs: inputs.costs, reports, notes });
}
