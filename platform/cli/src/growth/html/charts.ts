import { escapeHtml } from '../../standards/html/html-text.ts';
import { showFigure } from './report-page.ts';

/** A figure with its interval. */
export interface IntervalLine {
  readonly label: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

const ROW = 18;
const LABEL = 150;
const WIDTH = 720;

/** Intervals below one another in order of their labels, with a line at `zero`. A chart without intervals does not exist here. */
export function intervalChart(lines: readonly IntervalLine[], zero: number, title: string): string {
  const known = lines.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  const sorted = known.toSorted((a, b) => a.label.localeCompare(b.label, 'zh-CN', { numeric: true }));
  const least = Math.min(zero, ...sorted.map((line) => line.low));
  const most = Math.max(zero, ...sorted.map((line) => line.high));
  const span = most - least || 1;
  const x = (value: number): string =>
    (LABEL + ((value - least) / span) * (WIDTH - LABEL - 20) + 5).toFixed(1);
  const height = sorted.length * ROW + 24;
  const rows = sorted.map((line, i) => {
    const y = 12 + i * ROW;
    return `<text class="txt" x="${LABEL - 8}" y="${y + 4}" text-anchor="end">${escapeHtml(line.label.slice(0, 20))}</text><line class="iv" x1="${x(line.low)}" x2="${x(line.high)}" y1="${y}" y2="${y}"><title>${escapeHtml(line.label)}: ${showFigure(line.estimate)} [${showFigure(line.low)}, ${showFigure(line.high)}]</title></line><circle class="dot" cx="${x(line.estimate)}" cy="${y}" r="3"/>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(title)}"><line class="zero" x1="${x(zero)}" x2="${x(zero)}" y1="0" y2="${height - 14}"/><text class="txt" x="${x(zero)}" y="${height - 2}" text-anchor="middle">${showFigure(zero)}</text><text class="txt" x="${x(least)}" y="${height - 2}">${showFigure(least)}</text><text class="txt" x="${x(most)}" y="${height - 2}" text-anchor="end">${showFigure(most)}</text>${rows.join('')}</svg>`;
}

/** Counts as bars. */
export function barChart(
  bars: readonly { readonly label: string; readonly value: number }[],
  title: string,
): string {
  const most = Math.max(1e-12, ...bars.map((bar) => bar.value));
  const width = WIDTH / Math.max(1, bars.length);
  const shapes = bars.map((bar, i) => {
    const height = (bar.value / most) * 140;
    return `<rect class="bar" x="${(i * width + 1).toFixed(1)}" y="${(150 - height).toFixed(1)}" width="${Math.max(1, width - 2).toFixed(1)}" height="${height.toFixed(1)}"><title>${escapeHtml(bar.label)}: ${showFigure(bar.value)}</title></rect>${bars.length <= 24 ? `<text class="txt" x="${(i * width + width / 2).toFixed(1)}" y="164" text-anchor="middle">${escapeHtml(bar.label)}</text>` : ''}`;
  });
  return `<svg viewBox="0 0 ${WIDTH} 170" role="img" aria-label="${escapeHtml(title)}">${shapes.join('')}</svg>`;
}
