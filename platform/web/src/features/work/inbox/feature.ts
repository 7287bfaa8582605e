import { findChannels, findMessages } from '@junheng/contract';
import type { Feature } from '../../../app/feature.ts';
import { searchOf } from '../../../app/search.ts';

/** 我的工作 and 消息: what waits for the reader, what the reader's unit was told, and where messages also go. */
export const feature: Feature = {
  name: 'work/inbox',
  navigation: [
    { to: '/my-work', label: { zh: '我的工作', en: 'My work' }, order: 1 },
    { to: '/inbox', label: { zh: '消息', en: 'Messages' }, order: 2 },
    {
      to: '/channels',
      label: { zh: '消息渠道', en: 'Message channels' },
      order: 92,
      group: { zh: '系统', en: 'System' },
      right: 'keepChannels',
    },
  ],
  routes: [
    { path: '/my-work', load: () => import('./my-work-page.tsx') },
    { path: '/inbox', load: () => import('./inbox-page.tsx'), search: searchOf(findMessages.query) },
    {
      path: '/channels',
      load: () => import('./channels-page.tsx'),
      search: searchOf(findChannels.query),
      right: 'keepChannels',
      children: [
        { path: 'new', load: () => import('./create-channel-panel.tsx') },
        { path: '$id', load: () => import('./channel-panel.tsx') },
      ],
    },
  ],
};
