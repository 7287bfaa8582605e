import type { getDistrictMap as route } from '@junheng/contract';
import { findDistrict } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';

/** Gives the outlines of the district's towns: open to everybody signed in, as on any map. */
export const handle: Handler<typeof route> = async (_, { reader, transaction }) => {
  const district = await findDistrict(transaction, reader.districtId);
  if (district === undefined) throw new Error('the district of a session is missing');
  const { features } = district.map;
  return ok({
    name: district.name,
    nameEn: district.name_en,
    towns: { type: 'FeatureCollection', features: features.map((feature) => ({ ...feature })) },
  });
};
