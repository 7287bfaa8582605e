import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PHONE, settle } from './support/browser.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();

/** Opens the first target in a state and gives its address without the filters. */
async function openTarget(page: Page, state: string): Promise<string> {
  await page.goto(`/plan/targets?state=${state}`);
  await settle(page);
  await page.locator('td.phone-title a').first().click();
  await page.locator('.side-panel .tag').first().waitFor();
  return new URL(page.url()).pathname;
}

async function fillValue(page: Page, value: string, source: string): Promise<void> {
  await page.getByLabel(/^现值/u).fill(value);
  await page.getByRole('textbox', { name: '数据来源' }).fill(source);
}

test('a value typed in with its source changes the verdict, and withdrawing it changes it back', async () => {
  const page = await stage.enter('head');
  const address = await openTarget(page, 'behind');
  await page.getByRole('link', { name: '填报现值' }).click();
  await page.getByLabel(/^现值/u).fill('很多');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('alert').getByText('应填数字').waitFor();
  await fillValue(page, '99.5', '2026—2027 学年统计快报');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  await page.waitForURL((url) => url.pathname === address);
  await page
    .locator('.side-panel .tag', { hasText: /已实现|达到序时进度/u })
    .first()
    .waitFor();

  await page.getByRole('button', { name: /^撤回 .*99\.5/u }).click();
  await page.locator('.side-panel .tag', { hasText: '滞后' }).first().waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page
    .locator('.side-panel .tag', { hasText: /已实现|达到序时进度/u })
    .first()
    .waitFor();
});

test('the second of two people who change the same target is told calmly and loses nothing', async () => {
  const first = await stage.enter('head');
  const address = await openTarget(first, 'onTrack');
  const second = await stage.enter('reviewer');
  for (const page of [first, second]) {
    await page.goto(`${address}/record`);
    await page.getByRole('textbox', { name: '数据来源' }).waitFor();
  }
  await fillValue(first, '97', '基础教育科核定');
  await fillValue(second, '96', '规划科抽查');
  await first.getByRole('button', { name: '保存' }).click();
  await first.getByText('已保存').waitFor();
  await second.getByRole('button', { name: '保存' }).click();
  await second.getByText(/打开之后，别人修改过这项目标/u).waitFor();
  expect(await second.getByRole('textbox', { name: '数据来源' }).inputValue()).toBe('规划科抽查');
  await second.getByText(/沈若川填报/u).waitFor();
  await second.getByRole('button', { name: '核对无误' }).click();
  await second.waitForURL((url) => url.pathname === address);
});

test('a unit reports on a phone, the bureau returns it with a reason, the unit mends it, the bureau accepts', async () => {
  const unit = await stage.enter('clerk-department', PHONE);
  await unit.goto('/plan/tasks');
  await settle(unit);
  const links = unit.locator('td.phone-title a');
  let address = '';
  for (let index = 0; index < (await links.count()) && address === ''; index += 1) {
    await links.nth(index).click();
    await unit.locator('.side-panel .progress').waitFor();
    await unit.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
    if ((await unit.getByRole('link', { name: '上报进展' }).count()) > 0) {
      address = new URL(unit.url()).pathname;
    } else await unit.goBack();
  }
  expect(address).not.toBe('');
  await unit.getByRole('link', { name: '上报进展' }).click();
  await unit.getByText('75%', { exact: true }).click();
  await unit.getByLabel('做了什么').fill('已完成三处配套园移交');
  await unit.getByRole('button', { name: '提交进展' }).click();
  await unit.locator('.side-panel .tag', { hasText: '待审核' }).waitFor();

  const bureau = await stage.enter('reviewer');
  await bureau.goto(address);
  await bureau.getByRole('button', { name: '退回', exact: true }).click();
  await bureau.getByRole('button', { name: '退回', exact: true }).click();
  await bureau.getByRole('alert').getByText('请写明退回理由').waitFor();
  await bureau.getByLabel('退回理由').fill('请附移交协议文号');
  await bureau.getByRole('button', { name: '退回', exact: true }).click();
  await bureau.locator('.side-panel .tag', { hasText: '已退回' }).first().waitFor();

  await unit.goto(address);
  await unit.getByText('退回理由：请附移交协议文号').waitFor();
  await unit.getByRole('link', { name: '上报进展' }).click();
  expect(await unit.getByLabel('做了什么').inputValue()).toBe('已完成三处配套园移交');
  await unit.getByLabel('做了什么').fill('已完成三处配套园移交,协议云教函〔2026〕8号');
  await unit.getByRole('button', { name: '提交进展' }).click();
  await unit.locator('.side-panel .tag', { hasText: '待审核' }).waitFor();

  await bureau.goto(address);
  await bureau.getByRole('button', { name: '通过', exact: true }).click();
  await bureau.getByText('已通过，任务进度已更新').waitFor();
  await bureau.goto(address);
  await bureau.locator('.report-list .tag', { hasText: '已通过' }).first().waitFor();
  await bureau.getByRole('button', { name: '通过', exact: true }).waitFor({ state: 'detached' });
});

test('what was typed survives a lost network and a closed page', async () => {
  const page = await stage.enter('head');
  const address = await openTarget(page, 'onTrack');
  await page.goto(`${address}/record`);
  await fillValue(page, '98', '写到一半断网');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('尚未保存').waitFor();
  await page.context().setOffline(false);
  await page.goto('/');
  await page.goto(`${address}/record`);
  expect(await page.getByRole('textbox', { name: '数据来源' }).inputValue()).toBe('写到一半断网');
});

test('every change of the stories before stands in the audit trail, with who made it', async () => {
  const page = await stage.enter('admin');
  await page.goto('/access/audit');
  await settle(page);
  const trail = await page.locator('.data-table tbody').innerText();
  for (const action of ['填报现值', '撤回填报的现值', '上报进展', '审核进展', '登录'])
    expect(trail).toContain(action);
  for (const person of ['沈若川', '方海平', '顾清和']) expect(trail).toContain(person);
  await page.getByLabel('操作人或单位').fill('方海平');
  await page.getByLabel('对象').selectOption({ label: '任务' });
  await page.waitForURL(
    ({ searchParams: now }) => now.get('who') === '方海平' && now.get('entity') === 'task',
  );
  await settle(page);
  const rows = await page.locator('.data-table tbody tr').allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.includes('方海平') && row.includes('任务'))).toBe(true);
  await page.goto('/access/audit?to=2020-01-01');
  await page.getByText('没有符合条件的记录').waitFor();
});
