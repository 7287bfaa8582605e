import { charges, roles } from '@junheng/vocabulary';
import { recordKind } from '../kind.ts';

/** 账号: who may sign in, as what, for which unit. */
export const account = recordKind({
  table: 'account',
  label: { zh: '账号', en: 'Account' },
  isSigned: false,
  ending: 'turnedOff',
  keeps: {
    password_hash: 'text not null',
    must_change_password: 'boolean not null',
    failed_attempts: 'integer not null default 0',
    locked_until: 'moment',
    last_signed_in_at: 'moment',
    created_at: 'moment not null',
    charge: 'text',
  },
  shows: {
    locked: { type: 'yesNo', label: { zh: '已锁定', en: 'Locked' } },
    lastSignedInAt: {
      type: 'moment',
      label: { zh: '最近登录', en: 'Last signed in' },
      none: { zh: '从未登录', en: 'Never' },
    },
    charge: { type: 'choice', words: charges, label: { zh: '三员职责', en: 'In charge of' } },
    hasSecondFactor: { type: 'yesNo', label: { zh: '动态验证码', en: 'Second factor' } },
  },
  list: {
    search: ['userName', 'displayName', 'unitId'],
    sort: 'userName',
    columns: ['displayName', 'userName', 'role', 'unitId', 'active', 'lastSignedInAt'],
    filters: ['role', 'unitId', 'active', 'locked'],
  },
  right: 'keepAccounts',
  fields: {
    userName: {
      type: 'text',
      max: 40,
      pattern: '[a-z0-9][a-z0-9._\\-]{1,39}',
      required: true,
      privacy: 'personal',
      label: { zh: '账号', en: 'User name' },
      help: {
        zh: '2—40 个小写字母、数字、点、横线，以字母或数字开头',
        en: '2 to 40 small letters, digits, dots or dashes, beginning with a letter or digit',
      },
    },
    displayName: {
      type: 'text',
      min: 1,
      max: 40,
      required: true,
      privacy: 'personal',
      label: { zh: '姓名', en: 'Name' },
    },
    role: { type: 'choice', words: roles, required: true, label: { zh: '角色', en: 'Role' } },
    unitId: { type: 'unit', required: true, label: { zh: '单位', en: 'Unit' } },
  },
});
