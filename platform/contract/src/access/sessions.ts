import { z } from 'zod';
import { idSchema } from '../common.ts';
import { route } from '../route.ts';

/** A browser that is signed in. */
export const signedInBrowserSchema = z.strictObject({
  id: idSchema,
  /** Where it signed in from. */
  address: z.string(),
  /** The browser's own name of itself. */
  agent: z.string(),
  startedAt: z.string(),
  /** To the minute. */
  lastSeenAt: z.string(),
  /** The one that asks. */
  isThis: z.boolean(),
});
export type SignedInBrowser = z.infer<typeof signedInBrowserSchema>;

export const findSessions = route({
  area: 'access',
  name: 'find-sessions',
  isLive: true,
  method: 'GET',
  path: '/access/sessions',
  access: 'signedIn',
  summary: { zh: '本人已登录的设备', en: 'Where I am signed in' },
  reply: z.strictObject({ items: z.array(signedInBrowserSchema) }),
});
export const endSessions = route({
  area: 'access',
  name: 'end-sessions',
  method: 'POST',
  path: '/access/sessions/end',
  access: 'signedIn',
  summary: { zh: '让本人的其他设备退出', en: 'Sign other devices of mine out' },
  /** One of the list, or `null` for all but the one that asks. */
  body: z.strictObject({ id: idSchema.nullable() }),
  reply: z.strictObject({ ended: z.number().int() }),
  errors: ['ACCESS_SESSION_NOT_FOUND'],
});
export const endAccountSessions = route({
  area: 'access',
  name: 'end-account-sessions',
  method: 'POST',
  path: '/access/accounts/{id}/end-sessions',
  right: 'keepAccounts',
  summary: { zh: '让账号的全部设备退出', en: 'Sign an account out everywhere' },
  params: z.strictObject({ id: idSchema }),
  reply: z.strictObject({ ended: z.number().int() }),
  errors: ['ACCESS_ACCOUNT_NOT_FOUND'],
});
