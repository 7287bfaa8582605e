import { SAMPLE_PASSWORD } from '@junheng/sample';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESK, PHONE, settle } from './support/browser.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();

/** Keeps a picture where somebody asked for pictures. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['JUNHENG_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test.each([
  { ...DESK, who: 'leader' },
  { ...PHONE, who: 'head' },
])(
  'a second factor is set with a picture, asked for at sign-in and taken off ($width px)',
  async ({ who, ...look }) => {
    const page = await stage.enter(who, look);
    await page.goto('/password');
    const part = page.locator('.second-factor');
    await part.getByRole('button', { name: '设置动态验证码' }).click();
    await part.getByLabel('当前密码').fill(SAMPLE_PASSWORD);
    await part.getByRole('button', { name: '下一步' }).click();
    const secret = ((await part.locator('.factor-secret').textContent()) ?? '').replaceAll(/\s/gu, '');
    const codeAfter = (steps: number): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
    await part.locator('canvas, .ant-qrcode svg').first().waitFor();
    await picture(page, `factor-${look.width}`);
    await part.getByLabel('动态验证码').fill(codeAfter(0));
    await part.getByRole('button', { name: '启用', exact: true }).click();
    await expect.poll(() => part.locator('.factor-codes li').count(), { timeout: 30_000 }).toBe(8);
    await picture(page, `codes-${look.width}`);
    const other = await (await stage.open(look)).newPage();
    await other.goto('/sign-in');
    await other.getByLabel('账号').fill(who);
    await other.getByLabel('密码', { exact: true }).fill(SAMPLE_PASSWORD);
    await other.getByRole('button', { name: '登录' }).click();
    await other.getByLabel('动态验证码').waitFor();
    await picture(other, `ask-code-${look.width}`);
    // The next step's code is taken too, and the one that turned it on is used up.
    await other.getByLabel('动态验证码').fill(codeAfter(1));
    await other.getByRole('button', { name: '登录' }).click();
    await other.locator('.home').waitFor();
    await page.getByRole('button', { name: '停用动态验证码' }).click();
    await part.getByLabel('当前密码').fill(SAMPLE_PASSWORD);
    await part.getByRole('button', { name: '停用动态验证码' }).click();
    await part.getByRole('button', { name: '设置动态验证码' }).waitFor();
  },
);

test('three administrators are named and turned on; each then finds the own pages only', async () => {
  const admin = await stage.enter('admin');
  await admin.goto('/access/security');
  await admin.getByLabel('管理权限由系统、安全、审计三位管理员分担').check();
  await admin.getByRole('button', { name: '保存' }).click();
  await admin.getByRole('alert').getByText('系统管理, 安全管理, 审计管理').waitFor();
  await stage
    .door()
    .pool.query(`update account set role = 'administrator' where user_name in ('leader', 'reviewer')`);
  for (const [name, charge] of [
    ['leader', '系统管理'],
    ['reviewer', '审计管理'],
    ['admin', '安全管理'],
  ] as const) {
    await admin.goto(`/access/accounts?q=${name}`);
    await admin.locator('table a').first().click();
    const panel = admin.locator('.side-panel');
    await panel.waitFor();
    await panel.getByLabel('三员职责').selectOption({ label: charge });
    await expect.poll(() => panel.getByLabel('三员职责').inputValue(), { timeout: 30_000 }).not.toBe('');
    if (name === 'admin') await picture(admin, 'charge-1280');
  }
  await admin.goto('/access/security');
  await admin.getByLabel('管理权限由系统、安全、审计三位管理员分担').check();
  await admin.getByRole('button', { name: '保存' }).click();
  await admin.getByText('已保存').first().waitFor();
  await picture(admin, 'security-1280');
  const pagesOf = async (userName: string): Promise<string[]> => {
    const page = await stage.enter(userName);
    await settle(page);
    return page.locator('.navigation a').allTextContents();
  };
  const [system, audit, security] = [
    await pagesOf('leader'),
    await pagesOf('reviewer'),
    await pagesOf('admin'),
  ];
  expect([system.includes('账号'), system.includes('操作留痕'), system.includes('安全设置')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([audit.includes('账号'), audit.includes('操作留痕'), audit.includes('安全设置')]).toEqual([
    false,
    true,
    false,
  ]);
  expect([security.includes('账号'), security.includes('安全设置')]).toEqual([true, true]);
});

test('what is due is shown with its reason, and goes when somebody says why', async () => {
  const admin = await stage.enter('admin', PHONE);
  await stage.door().pool.query(`update account set active = false where user_name = 'clerk-school'`);
  const { rows } = await stage
    .door()
    .pool.query<{ id: string }>(`select id from account where user_name = 'clerk-school'`);
  await admin.goto(`/access/accounts/${rows[0]?.id}?q=clerk-school`);
  const list = admin.locator('.erasure');
  await list.getByText('指定删除').waitFor();
  await picture(admin, 'erasure-390');
  await list.getByRole('button', { name: /删除这 \d+ 项/u }).click();
  await list.getByText('请填写理由').waitFor();
  await list.getByLabel('删除理由').fill('本人申请注销');
  await list.getByRole('button', { name: /删除这 \d+ 项/u }).click();
  await admin.getByText(/已删除 \d+ 项/u).waitFor();
  const left = await stage.door().pool.query(`select 1 from account where display_name = '罗静'`);
  expect(left.rows).toEqual([]);
});
