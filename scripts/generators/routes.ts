import { format } from 'prettier';
import { routes } from '../../platform/contract/src/index.ts';
import type { Route } from '../../platform/contract/src/index.ts';
import { errorCodesOf } from '../../platform/contract/src/open-api.ts';

type Language = 'zh' | 'en';

const words = {
  title: { zh: '接口', en: 'Routes' },
  intro: {
    zh: '由 `npm run generate` 从 `platform/contract/src` 生成，请勿手改。全部接口在 `/api` 之下；完整定义见 OpenAPI 文档 `docs/reference/openapi.json`（服务器上为 `/api/openapi.json`）。修改类接口须带 `x-csrf-token`；所见数据再按角色和单位在查询中限定。',
    en: 'Made by `npm run generate` from `platform/contract/src`; do not edit. All routes are below `/api`; the full definition is the OpenAPI document `docs/reference/openapi.json` (on a server: `/api/openapi.json`). Changes carry `x-csrf-token`; what of the data is seen is limited by role and unit inside the query.',
  },
  head: {
    zh: '| 接口 | 地址 | 谁可以调用 | 作用 |',
    en: '| route | address | who may call | what it does |',
  },
  own: { zh: '自有错误码', en: 'Codes of its own' },
  shared: { zh: '共有错误码', en: 'Codes that routes share' },
  public: { zh: '任何人', en: 'anybody' },
  signedIn: { zh: '登录者', en: 'anybody signed in' },
} as const;

function access(route: Route, language: Language): string {
  return typeof route.access === 'string' ? words[route.access][language] : route.access.join(', ');
}

function sharedCodes(): string[] {
  const counts = new Map<string, number>();
  for (const route of routes) {
    for (const code of new Set(errorCodesOf(route).filter((one) => !route.errors.includes(one)))) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return [...counts.keys()].toSorted();
}

function areaPart(area: string, language: Language): string {
  const own = routes.filter((route) => route.area === area);
  const rows = own.map(
    (route) =>
      `| \`${route.name}\` | ${route.method} \`${route.path}\` | ${access(route, language)} | ${route.summary[language]} |`,
  );
  const codes = own
    .filter((route) => route.errors.length > 0)
    .map((route) => `- \`${route.name}\`: ${route.errors.map((code) => `\`${code}\``).join(', ')}`);
  const errors = codes.length === 0 ? '' : `\n\n${words.own[language]}:\n\n${codes.join('\n')}`;
  return `## ${area}\n\n${words.head[language]}\n| --- | --- | --- | --- |\n${rows.join('\n')}${errors}`;
}

function page(language: Language): Promise<string> {
  const areas = [...new Set(routes.map((route) => route.area))];
  const shared = sharedCodes()
    .map((code) => `\`${code}\``)
    .join(', ');
  const text = [
    `# ${words.title[language]}`,
    words.intro[language],
    ...areas.map((area) => areaPart(area, language)),
    `## ${words.shared[language]}`,
    shared,
  ].join('\n\n');
  return format(text, { parser: 'markdown', printWidth: 110 });
}

export const outputs: Record<string, () => Promise<string>> = {
  'docs/reference/routes.md': () => page('en'),
  'docs/zh/reference/routes.md': () => page('zh'),
};
