import { randomBytes } from 'node:crypto';
import type { DatabaseTemplate } from '@junheng/database/testing';
import { uuidV7Maker } from '@junheng/kernel';
import { fillFirst } from '../first-start/fill-first.ts';

const clock = { now: () => Date.now() };

/** The sample district as the first start makes it: filled once for each test run, then copied. */
export const sampleTemplate: DatabaseTemplate = {
  name: 'sample',
  async fill(door) {
    const filled = await fillFirst(door, 'sample', { clock, makeId: uuidV7Maker(clock, randomBytes) });
    if (!filled.ok) throw new Error(filled.error.code);
  },
};
