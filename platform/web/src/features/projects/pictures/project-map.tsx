import '../../organisation/units.css';
import { getDistrictMap } from '@junheng/contract';
import type { CallReply, BuildingProject } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useFilters, useSetFilters } from '../../../app/use-address.ts';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { Shape } from '../../../components/shape.tsx';
import { usePick } from '../../../i18n/words.ts';
import { MapTowns } from '../../organisation/map/map-towns.tsx';
import { projectMap } from '../../organisation/map/project-map.ts';
import type { Position } from '../../organisation/map/project-map.ts';
import { useMapView } from '../../organisation/map/use-map-view.ts';
import { projectLooks, toneColours } from '../project-looks.ts';
import { useProjectWords } from '../use-project-words.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { projectStates } from '@junheng/vocabulary';

const WIDTH = 1000;

type PlacedProject = BuildingProject & { readonly lon: number; readonly lat: number };

function isPlaced(project: BuildingProject): project is PlacedProject {
  return project.lon !== null && project.lat !== null;
}

interface MapProps {
  readonly projects: readonly BuildingProject[];
  readonly currentId: string;
}

function Picture({
  map,
  projects,
  currentId,
}: MapProps & { readonly map: CallReply<typeof getDistrictMap> }): ReactElement {
  const say = useProjectWords();
  const label = useLabel();
  const pick = usePick();
  const navigate = useNavigate();
  const { townId } = useFilters();
  const setFilters = useSetFilters();
  const [hovered, setHovered] = useState<PlacedProject | null>(null);
  const towns = map.towns.features;
  const placed = projects.filter(isPlaced);
  const projection = useMemo(
    () => projectMap(towns.flatMap((town) => town.geometry.coordinates.flat()) as Position[], WIDTH, 12),
    [towns],
  );
  const { ref, viewBox, scale, isWhole, zoomIn, zoomOut, showWhole, handlers } = useMapView(
    WIDTH,
    projection.height,
  );
  const named = hovered ?? placed.find(({ id }) => id === currentId) ?? null;
  const [x, y] = named === null ? [0, 0] : projection.project([named.lon, named.lat]);
  return (
    <figure className="map-frame keep-together">
      <figcaption className="map-side">
        <p>
          {say('map.sentence', { shown: placed.length })}
          {placed.length === projects.length
            ? null
            : say('map.noPosition', { count: projects.length - placed.length })}
        </p>
        <ul className="map-key">
          {Object.entries(projectLooks).map(([state, look]) => {
            const count = placed.filter((project) => project.state === state).length;
            return count === 0 ? null : (
              <li key={state} className={`tone-${look.tone}`}>
                <Shape name={look.shape} />
                {label(projectStates, state as BuildingProject['state'])} <b>{count}</b>
              </li>
            );
          })}
        </ul>
        <span className="map-tools screen-only">
          <button type="button" className="plain-button" onClick={zoomIn} aria-label={say('map.zoomIn')}>
            +
          </button>
          <button type="button" className="plain-button" onClick={zoomOut} aria-label={say('map.zoomOut')}>
            −
          </button>
          {isWhole ? null : (
            <button type="button" className="plain-button" onClick={showWhole}>
              {say('map.whole')}
            </button>
          )}
        </span>
      </figcaption>
      <svg
        ref={ref}
        className="district-map project-map"
        viewBox={viewBox}
        role="img"
        aria-label={`${pick(map.name, map.nameEn)} ${say('map.title')}`}
        {...handlers}
      >
        <MapTowns
          towns={towns}
          projection={projection}
          scale={scale}
          currentId={townId ?? ''}
          onOpen={(unitId) => setFilters({ townId: unitId === townId ? undefined : unitId })}
        />
        {placed.map((project) => {
          const [left, top] = projection.project([project.lon, project.lat]);
          const { shape, tone } = projectLooks[project.state];
          const size = project.id === currentId ? 1.6 : 1.2;
          return (
            <g
              key={project.id}
              className="project-point"
              data-project={project.id}
              style={{ color: toneColours[tone] }}
              transform={`translate(${left.toFixed(1)} ${top.toFixed(1)}) scale(${(size / scale).toFixed(3)})`}
              onClick={(event) => {
                event.stopPropagation();
                void navigate({
                  to: `/plan/projects/${project.id}`,
                  search: ((before: object) => before) as never,
                  resetScroll: false,
                });
              }}
              onPointerEnter={() => setHovered(project)}
              onPointerLeave={() => setHovered(null)}
            >
              <title>{project.name}</title>
              <circle r="7.5" fill="var(--paper)" opacity="0.8" />
              <svg x="-6" y="-6" width="12" height="12">
                <Shape name={shape} />
              </svg>
            </g>
          );
        })}
        {named === null ? null : (
          <text
            className="map-name"
            x={x}
            y={y - 12 / scale}
            fontSize={14 / scale}
            strokeWidth={4 / scale}
            textAnchor={x > WIDTH * 0.8 ? 'end' : x < WIDTH * 0.2 ? 'start' : 'middle'}
          >
            {named.name}
          </text>
        )}
      </svg>
    </figure>
  );
}

/** The projects of the page on the district's map, each with the shape of its state; a click opens it, a click on a town filters by it. */
export function ProjectMap({ projects, currentId }: MapProps): ReactElement | null {
  const map = useRead(getDistrictMap, {}, { freshFor: 600_000 });
  if (!projects.some(isPlaced)) return null;
  if (map.error) return <FailureState failure={map.error} onRetry={() => void map.refetch()} />;
  if (map.data === undefined) return <PageSkeleton lines={8} />;
  return <Picture map={map.data} projects={projects} currentId={currentId} />;
}
