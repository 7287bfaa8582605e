import { verdictOfState } from '../target.ts';
import { valueFigure } from './figure-sources.ts';
import { paragraph } from './report-document.ts';
import type { Block, Inline } from './report-document.ts';
import type { ReportFacts, ReportTarget } from './report-facts.ts';
import { sayValue, targetStateNames } from './report-words.ts';

const RANK = { fail: 0, unknown: 1, exempt: 1, pass: 2 } as const;

function sayChange(facts: ReportFacts, target: ReportTarget): Inline[] {
  const { yearAgo } = target;
  if (yearAgo === null) return [];
  const value = valueFigure(facts, target);
  const before = yearAgo.value === null ? '无记录值' : sayValue(target, yearAgo.value);
  return [
    `${target.name}由“${targetStateNames[yearAgo.state]}”（${before}）变为“${targetStateNames[target.state]}”`,
    ...(value === undefined ? [] : ['（', value, '）']),
  ];
}

/** Joins lists of pieces with a sign between them. */
export function joinInlines(parts: readonly (readonly Inline[])[], sign: string): Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? [...part] : [sign, ...part]));
}

/** 与上年度同期相比: which targets stand better, which worse, and what became known or unknown. */
export function writeChangesSection(facts: ReportFacts, heading: string): Block[] {
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: heading }];
  const compared = facts.targets.filter((target) => target.yearAgo !== null);
  if (compared.length === 0) {
    return [...blocks, paragraph('上年度同期《规划》尚未实施，没有可以比较的判定。')];
  }
  const changed = compared.filter((target) => target.yearAgo?.state !== target.state);
  const rise = (target: ReportTarget): number =>
    RANK[verdictOfState[target.state]] - RANK[verdictOfState[target.yearAgo?.state ?? target.state]];
  const kinds: [string, ReportTarget[]][] = [
    ['好转', changed.filter((target) => rise(target) > 0)],
    ['转差', changed.filter((target) => rise(target) < 0)],
    ['其他变化', changed.filter((target) => rise(target) === 0)],
  ];
  blocks.push(
    paragraph(
      `与上年度同期判定相比，${compared.length}项指标中${compared.length - changed.length}项判定不变` +
        kinds
          .filter(([, targets]) => targets.length > 0)
          .map(([word, targets]) => `，${word}${targets.length}项`)
          .join('') +
        '。',
    ),
  );
  for (const [word, targets] of kinds) {
    if (targets.length === 0) continue;
    const parts = targets.map((target) => sayChange(facts, target));
    blocks.push(paragraph({ kind: 'strong', text: `${word}：` }, ...joinInlines(parts, '；'), '。'));
  }
  return blocks;
}
