import type { Locator, Page } from 'playwright-core';

/**
 * Seconds of a practised person at a desk: keystroke-level model (Card, Moran and Newell 1980, Communications of the ACM 23(7)): a key of
 * an average typist, pointing with the mouse, pressing and letting go of its button, getting ready for a step. Chinese is typed through pinyin, four keys a
 * character. Careful reading of Chinese goes at 5 characters a second, slower than the 4 to 6 words that silent reading reaches,
 * because a reviewer compares with the document.
 */
const SECONDS = {
  key: 0.28,
  pointing: 1.1,
  click: 0.2,
  ready: 1.35,
  charactersRead: 5,
  keysACharacter: 4,
} as const;

/** What a walk through the screens cost. Seconds. */
export interface WalkCost {
  readonly steps: number;
  /** What the person needs: reading, deciding, pointing, typing. */
  readonly person: number;
  /** What the person waits for, measured. */
  readonly waiting: number;
}

/** A clerk who works with a page and counts what it costs. */
export interface Clerk {
  readonly page: Page;
  /** Clicks something and waits for what comes of it. */
  click(what: Locator, then?: () => Promise<unknown>): Promise<void>;
  /** Presses one key and waits for what comes of it. */
  press(key: string, then?: () => Promise<unknown>): Promise<void>;
  type(what: Locator, words: string): Promise<void>;
  /** Reads words on the screen with care; answers how many characters. */
  read(what: Locator): Promise<number>;
  /** Waits without doing anything. */
  wait(work: () => Promise<unknown>): Promise<void>;
  cost(): WalkCost;
}

/** Puts a clerk in front of a page. `now` gives milliseconds. */
export function makeClerk(page: Page, now: () => number = () => performance.now()): Clerk {
  let [steps, person, waiting] = [0, 0, 0];
  const timed = async (work: () => Promise<unknown>): Promise<void> => {
    const from = now();
    await work();
    waiting += (now() - from) / 1000;
  };
  return {
    page,
    async click(what, then) {
      steps += 1;
      person += SECONDS.ready + SECONDS.pointing + SECONDS.click;
      await timed(async () => {
        await what.click();
        await then?.();
      });
    },
    async press(key, then) {
      steps += 1;
      person += SECONDS.ready + SECONDS.key;
      await timed(async () => {
        await page.keyboard.press(key);
        await then?.();
      });
    },
    async type(what, words) {
      steps += 1;
      const keys = [...words].reduce(
        (sum, character) => sum + (/\p{Script=Han}/u.test(character) ? SECONDS.keysACharacter : 1),
        0,
      );
      person += SECONDS.ready + SECONDS.pointing + SECONDS.click + keys * SECONDS.key;
      await what.fill(words);
    },
    async read(what) {
      const words = (await what.innerText()).replaceAll(/\s+/gu, '');
      person += words.length / SECONDS.charactersRead;
      return words.length;
    },
    wait: timed,
    cost: () => ({ steps, person, waiting }),
  };
}
