import type { getSecondReader as route } from '@junheng/contract';
import { ok } from '@junheng/kernel';
import type { Handler } from '../../../handler.ts';
import { findDistrictSetting, readServerSetting } from './second-reader-setting.ts';

/** Where the second reader answers, without its key. */
export const handle: Handler<typeof route> = async (_input, { transaction, reader }) => {
  const ofServer = readServerSetting();
  const { setting, version } = await findDistrictSetting(transaction, reader.districtId);
  const shown = ofServer ?? setting;
  return ok({
    address: shown?.address ?? '',
    model: shown?.model ?? '',
    hasKey: shown?.key !== undefined,
    isOfServer: ofServer !== null,
    version,
  });
};
