import type { changeSecondReader as route } from '@junheng/contract';
import { changeSetting, recordChange } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { Handler } from '../../../handler.ts';
import { readInsideUrl } from './inside-address.ts';
import { findDistrictSetting, readServerSetting, SECOND_READER } from './second-reader-setting.ts';

/** Sets where the second reader of a district answers, or turns it off; the trail names the address and never the key. */
export const handle: Handler<typeof route> = async ({ body }, context) => {
  const { transaction, reader, makeId } = context;
  const { address, model, version } = body;
  if (readServerSetting() !== null) return fail(appError('PLAN_SECOND_READER_OF_SERVER'));
  const isOff = address === '' && model === '';
  if (!isOff && (address === '' || model === '')) return fail(appError('PLAN_SECOND_READER_INCOMPLETE'));
  if (!isOff && readInsideUrl(address) === null) return fail(appError('PLAN_SECOND_READER_REFUSED'));
  const before = await findDistrictSetting(transaction, reader.districtId);
  // A key belongs to the address it was given for: another address must be given its own.
  const isSame = before.setting?.address === address;
  const key = body.key ?? (isSame ? before.setting?.key : undefined);
  const hasKey = !isOff && key !== undefined && key !== '';
  const setting = isOff ? {} : { address, model, ...(hasKey ? { key } : {}) };
  const id = makeId();
  const row = { districtId: reader.districtId, id, name: SECOND_READER, version };
  if (!(await changeSetting(transaction, row, setting))) return fail(appError('CONTRACT_VERSION_STALE'));
  await recordChange(context, {
    action: 'change-second-reader',
    entity: 'district_setting',
    entityId: id,
    before: { address: before.setting?.address ?? '', model: before.setting?.model ?? '' },
    after: { address, model },
  });
  return ok({ address, model, hasKey, isOfServer: false, version: version + 1 });
};
