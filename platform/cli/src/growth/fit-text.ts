import type { MultilevelFit } from '@junheng/growth';
import { fitMessage } from './fit-message.ts';
import type { Language } from '../standards/language.ts';

/** A fit for the eye: coefficients, variances, share between groups; effects stand in the report and the JSON, never as a ranking. */
export function fitText(fit: MultilevelFit, omitted: number, language: Language): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const show = (value: number | null): string => (value === null ? '—' : value.toPrecision(6));
  const lines = [
    fitMessage(fit, omitted, language),
    say(`行数 ${fit.rows}`, `rows ${fit.rows}`) +
      fit.groupCounts.map(({ group, count }) => ` · ${group} ${count}`).join(''),
    `${fit.method === 'reml' ? 'REML' : 'ML'} −2 log L = ${fit.criterion.toFixed(4)}`,
    '',
    ...fit.coefficients.map(
      ({ name, estimate, se }) => `${name.padEnd(24)} ${show(estimate).padStart(12)}  se ${show(se)}`,
    ),
    '',
    ...fit.variances.map(
      ({ group, name, variance }) => `${`${group} ${name}`.padEnd(24)} ${show(variance).padStart(12)}`,
    ),
    `${say('组内', 'residual').padEnd(24)} ${show(fit.residualVariance).padStart(12)}`,
    '',
    ...fit.intraclass.map(
      ({ group, estimate, low, high }) =>
        `${say('组间差异占比', 'share between groups')} ${group}: ${show(estimate)} [${show(low)}, ${show(high)}]`,
    ),
  ];
  return lines.join('\n');
}
