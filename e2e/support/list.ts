import type { Page } from 'playwright-core';
import { settle } from './browser.ts';

/** How many rows the list on the screen has, over all its pages, as its own rows say. */
export async function countRows(page: Page): Promise<number> {
  await settle(page);
  let rows = await page.locator('.data-table tbody tr').count();
  const next = page.locator('.pager .ant-pagination-next:not(.ant-pagination-disabled) button');
  while ((await next.count()) > 0) {
    const before = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== before);
    await settle(page);
    rows += await page.locator('.data-table tbody tr').count();
  }
  return rows;
}

/** The whole number at the end of a link's text, such as “滞后 5”. */
export function numberIn(text: string): number {
  const found = /\d+/gu.exec(text.replace(/^\D*(?=\d+\D*$)/u, ''));
  if (found === null) throw new Error(`no number in “${text}”`);
  return Number(found[0]);
}
