import type { BuildingProject } from '@junheng/contract';
import type { ReactElement, Ref } from 'react';
import { Shape } from '../../../components/shape.tsx';
import { projectLooks, toneColours } from '../project-looks.ts';
import { layTimeline, shortenName } from './timeline-rows.ts';
import type { StageMark, TimelineRow } from './timeline-rows.ts';
import { useProjectWords } from '../use-project-words.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { projectStates } from '@junheng/vocabulary';

interface TimelinePictureProps {
  readonly projects: readonly BuildingProject[];
  readonly asOf: string;
  readonly plan: { readonly from: number; readonly to: number } | null;
  readonly title: string;
  /** In points of the screen; names stand above their rows where it is narrow. */
  readonly width: number;
  readonly currentId: string;
  readonly pictureRef: Ref<SVGSVGElement>;
  readonly onOpen: (id: string) => void;
}

const NARROW = 640;
const TOP = 30;
const RADIUS = 8;

function Mark({ mark, y }: { readonly mark: StageMark; readonly y: number }): ReactElement {
  const say = useProjectWords();
  const colour = mark.isLate ? 'var(--bad)' : 'var(--ink)';
  const isAside = Math.abs(mark.x - mark.trueX) > 1;
  return (
    <g>
      {mark.plannedX === null ? null : (
        <>
          <line
            x1={mark.plannedX}
            x2={mark.trueX}
            y1={y}
            y2={y}
            stroke={colour}
            strokeWidth="1.5"
            strokeDasharray={mark.isActual ? undefined : '2 2'}
          />
          <circle cx={mark.plannedX} cy={y} r="2.5" fill="var(--paper)" stroke={colour} />
        </>
      )}
      {isAside ? (
        <path
          d={`M${mark.x} ${y + RADIUS}L${mark.trueX} ${y + RADIUS + 4}`}
          stroke={colour}
          strokeWidth="0.8"
          fill="none"
        />
      ) : null}
      <circle
        cx={mark.x}
        cy={y}
        r={RADIUS}
        fill={mark.isActual ? colour : 'var(--paper)'}
        stroke={colour}
        strokeWidth="1.2"
      />
      <text
        x={mark.x}
        y={y + 3.6}
        fontSize="10"
        textAnchor="middle"
        fill={mark.isActual ? 'var(--paper)' : colour}
      >
        {say(`mark.${mark.stage}`)}
      </text>
    </g>
  );
}

interface RowProps {
  readonly row: TimelineRow;
  readonly top: number;
  readonly height: number;
  readonly isNarrow: boolean;
  readonly left: number;
  readonly right: number;
  readonly isCurrent: boolean;
  readonly onOpen: (id: string) => void;
}

function Row(props: RowProps): ReactElement {
  const { row, top, height, isNarrow, left, right, isCurrent, onOpen } = props;
  const say = useProjectWords();
  const label = useLabel();
  const { project, marks, keyYear } = row;
  const look = projectLooks[project.state];
  const y = isNarrow ? top + height - 14 : top + height / 2;
  const nameY = isNarrow ? top + 15 : y + 4.5;
  const [first, last] = [marks[0], marks.at(-1)];
  return (
    <g
      className={isCurrent ? 'timeline-row is-current' : 'timeline-row'}
      data-project={project.id}
      onClick={() => onOpen(project.id)}
    >
      <title>{`${project.name} ${label(projectStates, project.state)}`}</title>
      <rect className="timeline-ground" x="0" y={top} width={right} height={height} fill="transparent" />
      {keyYear === null ? null : (
        <rect
          x={keyYear[0]}
          y={y - 12}
          width={keyYear[1] - keyYear[0]}
          height="24"
          fill="var(--line)"
          opacity="0.55"
        />
      )}
      <line x1="0" x2={right} y1={top + height} y2={top + height} stroke="var(--line)" />
      <svg x="0" y={nameY - 10} width="12" height="12" style={{ color: toneColours[look.tone] }}>
        <Shape name={look.shape} />
      </svg>
      <text x="18" y={nameY} fontSize="13" fill="var(--ink)">
        {shortenName(project.name, isNarrow ? (right - 24) / 13 : (left - 34) / 13)}
      </text>
      {first === undefined || last === undefined ? (
        <text x={left} y={y + 4} fontSize="12" fill="var(--ink-muted)">
          {say('timeline.noDates')}
        </text>
      ) : (
        <line x1={first.trueX} x2={last.trueX} y1={y} y2={y} stroke="var(--line-strong)" />
      )}
      {marks.map((mark) => (
        <Mark key={mark.stage} mark={mark} y={y} />
      ))}
    </g>
  );
}

/** Projects over the years: what is done filled, what is planned hollow, the cut-off day as a line, the key year as a grey band. */
export function TimelinePicture(props: TimelinePictureProps): ReactElement {
  const { projects, asOf, plan, title, width, currentId, pictureRef, onOpen } = props;
  const say = useProjectWords();
  const isNarrow = width < NARROW;
  const left = isNarrow ? 0 : Math.min(250, width * 0.27);
  const right = width;
  const rowHeight = isNarrow ? 46 : 32;
  const { rows, years, today } = layTimeline(projects, asOf, plan, [left, right]);
  const bottom = TOP + rows.length * rowHeight;
  const step = Math.ceil((years.length * 36) / (right - left));
  return (
    <svg
      ref={pictureRef}
      className="project-timeline"
      viewBox={`0 0 ${width} ${bottom + 2}`}
      width={width}
      height={bottom + 2}
      role="img"
      aria-label={title}
    >
      {years.map(({ year, x }, index) => (
        <g key={year}>
          <line x1={x} x2={x} y1={TOP - 6} y2={bottom} stroke="var(--line)" />
          {index % step === 0 ? (
            <text x={x + 4} y={TOP - 12} fontSize="11" fill="var(--ink-muted)">
              {year}
            </text>
          ) : null}
        </g>
      ))}
      <line x1="0" x2={right} y1={TOP} y2={TOP} stroke="var(--line-strong)" />
      {rows.map((row, index) => (
        <Row
          key={row.project.id}
          row={row}
          top={TOP + index * rowHeight}
          height={rowHeight}
          isNarrow={isNarrow}
          left={left}
          right={right}
          isCurrent={row.project.id === currentId}
          onOpen={onOpen}
        />
      ))}
      <line x1={today} x2={today} y1={TOP} y2={bottom} stroke="var(--primary)" strokeWidth="1.2" />
      <text
        x={Math.min(Math.max(today, 34), right - 34)}
        y={TOP - 1}
        fontSize="11"
        textAnchor="middle"
        fill="var(--primary)"
        stroke="var(--paper)"
        strokeWidth="3"
        paintOrder="stroke"
      >
        {say('timeline.today', { day: asOf })}
      </text>
    </svg>
  );
}
