import type { CallReply, getDistrictMap, Unit } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { usePick } from '../../../i18n/words.ts';
import { useOrganisationWords } from '../use-organisation-words.ts';
import { MapKey } from './map-key.tsx';
import { MapPoints } from './map-points.tsx';
import type { PlacedUnit } from './map-points.tsx';
import { MapTowns } from './map-towns.tsx';
import { projectMap } from './project-map.ts';
import type { Position } from './project-map.ts';
import { useMapView } from './use-map-view.ts';

const WIDTH = 1000;

interface MapPictureProps {
  readonly map: CallReply<typeof getDistrictMap>;
  readonly units: readonly Unit[];
  readonly currentId: string;
}

function isPlaced(unit: Unit): unit is PlacedUnit {
  return unit.lon !== null && unit.lat !== null;
}

/** The picture of a district with its key and its tools. */
export function MapPicture({ map, units, currentId }: MapPictureProps): ReactElement {
  const say = useOrganisationWords();
  const pick = usePick();
  const navigate = useNavigate();
  const [hovered, setHovered] = useState<PlacedUnit | null>(null);
  const towns = map.towns.features;
  const projection = useMemo(
    () => projectMap(towns.flatMap((town) => town.geometry.coordinates.flat()) as Position[], WIDTH, 12),
    [towns],
  );
  const { ref, viewBox, scale, isWhole, zoomIn, zoomOut, showWhole, handlers } = useMapView(
    WIDTH,
    projection.height,
  );
  const schools = units.filter((unit) => unit.schoolType !== null);
  const placed = schools.filter(isPlaced);
  const open = (unitId: string) => {
    void navigate({
      to: `/organisation/units/${unitId}`,
      search: ((before: object) => before) as never,
      resetScroll: false,
    });
  };
  const [x, y] = hovered === null ? [0, 0] : projection.project([hovered.lon, hovered.lat]);
  return (
    <figure className="map-frame keep-together">
      <figcaption className="map-side">
        <p>
          {say('map.sentence', { shown: placed.length })}
          {placed.length === schools.length
            ? null
            : say('map.noPosition', { count: schools.length - placed.length })}
        </p>
        <MapKey schools={schools} />
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
        className="district-map"
        viewBox={viewBox}
        role="img"
        aria-label={`${pick(map.name, map.nameEn)} ${say('map.title')}`}
        {...handlers}
      >
        <MapTowns towns={towns} projection={projection} scale={scale} currentId={currentId} onOpen={open} />
        <MapPoints
          units={placed}
          projection={projection}
          scale={scale}
          currentId={currentId}
          onOpen={open}
          onHover={setHovered}
        />
        {hovered === null ? null : (
          <text
            className="map-name"
            x={x}
            y={y - 11 / scale}
            fontSize={14 / scale}
            strokeWidth={4 / scale}
            textAnchor={x > WIDTH * 0.8 ? 'end' : x < WIDTH * 0.2 ? 'start' : 'middle'}
          >
            {pick(hovered.name, hovered.nameEn)}
          </text>
        )}
      </svg>
    </figure>
  );
}
