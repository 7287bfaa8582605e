import { appError, fail, ok } from '@junheng/kernel';
import { bindSources, dataAreas } from '@junheng/vocabulary';
import type { Command } from '../../command.ts';
import { openPlan } from '../../plan/open-plan.ts';
import { suggestSources } from '../../plan/suggest-sources.ts';

const USAGE = 'FILE [--json]';
const WORDS = {
  zh: {
    none: '没有看出数据来源',
    awaits: '待建：',
    told: (known: number, all: number) => `${all} 个目标，${known} 个看出来源`,
  },
  en: {
    none: 'no source found',
    awaits: 'awaits: ',
    told: (known: number, all: number) => `${known} of ${all} targets with a source`,
  },
} as const;

export const command: Command = {
  summary: {
    zh: '读规划文件，并为每个目标建议数据来源：指标、建设项目、名册、台账、外部数据',
    en: 'Read a plan and suggest which data could fill each target: indicator, project, register, ledger, external',
  },
  usage: USAGE,
  options: { json: { type: 'boolean' } },
  async run(context) {
    const [file, ...rest] = context.positionals;
    if (file === undefined || rest.length > 0)
      return fail(appError('CLI_USAGE_WRONG', { usage: `junheng plan bind ${USAGE}`, detail: 'FILE' }));
    const opened = await openPlan(file, context.resolve(file));
    if (!opened.ok) return opened;
    const language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? 'zh').startsWith('en') ? 'en' : 'zh';
    const found = suggestSources(opened.value, language);
    if (context.options['json'] === true) {
      context.print(JSON.stringify(found.map(({ suggestion }) => suggestion)));
      return ok(0);
    }
    const words = WORDS[language];
    const byTarget = new Map(found.map((one) => [one.suggestion.target, one]));
    const { targets } = opened.value.reading;
    const lines = targets.map((target, index) => {
      const named = byTarget.get(index);
      const what = `${target.name} ${target.value ?? ''}${target.unit ?? ''}`.trimEnd();
      if (named === undefined) return `${what}\n    ${words.none}`;
      const { suggestion: one, label } = named;
      const awaits =
        one.awaits === undefined ? '' : `（${words.awaits}${dataAreas.labels[one.awaits][language]}）`;
      return `${what}\n    ${bindSources.labels[one.source][language]} · ${label[language]} [${one.code}]${awaits}\n    ${one.why}`;
    });
    context.print(`${[...lines, words.told(found.length, targets.length)].join('\n')}\n`);
    return ok(0);
  },
};
