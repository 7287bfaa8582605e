import { verdictOfState } from '../../plan/target.ts';
import { valueFigure } from './figure-sources.ts';
import { paragraph } from '../report-document.ts';
import type { Block, Inline } from '../report-document.ts';
import type { ReportFacts, ReportTarget } from '../report-facts.ts';
import { sayRecorded } from '../report-words.ts';
import { targetStates } from '@junheng/vocabulary';

/** How a verdict moved, in the order in which the report tells it. */
const KINDS = [
  { word: '好转', from: ['fail'], to: ['pass'], hasValues: true },
  { word: '转差', from: ['pass'], to: ['fail'], hasValues: true },
  { word: '新判定为滞后或未实现', from: ['unknown', 'exempt'], to: ['fail'], hasValues: true },
  { word: '新判定为已实现或达到序时进度', from: ['unknown', 'exempt'], to: ['pass'], hasValues: false },
  {
    word: '转为数据不全或不适用',
    from: ['pass', 'fail', 'unknown', 'exempt'],
    to: ['unknown', 'exempt'],
    hasValues: false,
  },
  { word: '进一步变化', from: ['pass', 'fail'], to: ['pass', 'fail'], hasValues: true },
] as const;

function sayChange(facts: ReportFacts, target: ReportTarget): Inline[] {
  const { yearAgo } = target;
  if (yearAgo === null) return [];
  const value = valueFigure(facts, target);
  const before = yearAgo.value === null ? '无记录值' : sayRecorded(target, yearAgo.value);
  return [
    `${target.name}由“${targetStates.labels[yearAgo.state].zh}”（${before}）变为“${targetStates.labels[target.state].zh}”`,
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
  const left = new Set(changed);
  const kinds = KINDS.map(({ word, from, to, hasValues }) => {
    const targets = [...left].filter((target) => {
      const [before, now] = [
        verdictOfState[target.yearAgo?.state ?? target.state],
        verdictOfState[target.state],
      ];
      return (from as readonly string[]).includes(before) && (to as readonly string[]).includes(now);
    });
    for (const target of targets) left.delete(target);
    return { word, targets, hasValues };
  }).filter(({ targets }) => targets.length > 0);
  blocks.push(
    paragraph(
      `与上年度同期判定相比，${compared.length}项指标中${compared.length - changed.length}项判定不变` +
        kinds.map(({ word, targets }) => `，${word}${targets.length}项`).join('') +
        '。',
    ),
  );
  for (const { word, targets, hasValues } of kinds) {
    const parts = targets.map((target): readonly Inline[] =>
      hasValues ? sayChange(facts, target) : [target.name],
    );
    blocks.push(
      paragraph({ kind: 'strong', text: `${word}：` }, ...joinInlines(parts, hasValues ? '；' : '、'), '。'),
    );
  }
  return blocks;
}
