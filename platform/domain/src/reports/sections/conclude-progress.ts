import type { Words } from '../../plan/target.ts';
import { verdictOfState } from '../../plan/target.ts';
import type { ReportTarget } from '../report-facts.ts';

/** Up to a fifth of the judged targets behind is “a few”. */
const FEW = 5;

/** How the plan as a whole stands. */
export type ConclusionKind =
  | 'nothing'
  | 'unknown'
  | 'allOnTrack'
  | 'knownOnTrack'
  | 'bindingBehind'
  | 'fewBehind'
  | 'someBehind'
  | 'mostBehind';

const WORDS: Readonly<Record<ConclusionKind, Words>> = {
  nothing: { zh: '规划没有可以判定的指标', en: 'The plan holds no target to be judged' },
  unknown: {
    zh: '半数以上指标数据不全或未到考核期，暂不能对总体进展下结论',
    en: 'Data are missing or not yet due for more than half of the targets; nothing can be said of the whole yet',
  },
  allOnTrack: {
    zh: '指标全部已实现或达到序时进度，规划实施总体符合预期',
    en: 'All targets are achieved or on track',
  },
  knownOnTrack: {
    zh: '已能判定的指标全部已实现或达到序时进度；数据不全和未到考核期的指标不计入完成',
    en: 'All targets that can be judged are achieved or on track; the unknown ones count as neither',
  },
  bindingBehind: {
    zh: '有约束性指标滞后或未如期实现，须列为重点督办',
    en: 'Binding targets are behind or missed and need attention first',
  },
  fewBehind: {
    zh: '总体进展较好，少数指标滞后',
    en: 'The whole goes well; a few targets are behind',
  },
  someBehind: {
    zh: '总体有进展，滞后指标较多，须加快推进',
    en: 'There is progress, but a good part of the targets is behind',
  },
  mostBehind: {
    zh: '能判定的指标过半滞后或未如期实现，实施进度总体滞后',
    en: 'More than half of the judged targets are behind or missed',
  },
};

/** What is to be said of the plan as a whole, from the states alone. What is unknown never makes it better. */
export function concludeProgress(targets: readonly Pick<ReportTarget, 'state' | 'binding'>[]): {
  readonly kind: ConclusionKind;
  readonly words: Words;
} {
  const verdicts = targets.map((target) => verdictOfState[target.state]);
  const applied = verdicts.filter((verdict) => verdict !== 'exempt').length;
  const unknown = verdicts.filter((verdict) => verdict === 'unknown').length;
  const failed = verdicts.filter((verdict) => verdict === 'fail').length;
  const judged = applied - unknown;
  const bindingFails = targets.some(
    (target) => target.binding === 'binding' && verdictOfState[target.state] === 'fail',
  );
  const kind = ((): ConclusionKind => {
    if (applied === 0) return 'nothing';
    if (failed * 2 > judged && unknown * 2 <= applied) return 'mostBehind';
    if (bindingFails) return 'bindingBehind';
    if (unknown * 2 > applied) return 'unknown';
    if (failed === 0) return unknown === 0 ? 'allOnTrack' : 'knownOnTrack';
    return failed * FEW <= judged ? 'fewBehind' : 'someBehind';
  })();
  return { kind, words: WORDS[kind] };
}
