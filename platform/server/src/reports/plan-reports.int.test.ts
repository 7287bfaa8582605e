import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as routes from '@junheng/contract';
import type { CallInput } from '@junheng/contract';
import { figuresOf, writePlanReport } from '@junheng/domain';
import type { ReportFacts } from '@junheng/domain';
import { findPlanVersionByNumber, insertPlanVersion } from '@junheng/database';
import { testId } from '@junheng/database/testing';
import { fixedClock } from '@junheng/kernel';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';
import { loadReportFacts } from './load-report-facts.ts';
import { noJobs } from './no-jobs.ts';
import { renderReport } from './printing/render-report.ts';
import { planReportKinds } from '@junheng/vocabulary';

const PASSWORD = 'Yunling@2026';
const asOf = '2026-11-21';
let server: TestServer;
let leader: TestBrowser;
let facts: ReportFacts;
let leaderDistrict = '';
beforeAll(async () => {
  server = await startTestServer({ firstFill: 'sample' });
  leader = server.makeBrowser();
  const session = await leader.signIn('leader', PASSWORD);
  const { accountId, displayName, role, unitId, districtId } = session;
  leaderDistrict = districtId;
  const reader = { accountId, displayName, role, unitId, districtId };
  const clock = fixedClock(Date.parse(`${asOf}T02:00:00Z`));
  const loaded = await server.door.inDistrict(reader, (transaction) =>
    loadReportFacts(
      { asOf },
      {
        reader,
        transaction,
        clock,
        makeId: () => '',
        signal: new AbortController().signal,
        language: 'zh',
        jobs: noJobs,
      },
    ),
  );
  if (!loaded.ok) throw new Error(loaded.error.code);
  facts = loaded.value.facts;
});
afterAll(() => server.close());

type Query = NonNullable<CallInput<typeof routes.exportPlanReport>['query']>;

async function print(query: Query, browser = leader) {
  const result = await browser.client.download(routes.exportPlanReport, { query: { asOf, ...query } });
  if (!result.ok) throw new Error(result.error.code);
  const { fileName, mediaType, bytes } = result.value;
  return { fileName, mediaType, bytes: new Uint8Array(bytes), parts: unzipSync(new Uint8Array(bytes)) };
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
const countOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
const partOf = (parts: Record<string, Uint8Array>, name: string): string =>
  strFromU8(parts[name] ?? new Uint8Array());
/** What a reader sees of an XML part, without its marks. */
const plain = (xml: string): string => xml.replaceAll(/<[^>]+>/gu, '');

test('[S65] a school prints its own sheet and nothing of the whole district', async () => {
  const clerk = server.makeBrowser();
  const session = await clerk.signIn('clerk-school', PASSWORD);
  for (const kind of planReportKinds) {
    if (kind === 'unitSheet') continue;
    await expect(print({ kind }, clerk)).rejects.toThrow('PLAN_REPORT_NEEDS_DISTRICT');
  }
  const own = await clerk.get(routes.describePlanReport, { query: { asOf } });
  expect(own).toMatchObject({ kind: 'unitSheet', kinds: ['unitSheet'], unitId: session.unitId });
  const tasks = await clerk.get(routes.findTasks, { query: { asOf, unitId: session.unitId } });
  expect([own.taskCount, own.tables.find(({ title }) => title.includes('任务'))?.rowCount]).toEqual([
    tasks.total,
    tasks.total,
  ]);
  const bureau = facts.units.find((unit) => unit.kind === 'bureau');
  await expect(print({ kind: 'unitSheet', unitId: bureau?.id ?? '' }, clerk)).rejects.toThrow(
    'PLAN_REPORT_UNIT_NOT_FOUND',
  );
  const sheet = await print({}, clerk);
  const words = plain(partOf(sheet.parts, 'word/document.xml'));
  const hidden = facts.tasks.find((task) => task.duties.every((duty) => duty.unitId !== session.unitId));
  expect(words).not.toContain(hidden?.title ?? '');
});

test('[S66] the numbers are those of home, targets, tasks and projects', async () => {
  const described = await leader.get(routes.describePlanReport, { query: { asOf } });
  const home = await leader.get(routes.getPlanHome, { query: { asOf } });
  const targets = await leader.get(routes.findTargets, { query: { asOf, pageSize: 500 } });
  const tasks = await leader.get(routes.findTasks, { query: { asOf, pageSize: 500 } });
  const projects = await leader.get(routes.findProjects, { query: { asOf } });
  expect(described).toMatchObject({
    targetCount: targets.total,
    taskCount: tasks.total,
    projectCount: projects.total,
    targetStates: home.targetStates,
    taskStates: home.taskStates,
    judgedVersion: home.judgedVersion,
  });
  expect(described.targetStates).toEqual(targets.states);
  expect(described.taskStates).toEqual(tasks.states);
  for (const kind of ['monitoring', 'monthly', 'briefing'] as const) {
    const { parts } = await print({ kind });
    const words = plain(partOf(parts, 'word/document.xml'));
    expect(words).toContain(`指标${targets.total}项`);
    expect(words).toContain(`滞后${targets.states['behind']}项`);
    expect(words).toContain(`逾期${tasks.states['overdue']}项`);
  }
  const { parts } = await print({ kind: 'monitoring' });
  const words = plain(partOf(parts, 'word/document.xml'));
  for (const target of targets.items) {
    expect(words).toContain(target.name);
    if (target.latest !== null && target.comparator !== 'qualitative')
      expect(words).toContain(target.latest.value);
    // Why it is behind: the demand that decided, and how far the value is from it; else the judgement's own sentence.
    if (target.state === 'behind' && target.demand !== null) {
      expect(words).toContain(`序时进度${target.demand.value}`);
      expect(words).toMatch(
        new RegExp(
          `${escaped(target.name)}（滞后）。.{0,200}?(?:比序时进度|${escaped(target.reason.zh)})`,
          'u',
        ),
      );
    }
  }
});

test('[S67] another process in another time zone prints the same bytes', { timeout: 180_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-report-'));
  const asked = [
    ['monitoring', 'docx'],
    ['monthly', 'xlsx'],
    ['unitSheets', 'zip'],
  ] as const;
  const requests = asked.map(([kind, format]) => ({
    documents: writePlanReport(kind, facts).slice(0, 2),
    format,
  }));
  try {
    await writeFile(join(folder, 'requests.json'), JSON.stringify(requests));
    const renderer = pathToFileURL(join(import.meta.dirname, 'printing/render-report.ts')).href;
    const code = `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { renderReport } from ${JSON.stringify(renderer)};
      const requests = JSON.parse(readFileSync('requests.json', 'utf8'));
      for (const [index, request] of requests.entries()) writeFileSync('file' + index, await renderReport(request));`;
    const env = { ...process.env, TZ: 'America/St_Johns', NODE_OPTIONS: '' };
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, env });
    for (const [index, request] of requests.entries()) {
      const [here, there] = [await renderReport(request), await readFile(join(folder, `file${index}`))];
      expect([request.format, Buffer.compare(here, there)]).toEqual([request.format, 0]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const [first, second] = [await print({ kind: 'unitSheet' }), await print({ kind: 'unitSheet' })];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  expect(partOf(first.parts, 'docProps/core.xml')).toContain(`${asOf}T01:00:00Z`);
});

test('[S68] pages, notes and charts of a printed report', async () => {
  const { parts } = await print({ kind: 'monitoring' });
  const document = partOf(parts, 'word/document.xml');
  const notes = partOf(parts, 'word/footnotes.xml');
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  expect(document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
  expect(partOf(parts, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  const report = writePlanReport('monitoring', facts)[0];
  if (report === undefined) throw new Error('no report');
  const figures = figuresOf(report);
  const marks = countOf(document, /<w:footnoteReference /gu) + countOf(document, /NOTEREF _note/gu);
  expect(marks).toBeGreaterThanOrEqual(figures.length);
  const sources = new Set(figures.map((figure) => figure.source));
  for (const source of sources) expect(plain(notes).replaceAll('&quot;', '"')).toContain(source.slice(0, 20));
  expect(countOf(notes, /<w:footnote /gu)).toBeGreaterThanOrEqual(sources.size);
  const drawings = Object.keys(parts).filter((name) => name.endsWith('.svg'));
  const drawn = facts.targets.filter((target) => target.comparator !== 'qualitative');
  expect(drawings.length).toBeGreaterThan(drawn.length / 2);
  expect(countOf(document, /<wp:inline/gu)).toBe(drawn.length);
  for (const name of drawings) expect(partOf(parts, name)).not.toContain('<text');
  expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toHaveLength(drawings.length);
});

test('[S69] formats by kind, a workbook with numbers, and one zip with a sheet for every unit', async () => {
  await expect(print({ kind: 'monitoring', format: 'xlsx' })).rejects.toThrow('PLAN_REPORT_FORMAT_MISSING');
  await expect(print({ kind: 'monitoring', version: 99 })).rejects.toThrow('PLAN_REPORT_VERSION_NOT_FOUND');
  const book = await print({ kind: 'monthly', format: 'xlsx' });
  expect(book.mediaType).toContain('spreadsheetml');
  const sheet = partOf(book.parts, 'xl/worksheets/sheet1.xml');
  const behind = facts.targets.find((target) => target.state === 'behind' && target.valueUnit === '%');
  expect(sheet).toContain(`<v>${Number(behind?.latest?.value)}</v>`);
  const all = await print({ kind: 'unitSheets' });
  expect(all.fileName).toBe(`规划实施考核表（全部单位）_${asOf}.zip`);
  const described = await leader.get(routes.describePlanReport, { query: { asOf, kind: 'unitSheets' } });
  expect(Object.keys(all.parts)).toHaveLength(described.documentCount);
  expect(described.documentCount).toBeGreaterThan(20);
  const stop = new AbortController();
  const going = leader.client.download(
    routes.exportPlanReport,
    { query: { asOf, kind: 'unitSheets' } },
    { signal: stop.signal },
  );
  setTimeout(() => stop.abort(), 150);
  expect((await going).ok).toBe(false);
});

test('[S66] a report of an older version says what judging that version says', async () => {
  const { versions } = await leader.get(routes.describePlanReport, { query: { asOf } });
  const plan = await leader.get(routes.getPlanHome, { query: { asOf } });
  const planId = plan.plan?.id ?? '';
  const reader = { districtId: leaderDistrict };
  expect(versions.map(({ number }) => number)).toEqual([1]);
  const stored = await server.door.inDistrict(reader, async (transaction) => {
    const first = await findPlanVersionByNumber(transaction, leaderDistrict, planId, 1);
    if (first === undefined) throw new Error('the sample has no version');
    const id = testId('a second version', leaderDistrict);
    const next = { ...first, districtId: leaderDistrict, id, number: 2, hash: 'f'.repeat(64) };
    await insertPlanVersion(transaction, { ...next, reviewId: null, publishedByAccountId: null });
    return first;
  });
  const newest = await leader.get(routes.describePlanReport, { query: { asOf, planId } });
  expect(newest).toMatchObject({ judgedVersion: { number: 2 }, versions: [{ number: 2 }, { number: 1 }] });
  const older = await leader.get(routes.describePlanReport, { query: { asOf, planId, version: 1 } });
  const judged = await leader.get(routes.judgePlanVersion, { params: { id: stored.id }, query: { asOf } });
  expect(older.judgedVersion).toEqual(judged.judgedVersion);
  expect(older.targetCount).toBe(judged.targets.length);
  for (const [state, count] of Object.entries(older.targetStates)) {
    expect([state, count]).toEqual([state, judged.targets.filter((target) => target.state === state).length]);
  }
  const { parts } = await print({ kind: 'monitoring', version: 1 });
  expect(plain(partOf(parts, 'word/document.xml'))).toContain(`第1版（校验码${stored.hash.slice(0, 12)}）`);
});

test('[S89] [S88] the preview is word by word what the files print, and a PDF comes where there is a font', async () => {
  for (const kind of ['monitoring', 'briefing', 'unitSheet'] as const) {
    const { document } = await leader.get(routes.describePlanReport, { query: { asOf, kind } });
    const { parts } = await print({ kind });
    const words = plain(partOf(parts, 'word/document.xml')).replaceAll('&quot;', '"').replaceAll('&gt;', '>');
    const paragraphs = document?.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.inlines.find((inline): inline is string => typeof inline === 'string' && inline.length > 6)]
        : [],
    );
    expect(paragraphs?.length).toBeGreaterThan(0);
    for (const text of paragraphs ?? []) if (text !== undefined) expect(words).toContain(text);
    const rows = document?.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []));
    const counts = await leader.get(routes.describePlanReport, { query: { asOf, kind } });
    expect(rows).toEqual(counts.tables.map(({ rowCount }) => rowCount));
  }
  const result = await leader.client.download(routes.exportPlanReport, {
    query: { asOf, kind: 'briefing', format: 'pdf' },
  });
  if (!result.ok) expect(result.error.code).toBe('PLAN_REPORT_FONT_MISSING');
  else
    expect([result.value.mediaType, result.value.fileName.endsWith('.pdf')]).toEqual([
      'application/pdf',
      true,
    ]);
});

test('[S65] the page for the head of the district names every binding target that fails, in all that it holds', async () => {
  const { document } = await leader.get(routes.describePlanReport, { query: { asOf, kind: 'briefing' } });
  const text = JSON.stringify(document?.blocks);
  const fails = facts.targets.filter(
    ({ binding, state }) => binding === 'binding' && (state === 'behind' || state === 'missed'),
  );
  expect(fails.length).toBeGreaterThan(1);
  for (const target of fails) expect(text).toContain(target.name.slice(0, 23));
});
