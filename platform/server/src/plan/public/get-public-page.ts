import type { getPublicPage as route } from '@junheng/contract';
import { ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { publicAddress, readPublicPage } from './public-page-setting.ts';

/** Says which plans stand on the public page. */
export const handle: Handler<typeof route> = async (_input, { transaction, reader }) => {
  const page = await readPublicPage(transaction, reader.districtId);
  return ok({ ...page, address: publicAddress(reader.districtId) });
};
