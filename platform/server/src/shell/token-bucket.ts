import type { Clock } from '@junheng/kernel';

/** How often something may happen: `perMinute` on average, `burst` at once. */
export interface Rate {
  readonly perMinute: number;
  readonly burst: number;
}

/** Counts tries by key. */
export interface RateLimiter {
  /** Takes one try; 0 when it is allowed, else the seconds to wait. */
  take(key: string): number;
  /** How many keys are remembered. */
  readonly size: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MOST_KEYS = 50_000;

/**
 * A token bucket for each key: it refills evenly, and a full bucket is forgotten.
 * Kept in this process: several servers each count their own share.
 */
export function makeRateLimiter(rate: Rate, clock: Clock): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const perMillisecond = rate.perMinute / 60_000;
  const refilled = (bucket: Bucket, now: number): number =>
    Math.min(rate.burst, bucket.tokens + (now - bucket.at) * perMillisecond);
  const forgetFull = (now: number): void => {
    for (const [key, bucket] of buckets) if (refilled(bucket, now) >= rate.burst) buckets.delete(key);
  };
  return {
    get size() {
      return buckets.size;
    },
    take(key) {
      const now = clock.now();
      if (buckets.size >= MOST_KEYS) forgetFull(now);
      const bucket = buckets.get(key) ?? { tokens: rate.burst, at: now };
      bucket.tokens = refilled(bucket, now);
      bucket.at = now;
      buckets.set(key, bucket);
      if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return 0;
      }
      return Math.max(1, Math.ceil((1 - bucket.tokens) / perMillisecond / 1000));
    },
  };
}
