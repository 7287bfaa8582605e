import { charges, roles } from '@junheng/vocabulary';
import { z } from 'zod';
import { idSchema } from '../common.ts';
import { route } from '../route.ts';

/** After so many days; null keeps for ever. A month at least, so that nobody empties the trail on a bad day. */
const daysSchema = z.number().int().min(30).max(36_500).nullable();

/** How long what tells of people is kept. */
export const retentionSchema = z.strictObject({
  /** Photos of reports and evidence, since they were handed in. */
  files: daysSchema,
  /** Names of accounts that are closed, since their last sign-in. */
  accounts: daysSchema,
  /** Names and addresses beside entries of the trail. */
  trail: daysSchema,
  /** Whether the nightly job erases what is due by itself; else somebody does it by hand. */
  byItself: z.boolean(),
});
export type Retention = z.infer<typeof retentionSchema>;

/** What a district asks of its accounts, and how long it keeps what tells of people. */
export const securitySettingsSchema = z.strictObject({
  secondFactorRoles: z.array(z.enum(roles)),
  splitsAdministrators: z.boolean(),
  retention: retentionSchema,
});
export type SecuritySettings = z.infer<typeof securitySettingsSchema>;

export const getSecuritySettings = route({
  area: 'access',
  name: 'get-security-settings',
  isLive: true,
  method: 'GET',
  path: '/access/security',
  right: 'keepSecurity',
  summary: { zh: '安全设置', en: 'Security settings' },
  reply: securitySettingsSchema.extend({
    version: z.number().int(),
    /** How many active administrators are in charge of each. */
    inCharge: z.record(z.enum(charges), z.number().int()),
  }),
});
export const changeSecuritySettings = route({
  area: 'access',
  name: 'change-security-settings',
  method: 'PUT',
  path: '/access/security',
  right: 'keepSecurity',
  summary: { zh: '修改安全设置', en: 'Change the security settings' },
  body: securitySettingsSchema.extend({ version: z.number().int() }),
  reply: z.strictObject({ version: z.number().int() }),
  errors: ['ACCESS_CHARGE_VACANT', 'CONTRACT_VERSION_STALE'],
});

/** What can go: bytes of files, names of closed accounts, what stands beside entries of the trail. */
export const erasureKinds = ['file', 'account', 'entry'] as const;

export const listErasures = route({
  area: 'access',
  name: 'list-erasures',
  isLive: true,
  method: 'GET',
  path: '/access/erasures',
  right: 'eraseData',
  summary: { zh: '到期可删除的个人信息', en: 'Personal data that are due to be erased' },
  /** One closed account besides, whatever the periods say: somebody asked for it. */
  query: z.strictObject({ accountId: idSchema.optional() }),
  reply: z.strictObject({
    totals: z.strictObject({
      file: z.number().int(),
      account: z.number().int(),
      entry: z.number().int(),
    }),
    /** The first of them, the oldest first. */
    items: z.array(
      z.strictObject({
        kind: z.enum(erasureKinds),
        id: z.string(),
        label: z.string(),
        /** Since when the period runs. */
        since: z.string(),
        /** `period` — its period has passed; `asked` — the account was named; `ofAccount` — it tells of an account that goes. */
        why: z.enum(['period', 'asked', 'ofAccount']),
      }),
    ),
    /** Names what was listed; erasing takes it, so that nothing else goes. */
    digest: z.string(),
  }),
  errors: ['ACCESS_ACCOUNT_NOT_FOUND', 'ACCESS_ACCOUNT_ACTIVE'],
});
export const eraseData = route({
  area: 'access',
  name: 'erase-data',
  method: 'POST',
  path: '/access/erasures',
  right: 'eraseData',
  summary: { zh: '删除个人信息', en: 'Erase personal data' },
  body: z.strictObject({
    accountId: idSchema.optional(),
    digest: z.string().length(64),
    reason: z.string().trim().min(2).max(200),
  }),
  reply: z.strictObject({ file: z.number().int(), account: z.number().int(), entry: z.number().int() }),
  errors: ['ACCESS_ACCOUNT_NOT_FOUND', 'ACCESS_ACCOUNT_ACTIVE', 'ACCESS_ERASURE_CHANGED'],
});
