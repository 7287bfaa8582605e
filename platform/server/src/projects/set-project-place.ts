import type { setProjectPlace as route } from '@junheng/contract';
import { findUnitKind, keepPlace } from '@junheng/database';
import { checkPlace } from '@junheng/domain';
import { mapResult } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { changeProject } from './change-project.ts';

/** Sets where a project stands, which school it becomes and how many places are planned. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader } = context;
  const { version, ...place } = body;
  // A unit that is not there is of no kind that fits.
  const kindOf = async (id: string | null): Promise<string | null> =>
    id === null ? null : ((await findUnitKind(transaction, reader.districtId, id)) ?? 'none');
  return changeProject(context, {
    action: 'set-project-place',
    id: params.id,
    version,
    check: async (row) => {
      const kinds = { townKind: await kindOf(place.townId), unitKind: await kindOf(place.unitId) };
      const { lon, lat, townId, unitId, places } = row;
      return mapResult(checkPlace({ ...place, ...kinds }), () => ({
        before: { lon, lat, townId, unitId, places },
        after: place,
        keep: (change) => keepPlace(change, place),
      }));
    },
  });
};
