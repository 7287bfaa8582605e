import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';

/** Where a project stands; degrees, and the kinds of the units it is tied to, null where there is none. */
export interface ProjectPlace {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly townKind: string | null;
  readonly unitKind: string | null;
}

export type ProjectPlaceError = AppError<
  'PLAN_PLACE_HALF' | 'PLAN_PLACE_OUTSIDE' | 'PLAN_PLACE_NOT_A_TOWN' | 'PLAN_PLACE_NOT_A_SCHOOL'
>;

/** The four ends of China, in whole degrees: longitude and latitude typed the wrong way round always fall outside. */
const ENDS = { west: 73, east: 136, south: 3, north: 54 } as const;

/** Whether a place can be: both degrees or none, within China, a town as town and a school or kindergarten as school. */
export function checkPlace({ lon, lat, townKind, unitKind }: ProjectPlace): Result<void, ProjectPlaceError> {
  if ((lon === null) !== (lat === null)) return fail(appError('PLAN_PLACE_HALF'));
  if (lon !== null && lat !== null) {
    const isInside = lon >= ENDS.west && lon <= ENDS.east && lat >= ENDS.south && lat <= ENDS.north;
    if (!isInside) return fail(appError('PLAN_PLACE_OUTSIDE', ENDS));
  }
  if (townKind !== null && townKind !== 'town') return fail(appError('PLAN_PLACE_NOT_A_TOWN'));
  if (unitKind !== null && !['school', 'kindergarten'].includes(unitKind))
    return fail(appError('PLAN_PLACE_NOT_A_SCHOOL'));
  return ok(undefined);
}
