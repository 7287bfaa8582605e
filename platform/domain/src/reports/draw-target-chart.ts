import { dayNumber } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import { verdictOfState } from '../plan/target.ts';
import type { ChartPanel } from './report-document.ts';
import { digitsWidth, drawDigits } from './sections/stroke-digits.ts';
import type { TargetState } from '@junheng/vocabulary';

export const CHART_WIDTH = 240;
export const CHART_HEIGHT = 132;
const LEFT = 44;
const RIGHT = 48;
const TOP = 18;
const BOTTOM = 24;
const DIGITS = 11;
const INK = '#1f2328';
const QUIET = '#6b7280';
const COLOURS = { pass: '#0b6e6e', fail: '#c2410c', unknown: QUIET, exempt: QUIET } as const;

interface Point {
  readonly time: number;
  readonly value: number;
}

/** A day as a year with its share: the end of 2026 is 2027. */
function timeOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  const first = dayNumber(`${year}-01-01`);
  return year + (dayNumber(day) + 1 - first) / (dayNumber(`${year + 1}-01-01`) - first);
}

const endOf = (step: { readonly year: number; readonly value: string }): Point => ({
  time: step.year + 1,
  value: Number(step.value),
});

/** A mark that tells the state without colour: disc, triangle or ring. */
function drawMark(state: TargetState, x: number, y: number): string {
  const verdict = verdictOfState[state];
  const colour = COLOURS[verdict];
  const [cx, cy] = [x.toFixed(2), y.toFixed(2)];
  if (verdict === 'pass') return `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"/>`;
  if (verdict === 'fail') {
    return `<path d="M${cx} ${(y - 5).toFixed(2)}l5 9h-10z" fill="${colour}"/>`;
  }
  return `<circle cx="${cx}" cy="${cy}" r="3.6" fill="#fff" stroke="${colour}" stroke-width="1.4" stroke-dasharray="2 1.4"/>`;
}

/** Shortens a number to what an axis can hold: 0.950 stays, 12000.0000 loses its zeros. */
function shortNumber(value: string): string {
  return value.length > 6 && value.includes('.') ? value.replace(/0+$/u, '').replace(/\.$/u, '') : value;
}

/**
 * One target as SVG of `CHART_WIDTH` × `CHART_HEIGHT`: its path dashed, its values as a line with the newest marked by its state, the goal
 * as a diamond, the forecast as a dotted line. Words are not in the picture, and digits are lines, so that no font can be missing.
 */
export function drawTargetChart(panel: ChartPanel): string {
  const base = panel.base === null ? [] : [endOf(panel.base)];
  const path = [...base, ...panel.path.map(endOf)].filter(
    (point, index, all) => index === 0 || point.time > (all[index - 1]?.time ?? 0),
  );
  const values = panel.values.map(({ day, value }) => ({ time: timeOf(day), value: Number(value) }));
  const goal = panel.goal === null ? undefined : endOf(panel.goal);
  const last = values.at(-1);
  const ahead =
    goal === undefined || panel.forecast === null || last === undefined || last.time >= goal.time
      ? undefined
      : { time: goal.time, value: Number(panel.forecast) };
  const all = [...path, ...values, ...(goal ? [goal] : []), ...(ahead ? [ahead] : [])];
  const times = all.map((point) => point.time);
  const [from, to] =
    times.length === 0 ? [0, 1] : [Math.min(...times), Math.max(...times, Math.min(...times) + 1)];
  const numbers = all.map((point) => point.value);
  const [low, high] = numbers.length === 0 ? [0, 1] : [Math.min(...numbers), Math.max(...numbers)];
  const room = high === low ? Math.max(1, Math.abs(high) * 0.1) : (high - low) * 0.12;
  const x = (time: number): number => LEFT + ((time - from) / (to - from)) * (CHART_WIDTH - LEFT - RIGHT);
  const y = (value: number): number =>
    TOP + (1 - (value - low + room) / (high - low + 2 * room)) * (CHART_HEIGHT - TOP - BOTTOM);
  const line = (points: readonly Point[], style: string): string =>
    points.length < 2
      ? ''
      : `<polyline fill="none" ${style} points="${points.map((point) => `${x(point.time).toFixed(2)},${y(point.value).toFixed(2)}`).join(' ')}"/>`;
  const colour = COLOURS[verdictOfState[panel.state]];
  const foot = CHART_HEIGHT - BOTTOM;
  const parts: string[] = [
    `<path d="M${LEFT} ${foot}H${CHART_WIDTH - RIGHT}" stroke="#9ca3af" stroke-width="1"/>`,
    line(path, `stroke="${QUIET}" stroke-width="1.4" stroke-dasharray="5 4"`),
    line([...base, ...values], `stroke="${colour}" stroke-width="2" stroke-linejoin="round"`),
  ];
  if (ahead && last)
    parts.push(line([last, ahead], `stroke="${colour}" stroke-width="1.4" stroke-dasharray="1.5 3"`));
  for (const point of base) {
    parts.push(
      `<circle cx="${x(point.time).toFixed(2)}" cy="${y(point.value).toFixed(2)}" r="2.2" fill="${INK}"/>`,
    );
  }
  for (const point of values.slice(0, -1)) {
    parts.push(
      `<circle cx="${x(point.time).toFixed(2)}" cy="${y(point.value).toFixed(2)}" r="2.2" fill="${colour}"/>`,
    );
  }
  if (goal) {
    const [gx, gy] = [x(goal.time).toFixed(2), y(goal.value).toFixed(2)];
    parts.push(
      `<path d="M${gx} ${gy}m0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z" fill="#fff" stroke="${INK}" stroke-width="1.4"/>`,
    );
  }
  if (last) parts.push(drawMark(panel.state, x(last.time), y(last.value)));
  return svgOf([...parts, ...labels(panel, { x, y, from, to, foot, last, goal, colour })]);
}

interface Frame {
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
  readonly from: number;
  readonly to: number;
  readonly foot: number;
  readonly last: Point | undefined;
  readonly goal: Point | undefined;
  readonly colour: string;
}

/** The numbers: first and last year below, base at the left, goal at the right, the newest value at its mark. */
function labels(panel: ChartPanel, frame: Frame): string[] {
  const { x, y, from, to, foot, last, goal, colour } = frame;
  const small = { height: DIGITS - 1, colour: QUIET };
  const [first, end] = [Math.ceil(from) - 1, Math.ceil(to) - 1];
  const parts = [drawDigits(String(end), { ...small, x: x(to), y: foot + 15 }, 'middle')];
  if (first !== end) parts.push(drawDigits(String(first), { ...small, x: x(from), y: foot + 15 }, 'middle'));
  if (panel.base !== null) {
    const number = shortNumber(panel.base.value);
    const at = y(Number(panel.base.value));
    parts.push(drawDigits(number, { ...small, x: LEFT - 6, y: at + 5 }, 'end'));
  }
  if (panel.goal !== null && goal) {
    parts.push(
      drawDigits(shortNumber(panel.goal.value), {
        x: CHART_WIDTH - RIGHT + 8,
        y: y(goal.value) + 5,
        height: DIGITS,
        colour: INK,
      }),
    );
  }
  const value = panel.values.at(-1)?.value;
  if (value !== undefined && last) {
    const text = shortNumber(value);
    const half = digitsWidth(text, DIGITS) / 2;
    const middle = Math.min(CHART_WIDTH - RIGHT - half, Math.max(LEFT + half, x(last.time)));
    const top = y(last.value);
    const rises = Number(panel.goal?.value ?? last.value) >= Number(panel.base?.value ?? 0);
    const at = rises || top + 22 > foot ? Math.max(DIGITS + 1, top - 8) : top + 20;
    parts.push(drawDigits(text, { x: middle, y: at, height: DIGITS, colour }, 'middle', 1.5));
  }
  return parts;
}

function svgOf(parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}" height="${CHART_HEIGHT}" viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}">${parts.join('')}</svg>`;
}
