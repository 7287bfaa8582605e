import type { findChannels as route } from '@junheng/contract';
import { ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { answerList } from '../../records/answer-list.ts';
import { area } from './channel-area.ts';

/** Lists the channels, and whether e-mail can be sent at all. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const canSendMail = (process.env['JUNHENG_SMTP_URL'] ?? '') !== '';
  return ok({ ...(await answerList(area, context, query)), canSendMail });
};
