import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseDoor } from '@junheng/database';
import { SAMPLE_PASSWORD } from '@junheng/sample';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser, openWindow, signInAs } from './browser.ts';
import type { Look } from './browser.ts';
import { startSampleServer } from './sample-server.ts';
import type { SampleServer } from './sample-server.ts';

/** What a story plays on: one server with the sample district and one browser for the whole file; windows close after each story. */
export interface Stage {
  readonly address: () => string;
  /** The data behind the server. */
  readonly door: () => DatabaseDoor;
  /** A window with nobody signed in. */
  readonly open: (look?: Look) => Promise<BrowserContext>;
  /** A window in which a person of the sample is signed in. */
  readonly enter: (userName: string, look?: Look) => Promise<Page>;
}

/** Photographs what stood on the screen when a story failed, into the system's folder for temporary files. */
async function keepPictures(name: string, windows: readonly BrowserContext[]): Promise<void> {
  const pages = windows.flatMap((window) => window.pages());
  for (const [index, page] of pages.entries()) {
    const path = join(tmpdir(), 'junheng-e2e-failures', `${name.replace(/\W+/gu, '-')}-${index + 1}.png`);
    await page.screenshot({ path, timeout: 5_000 }).then(
      () => process.stderr.write(`${page.url()} looked like ${path}\n`),
      () => undefined,
    );
  }
}

/** Sets the stage of a test file. */
export function setStage(): Stage {
  let server: SampleServer | undefined;
  let browser: Browser | undefined;
  const windows: BrowserContext[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([startSampleServer(), launchBrowser()]);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(task.name, windows);
    await Promise.all(windows.splice(0).map((window) => window.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const address = (): string => {
    if (server === undefined) throw new Error('the server has not started');
    return server.address;
  };
  const open = async (look: Look = {}): Promise<BrowserContext> => {
    if (browser === undefined) throw new Error('the browser has not started');
    const window = await openWindow(browser, address(), look);
    windows.push(window);
    return window;
  };
  const door = (): DatabaseDoor => {
    if (server === undefined) throw new Error('the server has not started');
    return server.door;
  };
  return {
    address,
    door,
    open,
    enter: async (userName, look) => signInAs(await open(look), userName, SAMPLE_PASSWORD),
  };
}
