import type { DistrictTransaction } from '../door/database-door.ts';
import type { DistrictMap } from '../schema/organisation-tables.ts';

/** A new district. */
export interface NewDistrict {
  /** Six-digit code. */
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly platformName: string;
  readonly platformNameEn: string;
  readonly map: DistrictMap;
  /** Moment, ISO 8601 with milliseconds. */
  readonly createdAt: string;
}

/** Keeps a new district; the transaction must be that district's own. */
export async function insertDistrict(transaction: DistrictTransaction, district: NewDistrict): Promise<void> {
  await transaction
    .insertInto('district')
    .values({
      id: district.id,
      name: district.name,
      name_en: district.nameEn,
      platform_name: district.platformName,
      platform_name_en: district.platformNameEn,
      map: JSON.stringify(district.map),
      created_at: district.createdAt,
    })
    .execute();
}
