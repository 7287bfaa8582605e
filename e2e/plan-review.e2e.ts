import { testDatabaseKind } from '@junheng/database/testing';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findAxeFaults } from './support/axe-faults.ts';
import { DESK, PHONE, settle } from './support/browser.ts';
import { adjustedDraft, planDraft } from './support/plan-drafts.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();

async function paste(page: Page, text: string, query = ''): Promise<string> {
  await page.goto(`/plan/documents/new${query}`);
  await settle(page);
  await page.getByText('没有文件？粘贴文字').click();
  await page.getByLabel('规划正文').fill(text);
  await page.getByRole('button', { name: '读取内容' }).click();
  await page.locator('.review-frame').waitFor();
  return new URL(page.url()).pathname;
}

const tab = (page: Page, kind: string) => page.getByRole('tab', { name: new RegExp(`^${kind} `, 'u') });
const currentTitle = (page: Page) => page.locator('.item-card.is-current .item-title').innerText();

async function countDecided(page: Page): Promise<number> {
  const words = await page.locator('.review-items .decided-words').innerText();
  return Number(/已定 (\d+)/u.exec(words)?.[1]);
}

async function waitForDecided(page: Page, count: number): Promise<void> {
  await page.locator('.review-items .decided-words', { hasText: `已定 ${count} /` }).waitFor();
}

/** Accepts what is not in doubt, kind by kind, then everything else one by one, until nothing is left. */
async function acceptAll(page: Page): Promise<void> {
  const left = page.locator('.kind-tab:not(:has-text("✓"))');
  for (let round = 0; round < 40 && (await left.count()) > 0; round += 1) {
    await left.first().click();
    const before = await countDecided(page);
    const together = page.getByRole('button', { name: /^采纳无疑问的/u });
    if ((await together.count()) > 0) await together.click();
    else {
      await page.locator('.item-card.is-pending .item-head').first().click();
      await page.locator('.item-card.is-current .ant-btn-primary').click();
    }
    await page.waitForFunction(
      (count) => !document.querySelector('.decided-words')?.textContent?.startsWith(`已定 ${count} `),
      before,
    );
  }
  expect(await left.count()).toBe(0);
}

/** Matches every name that stands for no unit with a new one of the kind proposed first. */
async function matchUnits(page: Page): Promise<void> {
  const open = page.locator('.unit-matches li');
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().locator('.ant-select').click();
    await page.locator('.ant-select-item-option', { hasText: '新建' }).first().click();
    await page.waitForFunction((count) => document.querySelectorAll('.unit-matches li').length < count, left);
  }
}

async function publish(page: Page, review: string, number: number): Promise<void> {
  await page.goto(`${review}/publish`);
  await page.getByRole('heading', { name: new RegExp(`第 ${number} 版`, 'u') }).waitFor();
  await matchUnits(page);
  await page.getByRole('button', { name: `发布第 ${number} 版` }).click();
  await page.getByText(`第 ${number} 版已发布`).waitFor();
}

test('a plan is pasted, decided by keys, published, adjusted, and the difference can be read', async () => {
  const page = await stage.enter('head', DESK);
  const review = await paste(page, planDraft('第三'));
  await tab(page, '存疑').waitFor();

  // The contradiction comes first and wants an answer: nothing is decided without one.
  await page.keyboard.press('j');
  expect(await currentTitle(page)).toContain('前后不一致');
  await page.locator('.review-text .doc-mark.is-current', { hasText: '99%' }).waitFor();
  expect(await page.locator('.connecting-line path').getAttribute('d')).toContain('M');
  await page.keyboard.press('a');
  await page.getByRole('alert').getByText('请选一种读法').waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('a');
  await page.getByText('✓ 1').waitFor();
  const decided = await countDecided(page);

  // Keys accept and reject, undo takes back, and letters typed into a field decide nothing.
  await tab(page, '目标').click();
  await page.keyboard.press('j');
  const first = await currentTitle(page);
  await page.keyboard.press('a');
  await waitForDecided(page, decided + 1);
  expect(await currentTitle(page)).not.toBe(first);
  await page.keyboard.press('r');
  await waitForDecided(page, decided + 2);
  await page.keyboard.press('u');
  await page.getByText('已撤销上一步').waitFor();
  await waitForDecided(page, decided + 1);
  await page.keyboard.press('/');
  await page.keyboard.type('jar');
  expect(await countDecided(page)).toBe(decided + 1);
  await page.getByLabel('查找条目').fill('结对');
  await page.keyboard.press('Enter');
  await page.locator('.item-card').filter({ hasText: '园际结对' }).waitFor();
  expect(await page.locator('.item-card').count()).toBe(1);
  await page.getByLabel('查找条目').fill('');

  // A click in the text opens the item, and the other way round.
  await page.locator('.review-text .doc-mark', { hasText: '公办园在园幼儿占比达到60%' }).click();
  await page.locator('.item-card.is-current', { hasText: '公办园在园幼儿占比' }).waitFor();

  // What was typed survives a closed page.
  await page.keyboard.press('e');
  await page.getByLabel('目标值', { exact: true }).fill('很多');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('alert').getByText('应填数字').waitFor();
  await page.getByLabel('目标值', { exact: true }).fill('61');
  await page.goto('/plan/documents');
  await page.locator('.open-review', { hasText: '第三幼儿教育集群' }).getByText('继续审核').click();
  await page.locator('.review-frame').waitFor();
  await page.locator('.review-text .doc-mark', { hasText: '公办园在园幼儿占比达到60%' }).click();
  await page.getByRole('button', { name: '修改', exact: true }).click();
  expect(await page.getByLabel('目标值', { exact: true }).inputValue()).toBe('61');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.locator('.item-card.is-corrected', { hasText: '≥ 61%' }).waitFor();

  // Selected words become an item.
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.review-text p')].find((each) =>
      each.textContent?.includes('每两年轮岗一次'),
    );
    getSelection()?.selectAllChildren(paragraph as Element);
  });
  await page.getByRole('button', { name: '补充为条目', exact: true }).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel('任务', { exact: true }).check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '补充：任务' }).waitFor();
  await page.getByLabel('任务', { exact: true }).fill('园长轮岗');
  await page.getByRole('button', { name: '补充', exact: true }).click();
  await page.getByText('已补充，并视为采纳').waitFor();

  await acceptAll(page);
  await publish(page, review, 1);
  await page.waitForURL(/\/plan\/targets/u);
  await settle(page);
  await page.locator('.data-table', { hasText: '集群普惠性幼儿园覆盖率' }).waitFor();
  const planId = new URL(page.url()).searchParams.get('planId') ?? '';
  expect(planId).not.toBe('');

  const adjustment = await paste(page, adjustedDraft('第三'), `?planId=${planId}`);
  await acceptAll(page);
  await publish(page, adjustment, 2);
  await page.getByRole('heading', { name: '第 2 版', exact: true }).waitFor();
  const changes = await page.locator('.change-list').allInnerTexts();
  const sections = await page.locator('.change-heading').allInnerTexts();
  for (const word of ['收紧', '放宽', '取消', '新增']) expect(sections.join(' ')).toContain(word);
  expect(changes.join(' ')).toContain('94');
  await page.getByRole('link', { name: '按此版评判' }).click();
  await page.getByText('内容与发布时的指纹相符').waitFor();
  await page.locator('.data-table', { hasText: '集群户外活动达标园占比' }).waitFor();
  await page.goto(`/plan/versions?planId=${planId}`);
  await settle(page);
  expect(await page.locator('.data-table tbody tr').count()).toBe(2);
}, 300_000);

test('two reviewers of one item get a calm conflict, and what was typed stays', async () => {
  const first = await stage.enter('head', DESK);
  const review = await paste(first, planDraft('第五'));
  const second = await stage.enter('reviewer', DESK);
  await second.goto(review);
  await second.locator('.review-frame').waitFor();
  for (const page of [first, second]) {
    await tab(page, '目标').click();
    await page.locator('.item-head', { hasText: '集群普惠性幼儿园覆盖率' }).first().click();
    await page.getByRole('button', { name: '修改', exact: true }).click();
  }
  await first.getByLabel('目标值', { exact: true }).fill('93');
  await second.getByLabel('目标值', { exact: true }).fill('95');
  await first.getByRole('button', { name: '保存', exact: true }).click();
  await first.locator('.item-card.is-corrected', { hasText: '≥ 93%' }).waitFor();
  await second.getByRole('button', { name: '保存', exact: true }).click();
  await second.getByText(/沈若川修改了这一条/u).waitFor();
  expect(await second.getByLabel('目标值', { exact: true }).inputValue()).toBe('95');
  await second.getByRole('button', { name: '核对无误' }).click();
  await second.locator('.item-card.is-corrected', { hasText: '≥ 95%' }).waitFor();
  // The first sees it without doing anything.
  await first.locator('.item-card.is-corrected', { hasText: '≥ 95%' }).waitFor({ timeout: 20_000 });
});

test('on a phone a file is loaded, reviewed with the thumb, undone, published', async () => {
  const page = await stage.enter('head', PHONE);
  await page.goto('/plan/documents/new');
  await settle(page);
  await page.setInputFiles('input[type=file]', {
    name: '第七集群规划.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(planDraft('第七')),
  });
  await page.locator('.review-frame').waitFor();
  const review = new URL(page.url()).pathname;
  await page.locator('.item-head').first().click();
  await page.locator('.anchor', { hasText: '集群教师持证率达到99%' }).click();
  await page.locator('.review-text .doc-mark.is-current').first().waitFor();
  await page.getByRole('button', { name: '条目', exact: true }).click();
  await page.getByLabel('不低于 99%').check();
  await page.getByRole('button', { name: '裁定', exact: true }).click();
  await page.getByText('✓ 1').waitFor();
  const decided = await countDecided(page);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('已撤销上一步').waitFor();
  expect(await countDecided(page)).toBeLessThan(decided);
  await tab(page, '存疑').click();
  await page.locator('.item-head').first().click();
  await page.getByLabel('不低于 99%').check();
  await page.getByRole('button', { name: '裁定', exact: true }).click();
  await page.getByText('✓ 1').waitFor();
  await tab(page, '目标').click();
  await page.getByRole('button', { name: /^采纳无疑问的/u }).click();

  await page.goto(`${review}/publish`);
  await page.getByText(/没有审核/u).waitFor();
  await page.getByRole('button', { name: '发布第 1 版' }).click();
  await page.getByText('还有内容须先处理').waitFor();
  await page.getByLabel('未定的内容不纳入这一版').check();
  await matchUnits(page);
  await page.getByRole('button', { name: '发布第 1 版' }).click();
  await page.waitForURL(/\/plan\/targets/u);
  await page.goto(review);
  await page.getByText('这次审核已经发布').waitFor();
  await page.goto('/plan/documents');
  await settle(page);
  await page.getByText('第七集群规划.txt').waitFor();
});

test('wrong files are refused in plain words, others may look but not review', async () => {
  const page = await stage.enter('head', DESK);
  await page.goto('/plan/documents/new');
  await settle(page);
  const send = (name: string, bytes: Buffer) =>
    page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer: bytes });
  await send('规划.exe', Buffer.from('MZ\u0000\u0001\u0002binary'));
  await page.getByText('不认识这种文件').waitFor();
  await send('空.txt', Buffer.from(''));
  await page.getByRole('alert').getByText('没有文字').waitFor();
  // Dropped, and made on the page: what is too large never leaves it.
  await page.locator('.file-drop').evaluate((area) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(21 * 1_048_576)], '大.txt'));
    area.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  });
  await page.getByRole('alert').getByText('超过 20 MB').waitFor();

  const review = await paste(page, planDraft('第九'));
  const viewer = await stage.enter('viewer', DESK);
  await viewer.goto(review);
  await viewer.getByText('没有查看权限').waitFor();
  await viewer.goto('/plan/documents');
  await settle(viewer);
  expect(await viewer.getByRole('link', { name: '上传规划文件' }).count()).toBe(0);

  await page.context().setOffline(true);
  await page.getByText('网络已断开').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await page.keyboard.press('a');
  await page.getByText('尚未保存').waitFor();
  await page.context().setOffline(false);
  await page.keyboard.press('a');
  await page.getByText('✓ 1').waitFor();

  await page.getByRole('button', { name: '放弃审核' }).click();
  await page.getByRole('button', { name: '放弃', exact: true }).click();
  await page.getByText('已放弃这次审核').waitFor();
});

// What the pages look like does not depend on the database: once is enough.
test.skipIf(testDatabaseKind() === 'postgres').each([
  ['light', DESK],
  ['dark', DESK],
  ['light', PHONE],
  ['dark', PHONE],
] as const)('the pages have no serious finding of axe (%s, %o)', async (theme, size) => {
  const page = await stage.enter('reviewer', { ...size, theme });
  const review = await paste(page, planDraft(`第${theme}${size.width}`));
  const faults: string[] = [];
  const look = async (what: string) => {
    faults.push(...(await findAxeFaults(page)).map((fault) => `${what} ${fault}`));
  };
  await page.locator('.item-head').first().click();
  await look('doubt');
  await tab(page, '目标').click();
  await page.locator('.item-head').first().click();
  await look('target');
  await page.getByRole('button', { name: '修改', exact: true }).click();
  await look('form');
  if (size === PHONE) {
    await page.getByRole('button', { name: '原文', exact: true }).click();
    await look('text');
  }
  await page.goto(`${review}?facts=edit`);
  await page.getByLabel('规划名称').waitFor();
  await look('facts');
  await page.goto(`${review}/publish`);
  await settle(page);
  await look('publish');
  for (const path of ['/plan/documents', '/plan/documents/new', '/plan/versions']) {
    await page.goto(path);
    await settle(page);
    await look(path);
  }
  expect(faults).toEqual([]);
});
