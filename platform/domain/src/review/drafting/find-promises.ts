import type { PromisePayload } from '../review-item.ts';
import type { ProjectKind } from '@junheng/vocabulary';

const KINDS: readonly (readonly [RegExp, ProjectKind])[] = [
  [/^(?:新开工建设|新建|新增|建设|建成)/u, 'new'],
  [/^(?:改扩建|扩建|改建)/u, 'enlarge'],
  [/^(?:迁建|搬迁)/u, 'move'],
  [/^(?:重建)/u, 'rebuild'],
];
const VERB = '新开工建设|新建|新增|改扩建|扩建|改建|迁建|搬迁|重建';
const TYPE =
  '公办幼儿园|普惠性幼儿园|幼儿园|小学|初中|普通高中|高中|九年一贯制学校|十二年一贯制学校|完全中学|中学|特殊教育学校|学校';
const COUNTED = new RegExp(
  `(${VERB})?(?:(${TYPE})(\\d{1,3})所|(\\d{1,3})所(?:[^，。；;,、]{0,6}?)(${TYPE}))`,
  'gu',
);
const CHAIN = new RegExp(`(?:${VERB})[^。；;]*`, 'gu');

/** A promise with its place, counted from the start of the text it was found in. */
export interface FoundPromise {
  readonly promise: Omit<PromisePayload, 'place' | 'year'>;
  readonly from: number;
  readonly to: number;
}

/** Finds buildings promised by number and not by name (新建小学3所、初中1所): kind, type of school as printed, count. */
export function findPromises(text: string): FoundPromise[] {
  const found: FoundPromise[] = [];
  for (const chain of text.matchAll(CHAIN)) {
    let verb = '';
    for (const match of chain[0].matchAll(COUNTED)) {
      verb = match[1] ?? verb;
      const kind = KINDS.find(([pattern]) => pattern.test(verb))?.[1];
      const schoolType = match[2] ?? match[5];
      const count = Number(match[3] ?? match[4]);
      if (kind === undefined || schoolType === undefined || count < 1) continue;
      const from = chain.index + match.index;
      found.push({ promise: { kind, schoolType, count }, from, to: from + match[0].length });
    }
  }
  return found;
}
