import type { SolutionEvent, XhsttInstance, XhsttSolution } from './instance.ts';

/**
 * Adds to a solution what it leaves out: for each event whose parts are shorter than the event, one part of the rest, at the
 * preassigned time and with the preassigned resources where there are any, else unassigned.
 * Source: XHSTT specification, "Solutions".
 */
export function completeSolution(instance: XhsttInstance, parts: readonly SolutionEvent[]): XhsttSolution {
  const rest = Int32Array.from(instance.events, (event) => event.duration);
  for (const part of parts) rest[part.event] = (rest[part.event] as number) - part.duration;
  const added: SolutionEvent[] = [];
  instance.events.forEach(({ time, resources }, event) => {
    const duration = rest[event] as number;
    if (duration <= 0) return;
    const isPast = time + duration > instance.times.length;
    added.push({
      event,
      duration,
      time: isPast ? -1 : time,
      resources: resources.map((place) => place.resource),
    });
  });
  return [...parts, ...added];
}
