import type { ErrorTable } from '../error-table.ts';

export const accessErrors = {
  ACCESS_NOT_SIGNED_IN: {
    status: 401,
    zh: '尚未登录，或登录已过期；请重新登录。',
    en: 'You are not signed in, or your session has ended; sign in again.',
  },
  ACCESS_CREDENTIALS_WRONG: {
    status: 401,
    zh: '账号或密码不对，请核对后再试。',
    en: 'The user name or the password is wrong; check both and try again.',
  },
  ACCESS_ACCOUNT_LOCKED: {
    status: 423,
    zh: '连续输错次数过多，已暂时不能登录；请等 {minutes} 分钟再试，或请管理员解锁。',
    en: 'Too many wrong tries; wait {minutes} minutes and try again, or ask the administrator to unlock the account.',
  },
  ACCESS_PASSWORD_CHANGE_REQUIRED: {
    status: 403,
    zh: '首次登录须先修改密码，再使用其他功能。',
    en: 'Change your password first; until then nothing else is available.',
  },
  ACCESS_PASSWORD_WEAK: {
    status: 422,
    zh: '密码不符合要求：{detail}。',
    en: 'The password does not meet the rules: {detail}.',
  },
  ACCESS_RIGHT_MISSING: {
    status: 403,
    zh: '您的角色不能做这件事；如工作需要，请联系管理员。',
    en: 'Your role may not do this; if your work needs it, ask the administrator.',
  },
  ACCESS_CSRF_TOKEN_WRONG: {
    status: 403,
    zh: '页面已失效，请刷新后再试。',
    en: 'This page is out of date; reload it and try again.',
  },
  ACCESS_ORIGIN_FOREIGN: {
    status: 403,
    zh: '这个请求来自其他网站，已拒绝。',
    en: 'This request comes from another site and was refused.',
  },
  ACCESS_RATE_EXCEEDED: {
    status: 429,
    zh: '请求过于频繁，请 {seconds} 秒后再试。',
    en: 'Too many requests; try again in {seconds} seconds.',
  },
  ACCESS_USER_NAME_TAKEN: {
    status: 409,
    zh: '账号“{userName}”已被使用，请换一个。',
    en: 'The user name “{userName}” is taken; choose another.',
  },
  ACCESS_ACCOUNT_NOT_FOUND: {
    status: 404,
    zh: '没有这个账号，可能已被删除。',
    en: 'There is no such account; it may have been removed.',
  },
  ACCESS_SESSION_NOT_FOUND: {
    status: 404,
    zh: '这个设备已经退出，或不是您的设备。',
    en: 'This device has been signed out already, or it is not yours.',
  },
  ACCESS_UNIT_NOT_FOUND: {
    status: 422,
    zh: '没有这个单位，请重新选择。',
    en: 'There is no such unit; choose another.',
  },
  ACCESS_CODE_REQUIRED: {
    status: 401,
    zh: '请输入手机验证器上的六位动态验证码。',
    en: 'Enter the six digits that your authenticator shows.',
  },
  ACCESS_CODE_WRONG: {
    status: 401,
    zh: '动态验证码不对或已用过，请等下一个验证码再试。',
    en: 'The code is wrong or was used already; wait for the next one and try again.',
  },
  ACCESS_FACTOR_EXISTS: {
    status: 409,
    zh: '动态验证码已经启用；要换手机，请先停用再重新设置。',
    en: 'The second factor is on already; to change the telephone, turn it off first.',
  },
  ACCESS_FACTOR_REQUIRED: {
    status: 403,
    zh: '您的角色须使用动态验证码，请先完成设置。',
    en: 'Your role must use a second factor; set it first.',
  },
  ACCESS_CHARGE_OTHER: {
    status: 403,
    zh: '三员分立已启用，这项操作由另一位管理员负责。',
    en: 'Three administrators share the administration; this belongs to another of them.',
  },
  ACCESS_OWN_RIGHTS: {
    status: 409,
    zh: '不能改自己的角色、职责或启停状态，请由另一位管理员操作。',
    en: 'You cannot change your own role, charge or state; ask another administrator.',
  },
  ACCESS_CHARGE_VACANT: {
    status: 409,
    zh: '启用三员分立前，系统、安全、审计三种职责都须有在用的管理员账号；缺：{missing}。',
    en: 'Before three administrators share the administration, each charge needs an active administrator; missing: {missing}.',
  },
  ACCESS_ACCOUNT_ACTIVE: {
    status: 409,
    zh: '这个账号还在使用，请先停用。',
    en: 'This account is still active; deactivate it first.',
  },
  ACCESS_ERASURE_CHANGED: {
    status: 409,
    zh: '到期清单已有变化，没有删除任何内容；请重新查看清单。',
    en: 'The list of what is due has changed, so nothing was erased; look at it again.',
  },
  ACCESS_LAST_ADMINISTRATOR: {
    status: 409,
    zh: '这是最后一个可用的管理员账号，不能停用或改为其他角色。',
    en: 'This is the last active administrator; it can be neither deactivated nor given another role.',
  },
} as const satisfies ErrorTable;
