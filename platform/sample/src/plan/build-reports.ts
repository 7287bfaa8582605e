import { expectedPercentOn } from '@junheng/domain';
import { addDays } from '@junheng/kernel';
import type { Day, MakeId, Random } from '@junheng/kernel';
import { findPerson } from '../access/find-person.ts';
import type { SampleAccount, SampleReport, SampleUnit } from '../sample-types.ts';
import type { TaskDraft } from './plan-drafts.ts';
import { openingWords, pickWords, returnReasons, townWords } from './report-words.ts';

/** One report before it has a writer: when, how far, and what became of it. */
interface ReportPlan {
  readonly day: Day;
  readonly percent: number;
  readonly state: SampleReport['state'];
  readonly words: string;
  readonly reason: string | null;
}

function floorToFive(percent: number): number {
  return Math.max(5, Math.floor(percent / 5) * 5);
}

/** Where the task stands by its last report, in steps of five: about in step, or clearly behind. */
function lastPercent(task: TaskDraft, random: Random, today: Day): number {
  const expected = expectedPercentOn(task.starts, task.due, today);
  if (task.progress === 'done') return 100;
  if (task.progress === 'behind') return floorToFive(expected * (0.48 + random.below(10) / 100));
  if (task.progress === 'returned') return floorToFive(expected - 15);
  return Math.min(95, floorToFive(expected + random.below(9)));
}

function planReports(task: TaskDraft, random: Random, today: Day): ReportPlan[] {
  if (task.progress === 'none' || task.progress === 'later') return [];
  const percent = lastPercent(task, random, today);
  const words = task.words ?? pickWords(townWords, random.below(townWords.length));
  const first = addDays(task.starts, 60 + random.below(25));
  const finished = addDays(task.due, -(5 + random.below(20)));
  const recent = addDays(today, -32 + random.below(14));
  const last = task.progress === 'done' && finished < recent ? finished : recent;
  const early: ReportPlan = {
    day: first < last ? first : addDays(last, -30),
    percent: Math.min(floorToFive(percent / 2), 95),
    state: 'accepted',
    words: pickWords(openingWords, random.below(openingWords.length)),
    reason: null,
  };
  if (task.progress === 'waiting') {
    const middle = { ...early, day: addDays(today, -156), percent: floorToFive(percent * 0.8) };
    const waiting = { day: addDays(today, -9 + random.below(8)), percent, words, reason: null };
    return [early, middle, { ...waiting, state: 'submitted' }];
  }
  if (task.progress === 'returned') {
    const day = addDays(today, -12 + random.below(5));
    return [
      early,
      {
        day,
        percent,
        state: 'returned',
        words,
        reason: pickWords(returnReasons, random.below(returnReasons.length)),
      },
    ];
  }
  return [early, { day: last, percent, state: 'accepted', words, reason: null }];
}

/** The reports up to a day of the units that lead a task, oldest first; accepted and returned ones bear the reviewer and a later moment. */
export function buildReports(
  task: TaskDraft,
  leaders: readonly SampleUnit[],
  reviewer: SampleAccount,
  accounts: readonly SampleAccount[],
  makeId: MakeId,
  random: Random,
  today: Day,
): SampleReport[] {
  return leaders.flatMap((unit) =>
    planReports(task, random, today).map((report) => {
      const person = findPerson(unit, accounts);
      const isReviewed = report.state !== 'submitted';
      return {
        id: makeId(),
        unitId: unit.id,
        percent: report.percent,
        words: report.words,
        state: report.state,
        reason: report.reason,
        reportedBy: person.name,
        reportedByAccountId: person.accountId,
        reportedAt: `${report.day}T06:40:00.000Z`,
        reviewedBy: isReviewed ? reviewer.displayName : null,
        reviewedByAccountId: isReviewed ? reviewer.id : null,
        reviewedAt: isReviewed ? `${addDays(report.day, 2)}T01:15:00.000Z` : null,
      };
    }),
  );
}
