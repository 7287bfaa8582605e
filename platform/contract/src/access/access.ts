import { z } from 'zod';
import { daySchema, idSchema } from '../common.ts';
import { recordRoutes } from '../record-routes.ts';
import { route } from '../route.ts';
import { charges, roles } from '@junheng/vocabulary';
import { account, bodyOf } from '@junheng/records';

/** Who is signed in and what the interface needs to greet them. */
export const sessionSchema = z.strictObject({
  accountId: idSchema,
  userName: z.string(),
  displayName: z.string(),
  role: z.enum(roles),
  unitId: idSchema,
  unitName: z.string(),
  districtId: z.string(),
  districtName: z.string(),
  districtNameEn: z.string(),
  /** Name on screen: XX区教育规划实施监测平台. */
  platformName: z.string(),
  platformNameEn: z.string(),
  mustChangePassword: z.boolean(),
  /** The district asks this role for a second factor, and there is none yet: nothing else answers before it is set. */
  mustSetSecondFactor: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Where three administrators share the administration: what this one is in charge of, `none` for everybody else; else null. */
  charge: z.enum([...charges, 'none']).nullable(),
  /** Sent back in the header `x-csrf-token` with every change. */
  csrfToken: z.string(),
});
export type Session = z.infer<typeof sessionSchema>;

export const signInBodySchema = z.strictObject({
  userName: z.string().min(1).max(64),
  password: z.string().min(1).max(200),
  /** Six digits of the second factor, or a code for emergencies; only where the account has one. */
  code: z.string().max(40).optional(),
});

const plainAccounts = recordRoutes(account, {
  area: 'access',
  path: '/access/accounts',
  one: 'account',
  many: 'accounts',
  notFound: 'ACCESS_ACCOUNT_NOT_FOUND',
  errors: [],
  isLive: true,
});
export const { list: findAccounts, export: exportAccounts, get: getAccount } = plainAccounts;
export const accountSchema = getAccount.reply;
export type Account = z.infer<typeof accountSchema>;

export const auditEntrySchema = z.strictObject({
  id: idSchema,
  at: z.string(),
  accountName: z.string(),
  unitName: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  before: z.unknown().nullable(),
  after: z.unknown().nullable(),
  /** Where the call came from; null where none made it, or where it was erased. */
  address: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const signIn = route({
  area: 'access',
  name: 'sign-in',
  method: 'POST',
  path: '/access/sign-in',
  access: 'public',
  summary: { zh: '登录', en: 'Sign in' },
  body: signInBodySchema,
  reply: sessionSchema,
  errors: ['ACCESS_CREDENTIALS_WRONG', 'ACCESS_ACCOUNT_LOCKED', 'ACCESS_CODE_REQUIRED', 'ACCESS_CODE_WRONG'],
});
export const signOut = route({
  area: 'access',
  name: 'sign-out',
  method: 'POST',
  path: '/access/sign-out',
  access: 'signedIn',
  summary: { zh: '退出登录', en: 'Sign out' },
  reply: z.strictObject({}),
});
export const getSession = route({
  area: 'access',
  name: 'get-session',
  isLive: true,
  method: 'GET',
  path: '/access/session',
  access: 'signedIn',
  summary: { zh: '当前登录人', en: 'Who is signed in' },
  reply: sessionSchema,
});
export const changePassword = route({
  area: 'access',
  name: 'change-password',
  method: 'POST',
  path: '/access/change-password',
  access: 'signedIn',
  summary: { zh: '修改密码', en: 'Change password' },
  body: z.strictObject({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) }),
  reply: z.strictObject({}),
  errors: [
    'ACCESS_CREDENTIALS_WRONG',
    'ACCESS_ACCOUNT_LOCKED',
    'ACCESS_PASSWORD_WEAK',
    'CONTRACT_VERSION_STALE',
  ],
});
export const createAccount = route({
  area: 'access',
  name: 'create-account',
  method: 'POST',
  path: '/access/accounts',
  right: 'keepAccounts',
  summary: { zh: '新建账号', en: 'Create an account' },
  body: bodyOf(account.fields).extend({ password: z.string().min(1).max(200) }),
  reply: accountSchema,
  errors: ['ACCESS_USER_NAME_TAKEN', 'ACCESS_PASSWORD_WEAK', 'ACCESS_UNIT_NOT_FOUND', 'ACCESS_CHARGE_OTHER'],
});
export const updateAccount = route({
  area: 'access',
  name: 'update-account',
  method: 'PATCH',
  path: '/access/accounts/{id}',
  right: 'keepAccounts',
  summary: { zh: '修改账号（停用、解锁、重置密码、调整角色）', en: 'Change an account' },
  params: z.strictObject({ id: idSchema }),
  body: z.strictObject({
    version: z.number().int(),
    displayName: z.string().min(1).max(40).optional(),
    role: z.enum(roles).optional(),
    unitId: idSchema.optional(),
    active: z.boolean().optional(),
    unlock: z.literal(true).optional(),
    newPassword: z.string().min(1).max(200).optional(),
    /** What this administrator is in charge of; null for nothing. */
    charge: z.enum(charges).nullable().optional(),
    /** Takes the second factor away, for a lost telephone. */
    resetSecondFactor: z.literal(true).optional(),
  }),
  reply: accountSchema,
  errors: [
    'ACCESS_ACCOUNT_NOT_FOUND',
    'ACCESS_PASSWORD_WEAK',
    'ACCESS_UNIT_NOT_FOUND',
    'ACCESS_LAST_ADMINISTRATOR',
    'ACCESS_CHARGE_OTHER',
    'ACCESS_OWN_RIGHTS',
    'CONTRACT_VERSION_STALE',
  ],
});
export const findAuditEntries = route({
  area: 'access',
  name: 'find-audit-entries',
  isLive: true,
  method: 'GET',
  path: '/access/audit',
  right: 'readTrail',
  summary: { zh: '操作留痕', en: 'Audit trail' },
  query: z.strictObject({
    entity: z.string().max(40).optional(),
    entityId: z.string().max(60).optional(),
    /** Part of the name of a person or a unit. */
    who: z.string().max(100).optional(),
    /** First and last day, by China's calendar. */
    from: daySchema.optional(),
    to: daySchema.optional(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(500).default(50),
  }),
  reply: z.strictObject({
    total: z.number().int(),
    items: z.array(auditEntrySchema),
    /** The kinds of things that the whole trail tells of. */
    entities: z.array(z.string()),
  }),
});
