import { appError, fail, ok } from '@junheng/kernel';
import type { Command } from '../../command.ts';

const usage = 'FILE --q QFILE --model dina|gdina [--order A<B,…] [--html FILE] [--json]';
const MODELS = ['dina', 'gdina'] as const;

export const command: Command = {
  summary: {
    zh: '认知诊断:每名学生各项技能的掌握概率,题目太少时说明不够判断。',
    en: 'Diagnosis of skills: how likely each pupil has each skill, and where items are too few to say.',
  },
  usage,
  options: {
    q: { type: 'string' },
    model: { type: 'string' },
    order: { type: 'string' },
    html: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(context) {
    const { listOption, needFile, needOption } = await import('../../growth/growth-options.ts');
    const { readDataFile, toAppError } = await import('../../growth/read-data-file.ts');
    const line = `junheng growth diagnose ${usage}`;
    const file = needFile(context, line);
    if (!file.ok) return file;
    const qFile = needOption(context, 'q', line);
    if (!qFile.ok) return qFile;
    const named = needOption(context, 'model', line);
    if (!named.ok) return named;
    const model = MODELS.find((kind) => kind === named.value.toLowerCase().replace('-', ''));
    if (model === undefined) return fail(appError('CLI_USAGE_WRONG', { usage: line, detail: '--model' }));
    const [data, q] = [await readDataFile(context, file.value), await readDataFile(context, qFile.value)];
    if (!data.ok) return data;
    if (!q.ok) return q;
    const growth = await import('@junheng/growth');
    const matrix = growth.readSkillMatrix(q.value.name, q.value.bytes);
    if (!matrix.ok) return fail(toAppError(matrix.error));
    const { items, skills, needs } = matrix.value;
    const header = growth.readHeader(data.value.name, data.value.bytes);
    if (!header.ok) return fail(toAppError(header.error));
    // Items are found by the names of the matrix where all are columns; else column by column.
    const isNamed = items.every((name) => header.value.includes(name));
    const read = growth.readResponses(data.value.name, data.value.bytes, isNamed ? items : []);
    if (!read.ok) return fail(toAppError(read.error));
    const order: [number, number][] = [];
    for (const pair of listOption(context, 'order')) {
      const [before, after] = pair.split('<').map((name) => skills.indexOf(name.trim()));
      if (before === undefined || after === undefined || before < 0 || after < 0)
        return fail(appError('CLI_USAGE_WRONG', { usage: line, detail: `--order ${pair}` }));
      order.push([before, after]);
    }
    const fitted = growth.fitSkills(read.value, matrix.value, model, order);
    if (!fitted.ok) return fail(toAppError(fitted.error));
    const fit = fitted.value;
    const counts = growth.countSkillItems(matrix.value);
    const doubts = growth.findSkillDoubts(matrix.value);
    const width = skills.length;
    const persons = read.value.persons;
    const share = (k: number): number => {
      let sum = 0;
      for (let p = 0; p < persons; p += 1) sum += fit.mastery[p * width + k]!;
      return sum / persons;
    };
    const written = (c: number): string => skills.map((_, k) => ((c >> k) & 1 ? '1' : '0')).join('');
    const attributes = skills.map((name, k) => ({
      name,
      share: share(k),
      items: counts[k]!.items,
      enough: counts[k]!.isEnough,
    }));
    const { writeReport } = await import('../../growth/write-report.ts');
    const { skillsReport } = await import('../../growth/html/skills-report.ts');
    await writeReport(context, (language) => skillsReport(attributes, doubts, persons, language));
    if (context.options['json'] === true) {
      context.print(
        JSON.stringify({
          model,
          n: persons,
          logLik: fit.logLikelihood,
          items: items.map((name, i) => {
            const chances = fit.chances[i]!;
            const full = fit.classes.findIndex((c) => (c & needs[i]!) === needs[i]);
            const group = (c: number): number => chances[fit.groups[i]![c]!]!;
            return {
              name,
              guess: group(0),
              slip: 1 - group(full),
              ...(model === 'gdina' ? { chances: [...chances] } : {}),
            };
          }),
          attributes,
          patterns: [...fit.classes]
            .map((c, k) => ({ pattern: written(c), share: fit.shares[k]! }))
            .filter((row) => row.share > 1e-9),
          persons: Array.from({ length: persons }, (_, p) => ({
            row: p + 1,
            pattern: written(fit.best[p]!),
            probabilities: [...fit.mastery.subarray(p * width, (p + 1) * width)],
          })),
          doubts,
        }),
      );
    } else {
      const { readLanguage } = await import('../../standards/language.ts');
      const isZh = readLanguage() === 'zh';
      const { describeDoubt } = await import('../../growth/html/skills-report.ts');
      context.print(
        [
          `${model} · n ${persons} · logLik ${fit.logLikelihood.toFixed(4)}`,
          ...attributes.map(
            (skill) =>
              `${skill.name.padEnd(16)} ${(skill.share * 100).toFixed(1)}% · ${skill.items} ${isZh ? '题' : 'items'}${skill.enough ? '' : isZh ? ' · 题目不够，不能判断个人' : ' · too few items to judge a pupil'}`,
          ),
          ...doubts.map((doubt) => describeDoubt(doubt, isZh ? 'zh' : 'en')),
        ].join('\n'),
      );
    }
    return ok(0);
  },
};
