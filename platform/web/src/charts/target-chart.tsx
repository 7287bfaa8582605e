import './charts.css';
import type { Target } from '@junheng/contract';
import type { ReactElement, Ref } from 'react';
import { targetLooks } from '../components/states.ts';
import { formatAmount, formatQuantity } from '../i18n/format-number.ts';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { useLanguage } from '../i18n/words.ts';
import { spreadLabels } from './spread-labels.ts';
import { linearScale, linePath, niceTicks, valueRange } from './scale.ts';
import { dayNumber, targetSeries, yearEnd } from './target-series.ts';

const WIDTH = 440;
const HEIGHT = 236;
const LEFT = 44;
const RIGHT = 104;
const TOP = 12;
const BOTTOM = 26;

interface TargetChartProps {
  readonly target: Target;
  readonly asOf: string;
  readonly title: string;
  readonly pictureRef?: Ref<SVGSVGElement>;
}

interface DotLabelProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour?: string;
}

/** A value beside its dot, on a rim of paper so that lines below do not cross it. */
function DotLabel({ x, y, text, colour = 'var(--ink-muted)' }: DotLabelProps): ReactElement {
  return (
    <text
      x={x}
      y={y}
      textAnchor={x < LEFT + 30 ? 'start' : 'middle'}
      fill={colour}
      stroke="var(--paper)"
      strokeWidth="3"
      paintOrder="stroke"
      fontWeight="600"
    >
      {text}
    </text>
  );
}

/** A target over the years: values, path, target and forecast, labelled directly; years without a value are a gap. */
export function TargetChart({ target, asOf, title, pictureRef }: TargetChartProps): ReactElement {
  const say = useCommonWords();
  const language = useLanguage();
  const series = targetSeries(target);
  const range = valueRange(series);
  const base = target.baseYear === null ? undefined : series.known[0]?.[0];
  const x = linearScale([series.firstDay, series.lastDay], [LEFT, WIDTH - RIGHT]);
  const y = linearScale(range, [HEIGHT - BOTTOM, TOP]);
  const at = (point: { day: number; value: number }) => [x(point.day), y(point.value)] as const;
  const firstYear = new Date(series.firstDay * 86_400_000).getUTCFullYear();
  const lastYear = new Date(series.lastDay * 86_400_000).getUTCFullYear();
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const tone = targetLooks[target.state].tone;
  const toneColour = tone === 'good' ? 'var(--good)' : tone === 'bad' ? 'var(--bad)' : 'var(--ink-muted)';
  const today = dayNumber(asOf);
  const isTodayShown = today >= series.firstDay && today <= series.lastDay;
  const amount = (value: string) => formatAmount(value, target.valueUnit, language);
  const labels = spreadLabels(
    [
      ...(target.value === null
        ? []
        : [
            {
              y: y(Number(target.value)),
              text: `${say('chart.target')} ${amount(target.value)}`,
              colour: 'var(--ink-muted)',
            },
          ]),
      ...(target.forecast === null
        ? []
        : [
            {
              y: y(Number(target.forecast)),
              text: `${say('chart.forecast')} ${amount(target.forecast)}`,
              colour: 'var(--ink-muted)',
            },
          ]),
    ],
    15,
    [TOP + 4, HEIGHT - BOTTOM],
  );
  return (
    <svg
      ref={pictureRef}
      className="target-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={title}
      fontSize="11"
      fill="var(--ink-muted)"
    >
      {niceTicks(range).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {formatQuantity(String(tick), target.valueUnit, language)}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <text key={year} x={x(yearEnd(year))} y={HEIGHT - 8} textAnchor="middle">
          {years.length > 8 && (year - firstYear) % 2 === 1 ? '' : year}
        </text>
      ))}
      {isTodayShown ? (
        <line x1={x(today)} x2={x(today)} y1={TOP} y2={HEIGHT - BOTTOM} stroke="var(--line-strong)" />
      ) : null}
      {series.target === null ? null : (
        <line
          x1={LEFT}
          x2={WIDTH - RIGHT}
          y1={y(series.target.value)}
          y2={y(series.target.value)}
          stroke="var(--ink-muted)"
          strokeDasharray="4 3"
        />
      )}
      <path d={linePath(series.path.map(at))} fill="none" stroke="var(--line-strong)" strokeWidth="1.5" />
      {series.path.slice(1).map((point) => (
        <circle key={point.day} cx={x(point.day)} cy={y(point.value)} r="2" fill="var(--line-strong)" />
      ))}
      {series.latest === null || series.forecast === null ? null : (
        <path
          d={linePath([at(series.latest), at(series.forecast)])}
          fill="none"
          stroke={toneColour}
          strokeDasharray="1.5 3"
        />
      )}
      {series.forecast === null ? null : (
        <circle
          cx={x(series.forecast.day)}
          cy={y(series.forecast.value)}
          r="3"
          fill="var(--paper)"
          stroke={toneColour}
        />
      )}
      {series.known.map((stretch) => (
        <path
          key={stretch[0]?.day}
          d={linePath(stretch.map(at))}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="2"
          strokeLinejoin="round"
        />
      ))}
      {series.known.flat().map((point) => (
        <circle key={point.day} cx={x(point.day)} cy={y(point.value)} r="2.5" fill="var(--ink)" />
      ))}
      {series.latest === null ? null : (
        <circle cx={x(series.latest.day)} cy={y(series.latest.value)} r="4.5" fill={toneColour} />
      )}
      {base === undefined || target.baseValue === null ? null : (
        <DotLabel
          x={x(base.day)}
          y={y(base.value) + 16}
          text={`${say('chart.base')} ${amount(target.baseValue)}`}
        />
      )}
      {series.latest === null || target.latest === null ? null : (
        <DotLabel
          x={x(series.latest.day)}
          y={y(series.latest.value) - 9}
          text={amount(target.latest.value)}
          colour={toneColour}
        />
      )}
      {labels.map((label) => (
        <text key={label.text} x={WIDTH - RIGHT + 8} y={label.y + 4} fill={label.colour}>
          {label.text}
        </text>
      ))}
    </svg>
  );
}
