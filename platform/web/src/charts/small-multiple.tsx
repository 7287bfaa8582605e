import './charts.css';
import type { Target } from '@junheng/contract';
import type { ReactElement } from 'react';
import { targetLooks } from '../components/states.ts';
import { linearScale, linePath, valueRange } from './scale.ts';
import { dayNumber, targetSeries } from './target-series.ts';

const WIDTH = 200;
const HEIGHT = 64;

/**
 * A target at a glance: base, path (thin), values (strong), target (dashed), today's place. What is unknown is not drawn.
 * The words beside it say the same; screen readers pass over the picture.
 */
export function SmallMultiple({
  target,
  asOf,
}: {
  readonly target: Target;
  readonly asOf: string;
}): ReactElement {
  const series = targetSeries(target);
  const x = linearScale([series.firstDay, series.lastDay], [3, WIDTH - 5]);
  const y = linearScale(valueRange(series), [HEIGHT - 4, 4]);
  const at = (point: { day: number; value: number }) => [x(point.day), y(point.value)] as const;
  const today = x(Math.min(Math.max(dayNumber(asOf), series.firstDay), series.lastDay));
  const tone = targetLooks[target.state].tone;
  return (
    <svg className="small-multiple" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <line x1={today} x2={today} y1="0" y2={HEIGHT} stroke="var(--line)" strokeWidth="1" />
      {series.target === null ? null : (
        <line
          x1="3"
          x2={WIDTH - 5}
          y1={y(series.target.value)}
          y2={y(series.target.value)}
          stroke="var(--ink-muted)"
          strokeWidth="1"
          strokeDasharray="3 3"
        />
      )}
      <path d={linePath(series.path.map(at))} fill="none" stroke="var(--line-strong)" strokeWidth="1" />
      {series.known.map((stretch) => (
        <path
          key={stretch[0]?.day}
          d={linePath(stretch.map(at))}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
      ))}
      {series.known.flat().map((point) => (
        <circle key={point.day} cx={x(point.day)} cy={y(point.value)} r="1.6" fill="var(--ink)" />
      ))}
      {series.latest === null ? null : (
        <circle
          cx={x(series.latest.day)}
          cy={y(series.latest.value)}
          r="3.4"
          fill={tone === 'good' ? 'var(--good)' : tone === 'bad' ? 'var(--bad)' : 'var(--ink-muted)'}
        />
      )}
    </svg>
  );
}
