import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRateLimiter } from './token-bucket.ts';

test('[S6] a burst is allowed, then one at a time as time passes, each key for itself', () => {
  let now = 0;
  const limiter = makeRateLimiter({ perMinute: 60, burst: 3 }, { now: () => now });
  expect([1, 2, 3].map(() => limiter.take('a'))).toEqual([0, 0, 0]);
  expect(limiter.take('a')).toBe(1);
  expect(limiter.take('b')).toBe(0);
  now += 1_000;
  expect(limiter.take('a')).toBe(0);
  expect(limiter.take('a')).toBeGreaterThan(0);
});

test('[S6] in any stretch of time no more pass than the burst and the refill allow', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 200 }), (steps) => {
      let now = 0;
      const limiter = makeRateLimiter({ perMinute: 30, burst: 5 }, { now: () => now });
      let passed = 0;
      for (const step of steps) {
        now += step;
        if (limiter.take('key') === 0) passed += 1;
      }
      return passed <= 5 + (now / 60_000) * 30 + 1e-6;
    }),
  );
});

test('[S6] whoever waits as told is let through', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 20 }), (perMinute, burst) => {
      let now = 0;
      const limiter = makeRateLimiter({ perMinute, burst }, { now: () => now });
      while (limiter.take('key') === 0);
      const wait = limiter.take('key');
      now += wait * 1000;
      return limiter.take('key') === 0;
    }),
  );
});
