import { readFileSync } from 'node:fs';
import { readPlan } from '@junheng/plan-text';
import type { PlanReading, Target } from '@junheng/plan-text';
import {
  closedTargets,
  sampleDocumentUrl,
  sampleProjects,
  sampleYearTables,
  targetGroups,
  taskChapters,
} from '@junheng/sample';
import type { SampleFileName, TargetDraft } from '@junheng/sample';
import { expect, test } from 'vitest';
import { readPlanDocument } from '../plan/documents/read-plan-document.ts';

async function read(fileName: SampleFileName): Promise<{ text: string; reading: PlanReading }> {
  const opened = await readPlanDocument(new Uint8Array(readFileSync(sampleDocumentUrl(fileName))), fileName);
  if (!opened.ok) throw new Error(opened.error.code);
  const reading = readPlan(opened.value.document);
  if (!reading.ok) throw new Error(reading.error.code);
  return { text: opened.value.document.text, reading: reading.value };
}

const current = await read('yunling-action-plan-2025-2029.docx');
const closed = await read('yunling-plan-2020-2024.docx');
const drafts = targetGroups.flatMap((group) => group.targets);
const plain = (text: string): string =>
  text
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll(/[、\s]/gu, '');

/** What one goal says, for comparing. The table misprints the places of junior schools. */
function labelOf(target: TargetDraft): string {
  const value = target.key === 'juniorPlaces' ? '4300' : target.value;
  return [
    plain(target.name),
    target.unit,
    target.base === undefined ? null : Number(target.base),
    target.year,
    target.comparator,
    value === undefined ? null : Number(value),
    target.valueMax === undefined ? null : Number(target.valueMax),
    target.binding,
    target.measure ?? 'level',
    target.parent !== undefined,
  ].join('|');
}
const readLabel = (target: Target): string =>
  [
    plain(target.name),
    target.unit,
    target.baseValue,
    target.year,
    target.comparator,
    target.value,
    target.valueMax,
    target.binding,
    target.measure ?? 'level',
    target.parent !== undefined,
  ].join('|');

/** Precision and recall of what was read against what the document says. */
function score(found: readonly string[], labels: readonly string[]): { precision: number; recall: number } {
  const hits = found.filter((each) => labels.includes(each)).length;
  return {
    precision: hits / found.length,
    recall: labels.filter((each) => found.includes(each)).length / labels.length,
  };
}

const inside = ({ text, reading }: typeof current, from: string, to: string): readonly Target[] => {
  const [start, end] = [text.indexOf(`\n${from}`), text.indexOf(`\n${to}`)];
  return reading.targets.filter((target) => target.span[0] > start && target.span[0] < end);
};

test('every goal of the table is read with base, value, year, measure, binding and parent, and nothing else', () => {
  const table = inside(current, '表1 主要指标', '（一）学前教育');
  expect(score(table.map(readLabel), drafts.map(labelOf))).toEqual({ precision: 1, recall: 1 });
  expect(table).toHaveLength(drafts.length);
  const old = inside(closed, '表1 主要指标', '三、重点任务');
  const labels = closedTargets.flatMap((group) => group.targets).map(labelOf);
  expect(score(old.map(readLabel), labels)).toEqual({ precision: 1, recall: 1 });
});

test('sentences that restate the table are merged with it; only the planted one disagrees', () => {
  const said = inside(current, '（一）学前教育', '三、主要任务');
  const names = drafts.filter((target) => target.sentence !== undefined).map((target) => plain(target.name));
  expect(
    score(
      said.map((target) => plain(target.name)),
      names,
    ),
  ).toEqual({ precision: 1, recall: 1 });
  const apart = said
    .filter((target) => target.sameAs === undefined)
    .map(({ name, year, value }) => [name, year, value]);
  expect(apart).toEqual([
    ['普惠性幼儿园覆盖率', 2029, 93],
    ['新增公办幼儿园学位', 2026, 1800],
    ['新增义务教育学位', 2027, 5400],
  ]);
});

test('the two planted contradictions are the only doubts; the other documents raise none', async () => {
  expect(current.reading.doubts.map(({ code, readings }) => [code, readings])).toEqual([
    ['parts-do-not-add-up', ['9800', '9900']],
    ['goal-values-differ', ['不低于 92%', '不低于 93%']],
  ]);
  expect(closed.reading.doubts).toEqual([]);
  for (const name of [
    'yunling-action-plan-2025-2029-adjusted.docx',
    'yunling-plan-2030-2034-draft.docx',
  ] as const)
    expect((await read(name)).reading.doubts).toEqual([]);
});

test('every task is a heading with its units, every row of the year tables a dated task', () => {
  const tasks = taskChapters.flatMap((chapter) => chapter.sections.flatMap((section) => section.tasks));
  const titles = new Map(current.reading.outline.map((node) => [node.title, node]));
  for (const task of tasks) {
    const node = titles.get(task.title);
    expect(node, task.title).toBeDefined();
    const duties = current.reading.duties.filter((duty) => duty.outlineId === node?.id);
    const counts = [task.lead, task.supporting, task.responsible].map((keys) => keys?.length ?? 0);
    expect(duties.map((duty) => [duty.lead.length, duty.supporting.length, duty.responsible.length])).toEqual(
      [counts],
    );
  }
  const rows = sampleYearTables.flatMap(({ year, groups }) =>
    groups.flatMap(({ group, items, units }) => items.map((item) => [year, group, item, units])),
  );
  const from = current.text.indexOf('\n附件1');
  const dated = current.reading.milestones.filter((milestone) => milestone.span[0] > from);
  expect(
    dated.map(({ year, group, text, units }) => [year, group, text.replace(/^\d\.|。$/gu, ''), units]),
  ).toEqual(rows);
});

test('[R27] rows that share merged cells do not reach over each other', () => {
  const from = current.text.indexOf('\n附件1');
  const spans = current.reading.milestones
    .map((milestone) => milestone.span)
    .filter(([start]) => start > from);
  for (const [index, [start]] of spans.entries()) {
    expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0);
  }
});

test('every building project is read with place, key year and areas', () => {
  expect(current.reading.projects.map((project) => ({ ...project, span: undefined }))).toEqual(
    sampleProjects.map(({ name, location, year, land, floor }) => ({
      name,
      location,
      year,
      landArea: land,
      floorArea: floor,
      span: undefined,
    })),
  );
});

test('facts of the front matter', () => {
  expect(current.reading.document).toMatchObject({
    title: '云岭区教育高质量发展行动计划（2025—2029年）',
    number: '云政办发〔2025〕9号',
    issuer: '云岭区人民政府办公室',
    issued: '2025-03-18',
    period: [2025, 2029],
  });
  expect(closed.reading.document).toMatchObject({
    number: '云政发〔2020〕6号',
    issued: '2020-04-10',
    period: [2020, 2024],
  });
});
