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
  /** A window with nobody signed in. */
  readonly open: (look?: Look) => Promise<BrowserContext>;
  /** A window in which a person of the sample is signed in. */
  readonly enter: (userName: string, look?: Look) => Promise<Page>;
}

/** Sets the stage of a test file. */
export function setStage(): Stage {
  let server: SampleServer | undefined;
  let browser: Browser | undefined;
  const windows: BrowserContext[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([startSampleServer(), launchBrowser()]);
  });
  afterEach(async () => {
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
  return {
    address,
    open,
    enter: async (userName, look) => signInAs(await open(look), userName, SAMPLE_PASSWORD),
  };
}
