import { runSystemJob } from '@junheng/server';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PHONE, settle } from './support/browser.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();

/** A photo as a phone takes it: larger than what is sent. */
async function takePhoto(page: Page, name: string, colour: string) {
  const address = await page.evaluate((fill) => {
    const canvas = document.createElement('canvas');
    canvas.width = 3_000;
    canvas.height = 2_000;
    const pen = canvas.getContext('2d');
    if (pen !== null) {
      pen.fillStyle = fill;
      pen.fillRect(0, 0, 3_000, 2_000);
    }
    return canvas.toDataURL('image/png');
  }, colour);
  const buffer = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  return { name, mimeType: 'image/png', buffer };
}

/** A task that orders no paper, on which the unit of an account leads alone, and that is not done, by its id. */
async function findPlainTask(userName: string): Promise<string> {
  const { rows } = await stage.door().pool.query<{ id: string }>(
    `select t.id::text as id from task t
       join task_duty d on d.district_id = t.district_id and d.task_id = t.id and d.role <> 'supporting'
       join account a on a.district_id = d.district_id and a.unit_id = d.unit_id and a.user_name = $1
       join plan p on p.district_id = t.district_id and p.id = t.plan_id and 2026 between p.from_year and p.to_year
      where not t.orders_paper
        and not exists (select from task_report r where r.district_id = t.district_id and r.task_id = t.id
                           and (r.percent = 100 or r.state = 'submitted'))
        and t.dropped_in_version is null and t.due < '2027-01-01'
        and (select count(*) from task_duty o where o.district_id = t.district_id and o.task_id = t.id
                and o.role <> 'supporting') = 1
      order by t.number limit 1`,
    [userName],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`no task for ${userName}`);
  return id;
}

test('a unit reports with two photos on a phone, the bureau accepts, and the task is done', async () => {
  const unit = await stage.enter('clerk-department', PHONE);
  const id = await findPlainTask('clerk-department');
  const photos = [await takePhoto(unit, '一.png', '#3a7'), await takePhoto(unit, '二.png', '#a73')];
  const begun = Date.now();
  await unit.goto('/my-work');
  await settle(unit);
  await unit.locator(`a.button-link[href*="${id}"]`).click();
  await unit.getByText('100%', { exact: true }).click();
  await unit.getByLabel('做了什么').fill('三处配套园全部移交，已签协议');
  await unit.locator('input[type=file]').setInputFiles(photos);
  await unit.getByText('已上传').nth(1).waitFor();
  await unit.getByRole('button', { name: '移除 二.png' }).click();
  await unit.locator('input[type=file]').setInputFiles(photos.slice(1));
  await unit.getByText('已上传').nth(1).waitFor();
  await unit.getByRole('button', { name: '提交进展' }).click();
  await unit.locator('.side-panel .tag', { hasText: '待审核' }).waitFor();
  expect(Date.now() - begun).toBeLessThan(120_000);

  const bureau = await stage.enter('reviewer');
  await bureau.goto('/my-work');
  await settle(bureau);
  await bureau.locator(`#work-toReview ~ ul a.button-link[href*="${id}"]`).click();
  const pictures = bureau.locator('.photo-button img');
  await pictures.nth(1).waitFor();
  const widths = await pictures.evaluateAll((images) =>
    images.map((image) => (image as HTMLImageElement).naturalWidth),
  );
  expect(widths).toEqual([1_600, 1_600]);
  await pictures.first().click();
  await bureau.locator('dialog[open] img').waitFor();
  await bureau.locator('dialog[open]').getByRole('button', { name: '关闭' }).click();
  const decided = bureau.url();
  await bureau.getByRole('button', { name: '通过', exact: true }).click();
  await bureau.getByText('已通过，任务进度已更新').waitFor();
  // The next report that waits opens by itself; back to this one.
  await bureau.goto(decided);
  await bureau.locator('.side-panel .tag', { hasText: '已完成' }).first().waitFor();

  await unit.goto('/inbox');
  await unit
    .getByText(/的进展（100%）已通过/u)
    .first()
    .waitFor();
});

test('after a report is accepted the next one that waits opens', async () => {
  const bureau = await stage.enter('reviewer');
  await bureau.goto('/plan/tasks?waiting=true');
  await bureau.locator('td.phone-title a').first().click();
  const accept = bureau.getByRole('button', { name: '通过', exact: true }).first();
  await bureau
    .getByText(/会打开下一份/u)
    .first()
    .waitFor();
  const before = new URL(bureau.url()).pathname;
  await accept.click();
  await bureau.waitForURL(({ pathname }) => pathname !== before);
  await accept.waitFor();
});

test('a task that orders a paper waits for it at 100 percent, is closed by it, and waits again when it is withdrawn', async () => {
  const { rows } = await stage.door().pool.query<{ id: string }>(
    `update task set orders_paper = true where id = (
       select t.id from task t
         join plan p on p.district_id = t.district_id and p.id = t.plan_id and 2026 between p.from_year and p.to_year
        where not exists (select from task_milestone m where m.district_id = t.district_id and m.task_id = t.id)
          and not exists (select from task_paper q where q.district_id = t.district_id and q.task_id = t.id)
          and t.due > '2026-12-31'
          and (select count(*) from task_duty o where o.district_id = t.district_id and o.task_id = t.id
                  and o.role <> 'supporting') = 1
          and (select count(*) from task_report r where r.district_id = t.district_id and r.task_id = t.id
                  and r.state = 'submitted') = 0
        order by (select max(r.percent) from task_report r where r.district_id = t.district_id and r.task_id = t.id) desc nulls last,
                 t.number limit 1)
     returning id::text as id`,
  );
  const id = rows[0]?.id ?? '';
  await stage.door().pool.query(
    `insert into task_report (district_id, id, task_id, unit_id, percent, words, state, reported_by, reported_at, reviewed_by, reviewed_at)
     select t.district_id, gen_random_uuid(), t.id, d.unit_id, 100, '已印发', 'accepted', '甲', '2026-11-20T02:00:00.000Z', '乙', '2026-11-20T03:00:00.000Z'
       from task t join task_duty d on d.district_id = t.district_id and d.task_id = t.id and d.role <> 'supporting'
      where t.id = $1`,
    [id],
  );
  const page = await stage.enter('head');
  await page.goto(`/plan/tasks/${id}`);
  await page.getByText('还差出台的文件').waitFor();
  await page.locator('.side-panel .tag', { hasText: '正常' }).first().waitFor();
  await page.getByRole('button', { name: '登记文件' }).click();
  await page.getByLabel('文件标题').fill('关于推进集团化办学的实施意见');
  await page.getByLabel('发文字号').fill('云政办发[2026] 3号');
  await page.getByLabel('成文日期').fill('2026-11-20');
  await page.locator('.file-upload input[type=file]').setInputFiles({
    name: '实施意见.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html>不是文件</html>'),
  });
  await page.getByRole('alert').getByText('不能接收这种文件').waitFor();
  await page.getByRole('button', { name: '移除 实施意见.pdf' }).click();
  await page.locator('.file-upload input[type=file]').setInputFiles({
    name: '实施意见.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF'),
  });
  await page.getByText('已上传').waitFor();
  expect(await page.getByLabel('发文字号').inputValue()).toBe('云政办发〔2026〕3号');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.locator('.paper-list').getByText('云政办发〔2026〕3号').waitFor();
  await page.locator('.side-panel .tag', { hasText: '已完成' }).first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^实施意见\.pdf/u }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('实施意见.pdf');
  await page.getByRole('button', { name: /^撤回《/u }).click();
  await page.getByText('还差出台的文件').waitFor();
});

test('the morning’s reminder and an urging stand in the unit’s messages, and reading them counts down', async () => {
  await runSystemJob(stage.door(), 'send-reminders');
  const bureau = await stage.enter('reviewer');
  const { rows } = await stage.door().pool.query<{ id: string }>(
    `select t.id::text as id from task t
       join task_duty d on d.district_id = t.district_id and d.task_id = t.id and d.role <> 'supporting'
       join account a on a.district_id = d.district_id and a.unit_id = d.unit_id and a.user_name = 'clerk-department'
       join inbox_message m on m.district_id = t.district_id and m.task_id = t.id and m.kind = 'overdue'
      order by t.number limit 1`,
  );
  const address = `/plan/tasks/${rows[0]?.id ?? ''}`;
  await bureau.goto(address);
  await bureau.getByRole('button', { name: '催办' }).click();
  await bureau.getByLabel('催办内容').fill('请于本周五前上报进展。');
  await bureau.getByRole('button', { name: '发送催办' }).click();
  await bureau.getByText(/已催办 \d+ 个单位/u).waitFor();

  const unit = await stage.enter('clerk-department', PHONE);
  await unit.goto('/inbox');
  await unit.getByText('请于本周五前上报进展。').first().waitFor();
  await unit
    .getByText(/已逾期 \d+ 天/u)
    .first()
    .waitFor();
  const unread = Number(/(\d+) 条未读/u.exec(await unit.locator('.sentence').innerText())?.[1]);
  expect(unread).toBeGreaterThan(1);
  await unit.getByRole('button', { name: '标为已读', exact: true }).first().click();
  await unit.getByText(`${unread - 1} 条未读`).waitFor();
  await unit.getByRole('button', { name: '全部标为已读' }).click();
  await unit.getByText(' 0 条未读').waitFor();
  await unit.locator('.message-list').getByRole('link', { name: '查看' }).first().click();
  await unit.waitForURL((url) => url.pathname.startsWith('/plan/tasks/'));
});

test('the bureau marks a checkpoint and opens it again; the outline keeps its filters', async () => {
  const page = await stage.enter('head');
  await page.goto('/plan/tasks?view=outline&state=normal');
  await settle(page);
  expect(await page.locator('.outline-task').count()).toBeGreaterThan(0);
  await page.locator('.outline-task a').first().click();
  await page.waitForURL(
    (url) => url.searchParams.get('view') === 'outline' && url.searchParams.get('state') === 'normal',
  );
  const { rows } = await stage.door().pool.query<{ id: string }>(
    `select t.id::text as id from task t
       join plan p on p.district_id = t.district_id and p.id = t.plan_id and 2026 between p.from_year and p.to_year
       join task_milestone m on m.district_id = t.district_id and m.task_id = t.id and m.done_day is null
      order by t.number limit 1`,
  );
  await page.goto(`/plan/tasks/${rows[0]?.id ?? ''}`);
  await page
    .getByRole('button', { name: /^登记完成：/u })
    .first()
    .click();
  await page.getByLabel('完成情况').fill('11 月 20 日通过验收');
  await page.getByRole('button', { name: '登记完成', exact: true }).click();
  await page.getByText('11 月 20 日通过验收').waitFor();
  const undo = page.locator('.milestone-list li', { hasText: '11 月 20 日通过验收' });
  await undo.getByRole('button', { name: '撤销完成' }).click();
  await page.getByText('已撤销，节点重新打开').waitFor();
  await page.getByText('11 月 20 日通过验收').waitFor({ state: 'detached' });
});
