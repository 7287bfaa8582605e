import { expect, test } from 'vitest';
import { DESK, PHONE, settle } from './support/browser.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();
const countDrafts = () => Object.keys(localStorage).filter((key) => key.startsWith('junheng.draft')).length;

test.each([DESK, PHONE])(
  'signing out says what is not yet sent and waits: back to it, or thrown away ($width px)',
  async (look) => {
    const page = await stage.enter('admin', look);
    await page.goto('/access/accounts/new');
    await page.getByRole('textbox', { name: '姓名' }).fill('写了一半');
    const leave = async () => {
      await page.getByRole('button', { name: /韩松/u }).click();
      await page.getByRole('button', { name: '退出登录' }).click();
    };
    await page.goto('/plan/tasks');
    await settle(page);
    await leave();
    const dialog = page.getByRole('dialog', { name: '还有 1 项内容没有提交' });
    await dialog.waitFor();
    // The dialog has come up when it can be pressed.
    await dialog.getByRole('button', { name: '先不退出' }).click({ trial: true });
    if (process.env['JUNHENG_SHOTS'] !== undefined)
      await page.screenshot({ path: `${process.env['JUNHENG_SHOTS']}/leave-${look.width}.png` });
    await dialog.getByRole('button', { name: '先不退出' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(countDrafts)).toBe(2);
    // Back to what was typed: it is still there.
    await leave();
    await dialog.getByRole('listitem').getByRole('button').click();
    await page.waitForURL(/\/access\/accounts\/new/u);
    expect(await page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('写了一半');
    await leave();
    await dialog.getByRole('button', { name: '放弃这些内容并退出' }).click();
    await page.waitForURL(/\/sign-in/u);
    expect(await page.evaluate(countDrafts)).toBe(0);
  },
);

test.each([DESK, PHONE])(
  'one sees where one is signed in and signs the others out ($width px)',
  async (look) => {
    const phone = await stage.enter('clerk-town', PHONE);
    await settle(phone);
    const library = await stage.enter('clerk-town');
    await settle(library);
    const page = await stage.enter('clerk-town', look);
    await page.goto('/password');
    const list = page.locator('.own-sessions');
    await list.getByText('当前设备').waitFor();
    if (process.env['JUNHENG_SHOTS'] !== undefined)
      await page.screenshot({
        path: `${process.env['JUNHENG_SHOTS']}/sessions-${look.width}.png`,
        fullPage: true,
      });
    await list.getByRole('button', { name: '其他设备全部退出' }).click();
    await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
    await library.goto('/plan/tasks');
    await library.waitForURL(/\/sign-in/u);
  },
);
