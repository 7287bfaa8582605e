import type { findChannels as route } from '@junheng/contract';
import { findChannels } from '@junheng/database';
import { ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { describeChannel } from './channel-area.ts';

/** Lists the channels through which messages also go, and how they fare. */
export const handle: Handler<typeof route> = async (_input, { transaction, reader }) => {
  const rows = await findChannels(transaction, reader.districtId);
  const canSendMail = (process.env['JUNHENG_SMTP_URL'] ?? '') !== '';
  return ok({ items: rows.map(describeChannel), canSendMail });
};
