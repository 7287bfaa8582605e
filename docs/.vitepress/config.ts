import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import type { DefaultTheme } from 'vitepress';

const docs = dirname(dirname(fileURLToPath(import.meta.url)));

/** The folders that the sidebar shows, in this order; their pages are found, never listed by hand. */
const sections: readonly (readonly [folder: string, en: string, zh: string])[] = [
  ['guide', 'Guide', '使用指南'],
  ['methods', 'Methods', '方法说明'],
  ['reference', 'Reference', '参考'],
  ['decisions', 'Decisions', '决定记录'],
];

/** Pages of the guide that come first, in the order in which somebody reads them. */
const firstPages = [
  'first-steps',
  'plan-documents',
  'plan',
  'tasks',
  'projects',
  'several-plans',
  'sample-documents',
  'units',
  'accounts',
  'installation',
  'operations',
  'backup',
  'security',
];

function titleOf(file: string): string {
  return /^#\s+(.+)$/mu.exec(readFileSync(file, 'utf8'))?.[1]?.replaceAll('`', '') ?? relative(docs, file);
}

function rankOf(name: string): number {
  const index = firstPages.indexOf(name);
  return index === -1 ? firstPages.length : index;
}

/** The pages of one folder and of the folders below it, by their titles. */
function pagesOf(folder: string): DefaultTheme.SidebarItem[] {
  const path = join(docs, folder);
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true }).toSorted((left, right) => {
    const [a, b] = [left.name.replace(/\.md$/u, ''), right.name.replace(/\.md$/u, '')];
    return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
  });
  return entries.flatMap((entry): DefaultTheme.SidebarItem[] => {
    const name = entry.name.replace(/\.md$/u, '');
    if (entry.isDirectory()) {
      const items = pagesOf(`${folder}/${entry.name}`);
      return items.length === 0 ? [] : [{ text: entry.name, collapsed: true, items }];
    }
    if (!entry.name.endsWith('.md') || name === 'index') return [];
    return [{ text: titleOf(join(path, entry.name)), link: `/${folder}/${name}` }];
  });
}

function sidebar(language: 'en' | 'zh'): DefaultTheme.SidebarItem[] {
  const prefix = language === 'zh' ? 'zh/' : '';
  return sections.flatMap(([folder, en, zh]) => {
    const place = `${prefix}${folder}`;
    const items = pagesOf(place);
    const hasIndex = existsSync(join(docs, place, 'index.md'));
    if (items.length === 0 && !hasIndex) return [];
    const text = language === 'zh' ? zh : en;
    const collapsed = folder === 'decisions';
    return [{ text, items, collapsed, ...(hasIndex ? { link: `/${place}/` } : {}) }];
  });
}

/** Han characters one by one, other words whole: enough to find Chinese without a dictionary. */
function splitWords(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
}

/** The search box is built into the page and asks no server. */
const searchWords = {
  miniSearch: { options: { tokenize: splitWords } },
  locales: {
    zh: {
      translations: {
        button: { buttonText: '搜索', buttonAriaLabel: '搜索文档' },
        modal: {
          displayDetails: '显示详情',
          resetButtonTitle: '清除',
          backButtonTitle: '关闭',
          noResultsText: '没有找到',
          footer: { selectText: '打开', navigateText: '选择', closeText: '关闭' },
        },
      },
    },
  },
};

export default defineConfig({
  title: 'Junheng 均衡',
  cleanUrls: false,
  lastUpdated: false,
  ignoreDeadLinks: false,
  head: [['meta', { name: 'referrer', content: 'no-referrer' }]],
  themeConfig: { search: { provider: 'local', options: searchWords } },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'Runs a district’s education plan from the published document to the last school.',
      themeConfig: {
        nav: [
          { text: 'Guide', link: '/guide/first-steps' },
          { text: 'Reference', link: '/reference/' },
          { text: 'Decisions', link: '/decisions/' },
        ],
        sidebar: sidebar('en'),
      },
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      link: '/zh/',
      description: '把区县教育规划从一份文件落实到每一所学校。',
      themeConfig: {
        nav: [
          { text: '使用指南', link: '/zh/guide/first-steps' },
          { text: '参考', link: '/zh/reference/' },
          { text: '决定记录', link: '/zh/decisions/' },
        ],
        sidebar: sidebar('zh'),
        outline: { label: '本页内容' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        notFound: { title: '没有这一页', quote: '地址可能写错了,或页面已经改名。', linkText: '回到首页' },
      },
    },
  },
});
