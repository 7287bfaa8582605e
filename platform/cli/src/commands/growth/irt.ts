import { appError, fail, ok } from '@junheng/kernel';
import type { Equating } from '@junheng/growth';
import type { Command } from '../../command.ts';

const usage =
  'FILE --model rasch|2pl|pcm [--items C,…] [--score eap|wle] [--pv N --seed N] [--anchor JSON] [--cuts JSON] [--html FILE] [--json]';
const MODELS = ['rasch', '2pl', 'pcm'] as const;

export const command: Command = {
  summary: {
    zh: '量表化:Rasch、双参数、分部给分模型;能力值、似真值、500/100 量尺、按锚题等值。',
    en: 'Scaling: Rasch, two parameters, partial credit; scores, plausible values, the 500/100 scale, equating by common items.',
  },
  usage,
  options: {
    model: { type: 'string' },
    items: { type: 'string' },
    score: { type: 'string' },
    pv: { type: 'string' },
    seed: { type: 'string' },
    anchor: { type: 'string' },
    cuts: { type: 'string' },
    html: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(context) {
    const { listOption, needFile, needOption, numberOption } = await import('../../growth/growth-options.ts');
    const { readDataFile, toAppError } = await import('../../growth/read-data-file.ts');
    const line = `junheng growth irt ${usage}`;
    const file = needFile(context, line);
    if (!file.ok) return file;
    const named = needOption(context, 'model', line);
    if (!named.ok) return named;
    const model = MODELS.find((kind) => kind === named.value.toLowerCase());
    if (model === undefined) return fail(appError('CLI_USAGE_WRONG', { usage: line, detail: '--model' }));
    const draws = numberOption(context, 'pv', 0, { least: 0, most: 100 });
    if (!draws.ok) return draws;
    const seed = numberOption(context, 'seed', 1, { least: 0, most: 4_294_967_295 });
    if (!seed.ok) return seed;
    const data = await readDataFile(context, file.value);
    if (!data.ok) return data;
    const growth = await import('@junheng/growth');
    const read = growth.readResponses(data.value.name, data.value.bytes, listOption(context, 'items'));
    if (!read.ok) return fail(toAppError(read.error));
    const fitted = growth.fitItems(read.value, model);
    if (!fitted.ok) return fail(toAppError(fitted.error));
    const fit = fitted.value;
    const anchor = context.options['anchor'];
    let equating: Equating | undefined;
    if (typeof anchor === 'string') {
      const { readAnchor } = await import('../../growth/read-anchor.ts');
      const old = await readAnchor(context, anchor);
      if (!old.ok) return old;
      const equated = growth.equateTests(
        old.value,
        fit.items,
        model === '2pl' ? 'stockingLord' : 'meanSigma',
      );
      if (!equated.ok) return fail(toAppError(equated.error));
      equating = equated.value;
    }
    const expected = growth.scoreExpected(fit);
    const cutFile = context.options['cuts'];
    let levels: Record<string, unknown> | undefined;
    if (typeof cutFile === 'string') {
      const { readCuts } = await import('../../growth/read-cuts.ts');
      const cuts = await readCuts(context, cutFile, fit.items);
      if (!cuts.ok) return cuts;
      const counts = Array.from({ length: cuts.value.length + 1 }, () => 0);
      const places = cuts.value.map(({ theta }) => theta);
      for (const theta of expected.estimates) counts[growth.levelOf(theta, places)]! += 1;
      levels = { cuts: cuts.value, counts };
    }
    const weighted = context.options['score'] === 'wle' ? growth.scoreWeighted(fit) : undefined;
    const plausible =
      draws.value > 0 ? growth.drawPlausible(fit, draws.value, growth.seededRandom(seed.value)) : [];
    // The population of this test, or with an anchor that of the old one, has mean 500 and deviation 100.
    const scale = growth.toReportScale(expected.estimates, 0, Math.sqrt(fit.variance));
    const onScale = (theta: number, row: number): number =>
      equating === undefined ? scale[row]! : 500 + 100 * (equating.slope * theta + equating.intercept);
    const { writeReport } = await import('../../growth/write-report.ts');
    const { irtReport } = await import('../../growth/html/irt-report.ts');
    await writeReport(context, (language) => irtReport(fit, expected, language));
    if (context.options['json'] === true) {
      context.print(
        JSON.stringify({
          model,
          n: read.value.persons,
          logLik: fit.logLikelihood,
          variance: fit.variance,
          items: fit.items.map(({ name, slope, intercepts }) => ({
            name,
            slope,
            intercept: intercepts.reduce((sum, d) => sum + d, 0) / intercepts.length,
            ...(model === 'pcm' ? { steps: intercepts } : {}),
          })),
          persons: Array.from({ length: read.value.persons }, (_, row) => ({
            row: row + 1,
            eap: expected.estimates[row],
            se: expected.errors[row],
            scale: onScale(expected.estimates[row]!, row),
            ...(weighted === undefined
              ? {}
              : { wle: finite(weighted.estimates[row]!), wleSe: finite(weighted.errors[row]!) }),
            ...(plausible.length === 0 ? {} : { pv: plausible.map((values) => values[row]) }),
          })),
          ...(equating === undefined ? {} : { equating }),
          ...(levels === undefined ? {} : { levels }),
          leftOut: fit.constant,
        }),
      );
    } else {
      const { readLanguage } = await import('../../standards/language.ts');
      const isZh = readLanguage() === 'zh';
      context.print(
        [
          `${model} · n ${read.value.persons} · logLik ${fit.logLikelihood.toFixed(4)}`,
          ...fit.items.map(
            ({ name, slope, intercepts }) =>
              `${name.padEnd(16)} ${isZh ? '斜率' : 'slope'} ${slope.toFixed(3)} ${isZh ? '截距' : 'intercept'} ${intercepts.map((d) => d.toFixed(3)).join(' ')}`,
          ),
          ...(fit.constant.length === 0
            ? []
            : [
                isZh
                  ? `所有人答得一样、未计入的题：${fit.constant.join('、')}`
                  : `left out, answered alike by all: ${fit.constant.join(', ')}`,
              ]),
        ].join('\n'),
      );
    }
    return ok(0);
  },
};

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
