import { all, nothing, page } from '../testing/route-case.ts';
import type { RouteCase } from '../testing/route-case.ts';

const password = 'Wq7-hollow-tern';

/** The routes of sessions, accounts and the trail; signing out comes last. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'sign-in': { input: () => ({ body: { userName: 'nobody', password: 'nothing' } }), reaches: true },
  'get-session': { input: nothing },
  'change-password': { input: () => ({ body: { current: 'wrong', next: password } }), reaches: true },
  'export-accounts': { input: nothing },
  'get-account': { input: ({ account: id }) => ({ params: { id } }), reaches: true },
  'find-accounts': { input: () => ({ query: all }), counts: page('accounts') },
  'create-account': {
    input: ({ unit }) => ({
      body: { userName: 'walker', displayName: '甲', role: 'viewer', unitId: unit, password },
    }),
    reaches: true,
  },
  'update-account': {
    input: ({ account }) => ({ params: { id: account }, body: { version: 1, active: false } }),
    reaches: true,
  },
  'find-sessions': { input: nothing },
  'end-sessions': { input: () => ({ body: { id: null } }) },
  'end-account-sessions': { input: ({ account }) => ({ params: { id: account } }), reaches: true },
  'start-second-factor': { input: () => ({ body: { current: 'wrong' } }), reaches: true },
  'confirm-second-factor': { input: () => ({ body: { code: '000000' } }), reaches: true },
  'remove-second-factor': { input: () => ({ body: { current: 'wrong' } }), reaches: true },
  'get-security-settings': { input: nothing },
  'change-security-settings': {
    input: () => ({
      body: {
        version: 0,
        secondFactorRoles: [],
        splitsAdministrators: false,
        retention: { files: null, accounts: null, trail: null, byItself: false },
      },
    }),
  },
  'list-erasures': { input: ({ account }) => ({ query: { accountId: account } }), reaches: true },
  'erase-data': {
    input: ({ account }) => ({
      body: { accountId: account, digest: '0'.repeat(64), reason: '测试' },
    }),
    reaches: true,
  },
  'find-audit-entries': { input: () => ({ query: all }), counts: page('audit') },
  'sign-out': { input: nothing },
};
