import { findSetting } from '@junheng/database';
import type { DistrictTransaction } from '@junheng/database';
import { z } from 'zod';
import type { SecondReaderSetting } from './ask-second-reader.ts';
import { readInsideUrl } from './inside-address.ts';

/** The name of the setting of a district that says where its second reader answers. */
export const SECOND_READER = 'second-reader';

const storedSchema = z.object({
  address: z.string().min(1),
  model: z.string().min(1),
  key: z.string().min(1).optional(),
});

/**
 * Where the second reader answers, from JUNHENG_SECOND_READER (an http or https address of the office's network),
 * JUNHENG_SECOND_READER_MODEL and, where it asks for one, JUNHENG_SECOND_READER_KEY; null when it is off, as it is unless both are set.
 */
export function readServerSetting(environment: NodeJS.ProcessEnv = process.env): SecondReaderSetting | null {
  const address = environment['JUNHENG_SECOND_READER']?.trim() ?? '';
  const model = environment['JUNHENG_SECOND_READER_MODEL']?.trim() ?? '';
  const key = environment['JUNHENG_SECOND_READER_KEY']?.trim() ?? '';
  if (model === '' || readInsideUrl(address) === null) return null;
  return { address, model, ...(key === '' ? {} : { key }) };
}

/** What an administrator of the district has set, with the setting's version: 0 where nothing was ever set, null where it is off. */
export async function findDistrictSetting(
  transaction: DistrictTransaction,
  districtId: string,
): Promise<{ readonly setting: SecondReaderSetting | null; readonly version: number }> {
  const found = await findSetting(transaction, districtId, SECOND_READER);
  const parsed = storedSchema.safeParse(found?.value);
  if (!parsed.success || readInsideUrl(parsed.data.address) === null)
    return { setting: null, version: found?.version ?? 0 };
  const { address, model, key } = parsed.data;
  return {
    setting: { address, model, ...(key === undefined ? {} : { key }) },
    version: found?.version ?? 0,
  };
}

/** The second reader of a district: the server's where one is set, else the district's own, else none. */
export async function findSecondReader(
  transaction: DistrictTransaction,
  districtId: string,
): Promise<SecondReaderSetting | null> {
  return readServerSetting() ?? (await findDistrictSetting(transaction, districtId)).setting;
}
