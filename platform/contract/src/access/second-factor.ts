import { z } from 'zod';
import { route } from '../route.ts';

const codeSchema = z.string().min(6).max(40);
const current = z.string().min(1).max(200);

export const startSecondFactor = route({
  area: 'access',
  name: 'start-second-factor',
  method: 'POST',
  path: '/access/second-factor/start',
  access: 'signedIn',
  summary: { zh: '开始设置动态验证码', en: 'Begin to set a second factor' },
  body: z.strictObject({ current }),
  reply: z.strictObject({
    /** In base32, to be typed where a picture cannot be read. */
    secret: z.string(),
    /** What the picture holds: `otpauth://totp/…`. */
    uri: z.string(),
  }),
  errors: ['ACCESS_CREDENTIALS_WRONG', 'ACCESS_ACCOUNT_LOCKED', 'ACCESS_FACTOR_EXISTS'],
});
export const confirmSecondFactor = route({
  area: 'access',
  name: 'confirm-second-factor',
  method: 'POST',
  path: '/access/second-factor/confirm',
  access: 'signedIn',
  summary: { zh: '启用动态验证码', en: 'Turn the second factor on' },
  body: z.strictObject({ code: codeSchema }),
  /** Codes for emergencies, told once. */
  reply: z.strictObject({ recoveryCodes: z.array(z.string()) }),
  errors: ['ACCESS_CODE_WRONG', 'ACCESS_ACCOUNT_LOCKED'],
});
export const removeSecondFactor = route({
  area: 'access',
  name: 'remove-second-factor',
  method: 'POST',
  path: '/access/second-factor/remove',
  access: 'signedIn',
  summary: { zh: '停用动态验证码', en: 'Turn the second factor off' },
  body: z.strictObject({ current }),
  reply: z.strictObject({}),
  errors: ['ACCESS_CREDENTIALS_WRONG', 'ACCESS_ACCOUNT_LOCKED', 'ACCESS_FACTOR_REQUIRED'],
});
