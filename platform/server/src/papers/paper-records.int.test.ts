import * as routes from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let browser: TestBrowser;
const PASSWORD = 'Yunling@2026';
beforeAll(async () => {
  server = await startTestServer({ firstFill: 'sample' });
  browser = server.makeBrowser();
  await browser.signIn('admin', PASSWORD);
});
afterAll(() => server.close());

type Outcome = CallReply<typeof routes.importAllSchoolPapers>;

async function send(rows: readonly (readonly string[])[], dryRun: boolean): Promise<Outcome> {
  const [heads = [], ...body] = rows;
  const file = await writeWorkbook({
    language: 'zh',
    fileName: 'a.xlsx',
    title: '导入',
    note: '试',
    columns: heads.map((head, at) => ({
      title: { zh: head, en: head },
      width: 10,
      cell: (row: readonly string[]) => row[at] ?? '',
    })),
    rows: body,
  });
  const route = routes.importAllSchoolPapers;
  const query = { fileName: '文件.xlsx', dryRun: dryRun ? ('true' as const) : ('false' as const) };
  const response = await fetch(`${server.address}${routes.routeAddress(route, { query } as never)}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      cookie: browser.cookie ?? '',
      'x-csrf-token': browser.csrf ?? '',
    },
    body: file.content as Uint8Array<ArrayBuffer>,
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Outcome;
}

async function read(path: string): Promise<{ total: number }> {
  const response = await fetch(`${server.address}/api${path}`, { headers: { cookie: browser.cookie ?? '' } });
  expect(response.status).toBe(200);
  return (await response.json()) as never;
}

const states = ({ lines }: Outcome) => lines.map(({ state }) => state);

test('[S150] a workbook is tried first; new, changed, unchanged and refused rows are told apart; all are kept or none', async () => {
  const { total } = await read('/plan/school-papers/all?sort=title');
  const { unitName: school } = await server.makeBrowser().signIn('clerk-school', PASSWORD);
  const heads = ['学校', '文件种类', '标题', '文号', '批准日期', '批准单位或会议'];
  const good = [school, '制度', '考勤制度', '一号', '2026年3月1日', '校务会'];
  const bad = ['没有这所学校', '制度', '考勤制度', '', '2026-03-01', '校务会'];
  const tried = await send([heads, good, bad], true);
  expect(tried.lines[0]?.faults).toEqual([]);
  expect(tried.kept).toBe(false);
  expect(states(tried)).toEqual(['new', 'refused']);
  expect(tried.lines[1]?.faults).toEqual([{ column: '学校', message: '请选择学校' }]);
  const mixed = await send([heads, good, bad], false);
  expect([mixed.kept, (await read('/plan/school-papers/all')).total]).toEqual([false, total]);
  const kept = await send([heads, good], false);
  expect([kept.kept, states(kept), (await read('/plan/school-papers/all')).total]).toEqual([
    true,
    ['new'],
    total + 1,
  ]);
  const again = await send([heads, good, [...good.slice(0, 3), '二号', ...good.slice(4)]], true);
  expect(states(again)).toEqual(['unchanged', 'changed']);
});

test('[S151] a view is seen by whom it was shared with, and changed by whoever keeps it', async () => {
  const call = (who: TestBrowser, method: string, path: string, body?: object) =>
    fetch(`${server.address}/api/lists/views${path}`, {
      method,
      headers: {
        cookie: who.cookie ?? '',
        'x-csrf-token': who.csrf ?? '',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const clerk = server.makeBrowser();
  const { unitId } = await clerk.signIn('clerk-school', PASSWORD);
  const view = {
    name: '本校章程',
    list: '/plan/papers',
    search: '?kind=charter',
    unitId: null,
    isDefault: true,
  };
  const made = (await (await call(clerk, 'POST', '', view)).json()) as { id: string; version: number };
  const namesOf = async (who: TestBrowser) =>
    ((await (await call(who, 'GET', '')).json()) as { items: { name: string; isMine: boolean }[] }).items;
  expect(await namesOf(clerk)).toMatchObject([{ name: '本校章程', isMine: true }]);
  expect(await namesOf(browser)).toEqual([]);
  expect((await call(clerk, 'POST', '', view)).status).toBe(409);
  const foreign = { ...view, name: '别的', unitId: (await browser.signIn('admin', PASSWORD)).unitId };
  expect((await call(clerk, 'POST', '', foreign)).status).toBe(422);
  const change = { ...view, unitId, version: made.version };
  expect((await call(browser, 'PUT', `/${made.id}`, change)).status).toBe(404);
  expect((await call(clerk, 'PUT', `/${made.id}`, change)).status).toBe(200);
  expect((await call(browser, 'DELETE', `/${made.id}?version=2`)).status).toBe(404);
  expect((await call(clerk, 'DELETE', `/${made.id}?version=2`)).status).toBe(200);
  expect(await namesOf(clerk)).toEqual([]);
});
