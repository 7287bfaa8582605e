import type { CallReply, getDistrictMap } from '@junheng/contract';
import type { ReactElement } from 'react';
import { usePick } from '../../../i18n/words.ts';
import { middleOf, polygonPath } from './project-map.ts';
import type { MapProjection, Position } from './project-map.ts';

interface MapTownsProps {
  readonly towns: CallReply<typeof getDistrictMap>['towns']['features'];
  readonly projection: MapProjection;
  readonly scale: number;
  readonly currentId: string;
  readonly onOpen: (unitId: string) => void;
}

/** The towns as areas with their names. */
export function MapTowns({ towns, projection, scale, currentId, onOpen }: MapTownsProps): ReactElement {
  const pick = usePick();
  return (
    <>
      {towns.map(({ properties, geometry }) => {
        const rings = geometry.coordinates as Position[][];
        const [x, y] = projection.project(middleOf(rings[0] ?? []));
        const { unitId } = properties;
        return (
          <g
            key={properties.name}
            className={unitId === currentId ? 'map-town is-current' : 'map-town'}
            onClick={() => {
              if (unitId !== null) onOpen(unitId);
            }}
          >
            <path d={polygonPath(rings, projection)} strokeWidth={1 / scale} />
            <text x={x} y={y} fontSize={13 / scale} textAnchor="middle">
              {pick(properties.name, properties.nameEn)}
            </text>
          </g>
        );
      })}
    </>
  );
}
