import { findAccounts, findAuditEntries } from '@junheng/contract';
import type { Feature, ReadSearch } from '../../app/feature.ts';
import { searchOf } from '../../app/search.ts';

const group = { zh: '系统', en: 'System' } as const;

/** The page that a link wanted to open before somebody had to sign in. */
const readBack: ReadSearch = (raw) => (typeof raw['back'] === 'string' ? { back: raw['back'] } : {});

/** Signing in, accounts and the audit trail. */
export const feature: Feature = {
  name: 'access',
  navigation: [
    {
      to: '/access/accounts',
      label: { zh: '账号', en: 'Accounts' },
      order: 90,
      group,
      right: 'keepAccounts',
    },
    {
      to: '/access/security',
      label: { zh: '安全设置', en: 'Security' },
      order: 92,
      group,
      right: 'keepSecurity',
    },
    {
      to: '/access/audit',
      label: { zh: '操作留痕', en: 'Audit trail' },
      order: 91,
      group,
      right: 'readTrail',
    },
  ],
  routes: [
    {
      path: '/sign-in',
      load: () => import('./sign-in-page.tsx'),
      search: readBack,
    },
    { path: '/password', load: () => import('./password-page.tsx'), search: readBack },
    {
      path: '/access/accounts',
      load: () => import('./accounts-page.tsx'),
      search: searchOf(findAccounts.query),
      right: 'keepAccounts',
      children: [
        { path: 'new', load: () => import('./create-account-panel.tsx') },
        { path: '$id', load: () => import('./account-panel.tsx') },
      ],
    },
    { path: '/access/security', load: () => import('./security-page.tsx'), right: 'keepSecurity' },
    {
      path: '/access/audit',
      load: () => import('./audit-page.tsx'),
      search: searchOf(findAuditEntries.query),
      right: 'readTrail',
    },
  ],
};
