import type { Clock } from '@junheng/kernel';

/** The machine's clock, for tests that need real time. */
export const systemClock: Clock = { now: () => Date.now() };
