import { decideItems, entriesOf, resolveDoubt } from '@junheng/domain';
import type { Decider, ItemChange, ItemDecision, ReviewEntry, ReviewWriting } from '@junheng/domain';
import type { AppError, Result } from '@junheng/kernel';
import type { ProjectDraft } from '../documents/project-table.ts';
import type { TargetGroupDraft, TaskChapterDraft } from '../plan/plan-drafts.ts';
import type { UnitFinder } from '../plan/unit-finder.ts';
import { findTargetDraft, findTaskDraft, plainName } from './find-drafts.ts';
import { writeProject, writeTarget, writeTask, writeYearTask } from './write-payloads.ts';

/** What the planning officer of the sample knows of a plan while reviewing it. */
export interface SampleReviewer {
  readonly groups: readonly TargetGroupDraft[];
  readonly chapters: readonly TaskChapterDraft[];
  readonly projects: readonly ProjectDraft[];
  readonly finder: UnitFinder;
  readonly by: Decider;
}

/** A step of the sample must not fail: a failure is a mistake in its data. */
function take<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(`the sample's review failed: ${result.error.code}`);
  return result.value;
}

function apply(items: readonly ReviewEntry[], changes: readonly ItemChange[]): ReviewEntry[] {
  const after = new Map(changes.map((change) => [change.after.id, change.after]));
  return items.map((item) => after.get(item.id) ?? item);
}

/** Decides the two contradictions that the plan was printed with, each with its reason. */
function decideDoubts(items: readonly ReviewEntry[], reviewer: SampleReviewer): ReviewEntry[] {
  let current = [...items];
  for (const { id, code } of entriesOf(items, 'doubt').map((doubt) => ({
    id: doubt.id,
    code: doubt.payload.code,
  }))) {
    const doubt = entriesOf(current, 'doubt').find((each) => each.id === id);
    if (doubt === undefined) continue;
    const answer = { itemId: id, version: doubt.version };
    if (code === 'goal-values-differ') {
      const words = '以表1为准：约束性指标92%经区政府常务会议审定，正文系笔误。';
      current = apply(
        current,
        take(resolveDoubt(current, { ...answer, chosen: 0, words, corrections: [] }, reviewer.by)),
      );
      continue;
    }
    const junior = entriesOf(current, 'target').find(
      (item) => plainName(item.payload.name) === '新增义务教育学位(初中)',
    );
    if (code !== 'parts-do-not-add-up' || junior === undefined)
      throw new Error(`the sample does not expect ${code}`);
    const content: ReviewWriting = { kind: 'target', payload: { ...junior.payload, value: '4200' } };
    const corrections = [{ itemId: junior.id, version: junior.version, content }];
    const words = '总数9800个不变，初中按4200个执行：发展规划科核对原始测算表，表中4300个系录入错误。';
    current = apply(
      current,
      take(resolveDoubt(current, { ...answer, chosen: null, words, corrections }, reviewer.by)),
    );
  }
  return current;
}

/** What to do with one item: write it in full where the officer knows it, accept it, or leave it out. */
function decisionOn(
  item: ReviewEntry,
  reviewer: SampleReviewer,
  targetIds: ReadonlyMap<string, string>,
  annexFrom: number,
): ItemDecision | null {
  const seen = { itemId: item.id, version: item.version };
  const correct = (content: ReviewWriting): ItemDecision => ({ ...seen, decision: 'correct', content });
  const reject: ItemDecision = { ...seen, decision: 'reject' };
  if (item.decision === 'rejected' || item.kind === 'doubt') return null;
  if (item.kind === 'target') {
    // Numbers inside tasks and year tables are judged with the tasks; only the plan's own goals are kept as goals.
    const found =
      targetIds.get(plainName(item.payload.name)) === item.id
        ? findTargetDraft(reviewer.groups, item.payload.name)
        : undefined;
    return found === undefined
      ? reject
      : correct(writeTarget(item, found.group, found.target, reviewer.finder));
  }
  if (item.kind === 'task') {
    const task = findTaskDraft(reviewer.chapters, item.payload.title);
    if (task === undefined) return reject;
    const keys = new Set(task.serves ?? []);
    const served = reviewer.groups
      .flatMap((group) => group.targets)
      .filter((target) => keys.has(target.key))
      .flatMap((target) => targetIds.get(plainName(target.name)) ?? []);
    return correct(writeTask(item, task, reviewer.finder, served));
  }
  if (item.kind === 'milestone') return item.span[0] < annexFrom ? reject : correct(writeYearTask(item));
  if (item.kind === 'project') {
    const project = reviewer.projects.find((each) => each.name === item.payload.name);
    return project === undefined ? reject : correct(writeProject(item, project, reviewer.finder));
  }
  if (item.kind === 'promise') return { ...seen, decision: item.span[0] < annexFrom ? 'reject' : 'accept' };
  return { ...seen, decision: 'accept' };
}

/**
 * Reviews a plan as the sample's planning officer does: contradictions decided with a reason, goals, tasks and projects
 * written in full, numbers inside tasks left to the tasks. `text` is the text that the items' spans count in.
 */
export function reviewSamplePlan(
  items: readonly ReviewEntry[],
  text: string,
  reviewer: SampleReviewer,
): ReviewEntry[] {
  const annexFrom = text.includes('\n附件1') ? text.indexOf('\n附件1') : text.length;
  const settled = decideDoubts(items, reviewer);
  // The first printing of a name is the plan's goal.
  const targetIds = new Map(
    entriesOf(settled, 'target')
      .filter((item) => item.decision !== 'rejected' && item.payload.role === 'target')
      .map((item) => [plainName(item.payload.name), item.id] as const)
      .toReversed(),
  );
  const decisions = settled.flatMap((item) => decisionOn(item, reviewer, targetIds, annexFrom) ?? []);
  return apply(settled, take(decideItems({ items: settled, rows: [], by: reviewer.by }, decisions)));
}
