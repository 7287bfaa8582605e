import { SAMPLE_PASSWORD } from '@junheng/sample';
import { expect, test } from 'vitest';
import { settle } from './support/browser.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();

test('a wrong password is told calmly and what was typed stays', async () => {
  const page = await (await stage.open()).newPage();
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill('leader');
  await page.getByLabel('密码').fill('wrong');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('alert').getByText('账号或密码不对').waitFor();
  expect(await page.getByLabel('账号').inputValue()).toBe('leader');
});

test('nobody is led to sign-in and, once signed in, to where they wanted to go', async () => {
  const page = await (await stage.open()).newPage();
  await page.goto('/plan/targets?state=behind');
  await page.waitForURL(/\/sign-in/u);
  await page.getByLabel('账号').fill('leader');
  await page.getByLabel('密码').fill(SAMPLE_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(/\/plan\/targets\?state=behind/u);
  await page.getByRole('heading', { level: 1, name: '目标' }).waitFor();
});

test('whoever signs out sees nothing any more, not even by going back', async () => {
  const page = await stage.enter('leader');
  await settle(page);
  await page.getByRole('button', { name: /周明远/u }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL(/\/sign-in/u);
  await page.goto('/plan/tasks');
  await page.waitForURL(/\/sign-in/u);
});

test('a new account must set a password of its own before anything else', async () => {
  const admin = await stage.enter('admin');
  await admin.goto('/access/accounts/new');
  await admin.getByRole('textbox', { name: '账号', exact: true }).fill('new-clerk');
  await admin.getByRole('textbox', { name: '姓名' }).fill('文静');
  await admin.getByLabel('初始密码').fill('Zf3-mossy-quill');
  await admin.locator('.side-panel').getByRole('combobox', { name: '单位' }).click();
  await admin.keyboard.type('青岚街道');
  const option = admin.locator('.ant-select-item-option', { hasText: '青岚街道' }).first();
  await option.click();
  // The list may have been drawn anew under the pointer while it was still being searched.
  const chosen = admin.locator('.side-panel .ant-select', { hasText: '青岚街道' });
  await chosen.waitFor({ timeout: 10_000 }).catch(() => option.click());
  await chosen.waitFor();
  await admin.getByRole('button', { name: '新建账号' }).click();
  await admin.getByRole('link', { name: '文静' }).waitFor();

  const page = await (await stage.open()).newPage();
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill('new-clerk');
  await page.getByLabel('密码').fill('Zf3-mossy-quill');
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(/\/password/u);
  await page.goto('/plan/tasks');
  await page.waitForURL(/\/password/u);
  await page.getByLabel('当前密码').fill('Zf3-mossy-quill');
  await page.getByLabel('新密码', { exact: true }).fill('short');
  await page.getByLabel('再输入一次新密码').fill('short');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByRole('alert').getByText('至少 10 个字符').waitFor();
  await page.getByLabel('新密码', { exact: true }).fill('My-Own-Words-26');
  await page.getByLabel('再输入一次新密码').fill('My-Own-Words-26');
  await page.getByRole('button', { name: '修改密码' }).click();
  // Back to where the person wanted to go.
  await page.waitForURL(/\/plan\/tasks/u);
});
