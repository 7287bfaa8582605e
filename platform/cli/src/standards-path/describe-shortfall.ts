import type { CountyProblem, PathShortfall } from '@junheng/standards';
import { showNumber } from '../standards/language.ts';
import { schoolText, stageText } from './describe-rule.ts';
import { amountText } from './path-words.ts';
import type { ReportedShortfall } from './reported.ts';

/** Units in which numerators are counted, by item. */
const LACKING_UNITS: Readonly<
  Record<string, { readonly zh: string; readonly en: string; readonly step: number }>
> = {
  teachersAboveNorm: { zh: '人', en: 'people', step: 1 },
  backboneTeachers: { zh: '人', en: 'people', step: 1 },
  artsPeTeachers: { zh: '人', en: 'people', step: 1 },
  teachingFloorArea: { zh: '㎡', en: 'm²', step: 1 },
  sportsArea: { zh: '㎡', en: 'm²', step: 1 },
  equipmentValue: { zh: '元', en: 'yuan', step: 1 },
  networkedClassrooms: { zh: '间', en: 'rooms', step: 1 },
};

/** What still falls short, in words and numbers. */
export function describeShortfall(county: CountyProblem, line: PathShortfall): ReportedShortfall {
  const { problem, pack } = county;
  if (line.kind === 'spread') {
    const spread = problem.spreads[line.spread];
    const indicator = pack.indicators[spread?.indicator ?? 0];
    const stage = spread?.stage ?? '';
    const words = stageText(stage);
    const has = showNumber(line.has);
    return {
      kind: 'cv',
      stage,
      code: indicator?.code ?? '',
      has: line.has,
      needs: line.limit,
      text: {
        zh: `${words.zh} ${indicator?.code ?? ''} ${indicator?.name.zh ?? ''}：差异系数 ${has}，限值 ${line.limit}`,
        en: `${words.en} ${indicator?.code ?? ''} ${indicator?.name.en ?? ''}: coefficient ${has}, limit ${line.limit}`,
      },
    };
  }
  const unit = problem.units[line.unit];
  const indicator = pack.indicators[line.indicator];
  const per = problem.indicators[line.indicator]?.per ?? 1;
  const pupils = unit?.pupils ?? 1;
  const stage = unit?.stage ?? '';
  const item = indicator?.ratio?.numerator ?? '';
  const words = LACKING_UNITS[item] ?? { zh: '', en: '', step: 1 };
  const lacking = Math.ceil((line.needs - line.has) / words.step - 1e-9) * words.step;
  const name = schoolText(county, unit?.school ?? '');
  const stageWords = stageText(stage);
  const has = (line.has * per) / pupils;
  const needs = (line.needs * per) / pupils;
  return {
    kind: 'school',
    school: unit?.school ?? '',
    stage,
    code: indicator?.code ?? '',
    has,
    needs,
    lacking: line.needs - line.has,
    text: {
      zh: `${name}${stageWords.zh} ${indicator?.code ?? ''}：${showNumber(has)}，需要 ${showNumber(needs)}，还差 ${amountText(lacking)} ${words.zh}`,
      en: `${name}, ${stageWords.en} ${indicator?.code ?? ''}: ${showNumber(has)}, needs ${showNumber(needs)}, lacks ${amountText(lacking)} ${words.en}`,
    },
  };
}
