import { readFileSync } from 'node:fs';
import { draftReview, entriesOf, findObstacles, isTaken } from '@junheng/domain';
import type { ReviewDraft, ReviewEntry } from '@junheng/domain';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import { readPlan } from '@junheng/plan-text';
import {
  closedPlanOf,
  currentPlanOf,
  generateSampleDistrict,
  reviewSamplePlan,
  sampleDocumentUrl,
} from '@junheng/sample';
import { expect, test } from 'vitest';
import { readPlanDocument } from '../plan/documents/read-plan-document.ts';

const sample = generateSampleDistrict({ seed: 990_001 });
const by = { name: '顾清和', accountId: null, at: '2025-03-20T02:00:00.000Z' };
let count = 0;
const makeId = uuidV7Maker(fixedClock(Date.UTC(2025, 2, 18)), (length) =>
  Uint8Array.from({ length }, () => (count += 7) % 256),
);

async function review(which: typeof currentPlanOf): Promise<{ draft: ReviewDraft; items: ReviewEntry[] }> {
  const data = which(sample);
  const opened = await readPlanDocument(
    new Uint8Array(readFileSync(sampleDocumentUrl(data.fileName))),
    data.fileName,
  );
  if (!opened.ok) throw new Error(opened.error.code);
  const reading = readPlan(opened.value.document);
  if (!reading.ok) throw new Error(reading.error.code);
  const { text } = opened.value.document;
  const known = { units: sample.units, districtName: sample.district.name };
  const draft = draftReview(reading.value, text, known, makeId);
  return { draft, items: reviewSamplePlan(draft.items, text, { ...data, by }) };
}

const current = await review(currentPlanOf);
const taken = (items: readonly ReviewEntry[]) => items.filter(isTaken);

test('the plan in force is reviewed to its end and nothing stands in the way of publishing', () => {
  expect(findObstacles(current.draft.facts, current.items)).toEqual([]);
  expect(current.items.filter((item) => item.decision === 'pending')).toEqual([]);
});

test('what is taken over is what the sample lives on: its goals, tasks, dated tasks, projects and promises', () => {
  const items = taken(current.items);
  expect(entriesOf(items, 'target').map((item) => item.payload.name)).toEqual(
    sample.targets.map((target) => target.name),
  );
  expect(entriesOf(items, 'task').map((item) => item.payload.title)).toEqual(
    sample.tasks.map((task) => task.title),
  );
  const dated = entriesOf(items, 'milestone').map((item) => item.payload);
  expect(dated).toHaveLength(21);
  expect(dated.filter((task) => task.ordersPaper)).toHaveLength(8);
  expect(dated.filter((task) => task.checkpoints.length === 2).map((task) => task.title)).toEqual([
    '开展责任督学挂牌督导专项检查',
  ]);
  expect(entriesOf(items, 'project')).toHaveLength(14);
  expect(
    entriesOf(items, 'promise').map(({ payload }) => [payload.schoolType, payload.year, payload.count]),
  ).toEqual([
    ['小学', 2025, 1],
    ['小学', 2026, 3],
    ['初中', 2027, 2],
  ]);
});

test('goals keep their values, paths, parents and restatements through the review', () => {
  const items = entriesOf(taken(current.items), 'target');
  for (const [index, target] of sample.targets.entries()) {
    const payload = items[index]?.payload;
    expect(
      [
        payload?.comparator,
        payload?.year,
        payload?.binding,
        payload?.measure,
        Number(payload?.value),
        Number(payload?.valueMax),
      ],
      target.name,
    ).toEqual([
      target.comparator,
      target.year,
      target.binding,
      target.measure,
      Number(target.value),
      Number(target.valueMax),
    ]);
    expect(
      payload?.path.map((step) => [step.year, Number(step.value)]),
      target.name,
    ).toEqual(target.printedPath.map((step) => [step.year, Number(step.value)]));
    const parent = items.find((item) => item.id === payload?.parentItemId)?.payload.name;
    expect(parent, target.name).toBe(sample.targets.find((each) => each.id === target.parentId)?.name);
  }
  const restated = items.filter((item) => item.anchors.length > 0);
  expect(restated.length).toBeGreaterThanOrEqual(15);
});

test('both contradictions are decided with a reason', () => {
  const doubts = entriesOf(current.items, 'doubt').filter((doubt) => doubt.payload.isBlocking);
  expect(
    doubts.map((doubt) => [doubt.payload.code, doubt.decision, doubt.payload.words.length > 10]),
  ).toEqual([
    ['parts-do-not-add-up', 'accepted', true],
    ['goal-values-differ', 'accepted', true],
  ]);
});

test('units of every duty are units of the district', () => {
  const duties = taken(current.items).flatMap((item) =>
    'duties' in item.payload ? item.payload.duties : [],
  );
  expect(duties.length).toBeGreaterThan(200);
  const known = new Set(sample.units.map((unit) => unit.id));
  expect(duties.filter((duty) => duty.unitId === null || !known.has(duty.unitId))).toEqual([]);
});

test('the closed plan is reviewed likewise', async () => {
  const closed = await review(closedPlanOf);
  expect(findObstacles(closed.draft.facts, closed.items)).toEqual([]);
  expect(entriesOf(taken(closed.items), 'target')).toHaveLength(17);
  expect(entriesOf(taken(closed.items), 'task')).toHaveLength(15);
});
