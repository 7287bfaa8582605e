import type { Unit } from '@junheng/contract';
import type { ReactElement } from 'react';
import { usePick } from '../../../i18n/words.ts';
import type { MapProjection } from './project-map.ts';
import { markOf } from './unit-marks.ts';

/** A unit with a position. */
export type PlacedUnit = Unit & { readonly lon: number; readonly lat: number };

interface MapPointsProps {
  readonly units: readonly PlacedUnit[];
  readonly projection: MapProjection;
  readonly scale: number;
  readonly currentId: string;
  readonly onOpen: (unitId: string) => void;
  readonly onHover: (unit: PlacedUnit | null) => void;
}

/** Every school as a mark that a click opens. The keyboard goes through the table below, which lists the same schools. */
export function MapPoints(props: MapPointsProps): ReactElement {
  const { units, projection, scale, currentId, onOpen, onHover } = props;
  const pick = usePick();
  return (
    <>
      {units.map((unit) => {
        const mark = markOf(unit);
        if (mark === null) return null;
        const [x, y] = projection.project([unit.lon, unit.lat]);
        return (
          <g
            key={unit.id}
            className={unit.id === currentId ? 'map-point is-current' : 'map-point'}
            data-unit={unit.id}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(1.05 / scale).toFixed(3)})`}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(unit.id);
            }}
            onPointerEnter={() => onHover(unit)}
            onPointerLeave={() => onHover(null)}
          >
            <title>{pick(unit.name, unit.nameEn)}</title>
            <circle r="9" fill="transparent" />
            <path d={mark.path} fill={mark.colour} />
          </g>
        );
      })}
    </>
  );
}
