import type { Unit } from '@junheng/contract';

/** How a kind of school looks on the map: shape and colour tell the stage twice. */
export interface MapMark {
  readonly name: 'kindergarten' | 'primary' | 'junior' | 'senior' | 'combined';
  readonly colour: string;
  /** Outline around (0, 0) at size 1. */
  readonly path: string;
}

/** Circle, square, triangle, diamond and cross: apart without colour too. */
export const mapMarks: Readonly<Record<MapMark['name'], MapMark>> = {
  kindergarten: {
    name: 'kindergarten',
    colour: 'var(--map-kindergarten)',
    path: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z',
  },
  primary: { name: 'primary', colour: 'var(--map-primary)', path: 'M-3.4-3.4h6.8v6.8h-6.8Z' },
  junior: { name: 'junior', colour: 'var(--map-junior)', path: 'M0-4.4L4.2 3.2h-8.4Z' },
  senior: { name: 'senior', colour: 'var(--map-senior)', path: 'M0-5L5 0 0 5-5 0Z' },
  combined: { name: 'combined', colour: 'var(--map-junior)', path: 'M-2-5h4v3h3v4h-3v3h-4v-3h-3v-4h3Z' },
};

/** The mark of a unit; null for units that are no school. */
export function markOf(unit: Unit): MapMark | null {
  const [stage] = unit.stages;
  if (unit.schoolType === null || stage === undefined) return null;
  return unit.stages.length > 1 ? mapMarks.combined : mapMarks[stage];
}
