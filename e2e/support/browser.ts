import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts the system's Chromium, or the one that CHROMIUM_PATH names, without any call to the network outside. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  const executablePath = named ?? places.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('no Chromium: install it or set CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'zh' | 'en';
  readonly theme?: 'light' | 'dark';
}

export const DESK = { width: 1280, height: 860 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/** Opens a window with nobody signed in. */
export async function openWindow(
  browser: Browser,
  address: string,
  look: Look = {},
): Promise<BrowserContext> {
  const { width = DESK.width, height = DESK.height, language = 'zh', theme = 'light' } = look;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    colorScheme: theme,
    hasTouch: width <= 600,
    isMobile: width <= 600,
  });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(
    ([chosen]) => {
      if (localStorage.getItem('junheng.language') === null) localStorage.setItem('junheng.language', chosen);
    },
    [language] as const,
  );
  return context;
}

/** Signs in through the form and waits until the frame of the pages is there. */
export async function signInAs(context: BrowserContext, userName: string, password: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('input[autocomplete=username]').fill(userName);
  await page.locator('input[type=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.locator('.shell').waitFor();
  return page;
}

/** Waits until nothing is being loaded any more: no skeleton, no busy table. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1:visible, .side-panel h2:visible').first().waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}
