import { daysBetween } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';

/** When units are reminded, in days. */
export interface ReminderSettings {
  /** So many days before a date, once for each number. */
  readonly before: readonly number[];
  /** So many days after a date that has passed, for the first time. */
  readonly after: number;
  /** And then every so many days while it is overdue. */
  readonly every: number;
}

/** A month and a week before, the day after, then every fortnight. */
export const defaultReminders: ReminderSettings = { before: [30, 7], after: 1, every: 14 };

/** A reminder that is due: so many days before the date, or for the n-th time after it (from 0). */
export type Reminder =
  | { readonly when: 'before'; readonly days: number; readonly daysLeft: number }
  | { readonly when: 'after'; readonly times: number; readonly daysLate: number };

/**
 * The reminder that stands on a day for a date, or null. It stands until the next one takes its place, so that a day on
 * which nothing ran is made up for; `nameReminder` tells whether it was sent already.
 */
export function findReminder(due: Day, settings: ReminderSettings, today: Day): Reminder | null {
  const daysLeft = daysBetween(today, due);
  if (daysLeft >= 0) {
    const passed = settings.before.filter((days) => daysLeft <= days);
    return passed.length === 0 ? null : { when: 'before', days: Math.min(...passed), daysLeft };
  }
  const daysLate = -daysLeft;
  if (daysLate < settings.after) return null;
  const times = settings.every <= 0 ? 0 : Math.floor((daysLate - settings.after) / settings.every);
  return { when: 'after', times, daysLate };
}

/** The key under which a reminder to a unit about a thing (task or checkpoint) and its date is sent once. */
export function nameReminder(about: string, unitId: string, due: Day, reminder: Reminder): string {
  const step = reminder.when === 'before' ? `before-${reminder.days}` : `after-${reminder.times}`;
  return `remind:${about}:${unitId}:${due}:${step}`;
}
