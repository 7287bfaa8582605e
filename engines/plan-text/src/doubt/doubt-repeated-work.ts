import type { Doubt, Milestone } from '../plan-reading.ts';
import { makeDoubt } from './make-doubt.ts';
import type { StepCounter } from '../step-counter.ts';

const DONE =
  /(?:(?<!基本|初步)建成|出台|制定|成立|创建成?|组建|印发|取缔|启用|开通|上线)(?:并启用|起|了|和完善)?((?:《[^》]{4,40}》)|(?:“[^”]{3,20}”[^,;。、]{0,4})|[^,;。、“”《》]{6,24})|建立(《[^》]{4,40}》|“[^”]{4,20}”)/gu;
const GENERAL = /^(?:一批|健全|完善|多元|以|由|基于|有效|相应|相关|专项|长效|培训专项经费)/u;

/** Something that is said to be built, set up or issued in two different years. */
export function doubtRepeatedWork(milestones: readonly Milestone[], steps: StepCounter): Doubt[] {
  const firstYear = new Map<string, number>();
  const doubts: Doubt[] = [];
  const told = new Set<string>();
  for (const milestone of milestones) {
    const own = new Set<string>();
    for (const match of milestone.text.matchAll(DONE)) {
      steps.take(1);
      const thing = (match[1] ?? match[2] ?? '').replace(/[《》“”]/gu, '').trim();
      if (thing.length < 5 || GENERAL.test(thing)) continue;
      own.add(thing);
    }
    for (const thing of own) {
      const earlier = firstYear.get(thing);
      if (earlier === undefined) firstYear.set(thing, milestone.year);
      else if (earlier !== milestone.year && !told.has(thing)) {
        told.add(thing);
        doubts.push(
          makeDoubt(
            'done-in-two-years',
            milestone.span,
            `“${thing}”在 ${earlier} 年和 ${milestone.year} 年都写作完成，请确认是哪一年，或分两步。`,
            `“${thing}” is to be done both in ${earlier} and in ${milestone.year}; say which, or make it two steps.`,
            [String(earlier), String(milestone.year)],
          ),
        );
      }
    }
  }
  return doubts;
}
