/** Time as an argument: pure code never asks the machine what time it is. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
}

/** A clock that stands still, for tests and replays. */
export function fixedClock(milliseconds: number): Clock {
  return { now: () => milliseconds };
}

/** China has one time zone, eight hours ahead of UTC, without daylight saving since 1991. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The calendar day in China at a moment, as `YYYY-MM-DD`. */
export function chinaDay(clock: Clock): string {
  return new Date(clock.now() + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment in UTC as ISO 8601 text with milliseconds. */
export function timestamp(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
