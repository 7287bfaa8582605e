import { SHIPPED_RULES, STAGES } from '@junheng/places';
import type { PlaceRules, Stage } from '@junheng/places';
import { JsonFault, readObject } from './json-reader.ts';

/** Reads rules.json over the shipped rules; what it does not name stays. */
export function readRules(root: unknown): PlaceRules {
  const reader = readObject(root, '');
  const shipped = SHIPPED_RULES;
  const classSize: Record<Stage, number> = { ...shipped.classSize };
  const flatYield: Record<Stage, readonly number[]> = { ...shipped.flatYield };
  const sizes = reader.object('classSize');
  const yields = reader.object('flatYield');
  for (const stage of STAGES) {
    classSize[stage] = sizes?.numberOr(stage, classSize[stage]) ?? classSize[stage];
    if (classSize[stage] <= 0) throw new JsonFault(`classSize.${stage}: > 0`);
    if (yields?.has(stage) === true) flatYield[stage] = yields.numbers(stage);
  }
  const warnings = reader.has('warnings')
    ? reader.list('warnings').map((one) => ({ colour: one.text('colour'), from: one.number('from') }))
    : shipped.warnings;
  const ends = reader.object('stageEnds');
  return {
    warnings: warnings.toSorted((a, b) => a.from - b.from),
    surplusBelow: reader.numberOr('surplusBelow', shipped.surplusBelow),
    classSize,
    flatYield,
    fromOutside: Math.min(1, reader.numberOr('fromOutside', shipped.fromOutside)),
    cutMonth: Math.min(12, reader.numberOr('cutMonth', shipped.cutMonth)),
    schoolAge: reader.numberOr('schoolAge', shipped.schoolAge),
    stageEnds:
      ends === null ? shipped.stageEnds : { primary: ends.number('primary'), junior: ends.number('junior') },
  };
}
