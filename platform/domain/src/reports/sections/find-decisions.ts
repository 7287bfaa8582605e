import { yearOf } from '@junheng/kernel';
import { forecastMeets } from './write-forecast-section.ts';
import type { ReportFacts, ReportTarget } from '../report-facts.ts';
import { leaderNames, leadersOf, sayNames, sayValue, shorten } from '../report-words.ts';

/** The longest name on a page that has only one. */
const NAME_LENGTH = 24;
const name = (text: string): string => shorten(text, NAME_LENGTH);
const names = (texts: readonly string[]): string =>
  texts.length <= 3
    ? texts.map(name).join('、')
    : `${texts.slice(0, 3).map(name).join('、')}等${texts.length}项`;

/** A target whose end cannot be reached by going on as before: its year is over, or its trend ends short. */
function needsMore(target: ReportTarget): string | undefined {
  if (target.binding !== 'binding' || target.reachedLater !== null) return undefined;
  if (target.state === 'missed') {
    return `${name(target.name)}未如期实现，须确定补救时限，或按程序调整规划`;
  }
  if (target.state === 'behind' && forecastMeets(target) === false && target.forecast !== null) {
    return `${name(target.name)}按趋势到${target.year}年末为${sayValue(target, target.forecast)}，达不到目标，须追加举措`;
  }
  return undefined;
}

/**
 * What only the head of the district can settle, from the states alone: binding targets that going on as before does not reach,
 * late tasks of bodies that the bureau has no say over, projects without a date, promised buildings without a name, work that nobody
 * answers for. In this order; none without something behind it.
 */
export function findDecisions(facts: ReportFacts): string[] {
  const { targets, tasks, projects, promises, units, asOf } = facts;
  const kinds = new Map(units.map((unit) => [unit.id, unit.kind]));
  const isOutside = (unitId: string): boolean => ['department', 'town'].includes(kinds.get(unitId) ?? '');
  const late = tasks.filter(
    (task) => task.state === 'overdue' && leadersOf(task.duties).some(({ unitId }) => isOutside(unitId)),
  );
  const lateUnits = late.flatMap((task) =>
    leadersOf(task.duties)
      .filter(({ unitId }) => isOutside(unitId))
      .map(({ unitName }) => unitName),
  );
  const stuck = projects.filter(({ state }) => state === 'overdue' || state === 'unknown');
  const unnamed = promises.filter(({ year, planned, named }) => year <= yearOf(asOf) + 1 && named < planned);
  const orphans = [...targets, ...tasks].filter(({ duties }) => duties.length === 0);
  const decisions = targets.flatMap((target) => needsMore(target) ?? []);
  if (late.length > 0) {
    decisions.push(`督促${sayNames(lateUnits)}限期办结逾期任务${late.length}项`);
  }
  if (stuck.length > 0) {
    const who = sayNames(stuck.map(({ duties }) => leaderNames(duties)));
    decisions.push(`确定${names(stuck.map((project) => project.name))}的完成时间（${who}）`);
  }
  if (unnamed.length > 0) {
    const count = unnamed.reduce((sum, { planned, named }) => sum + planned - named, 0);
    decisions.push(`明确已承诺而未落实的建设项目${count}个`);
  }
  if (orphans.length > 0) decisions.push(`为${orphans.length}项没有责任单位的指标和任务明确责任单位`);
  return decisions;
}
