import type { NewUnitKind } from '@junheng/vocabulary';

const endings: readonly (readonly [RegExp, NewUnitKind])[] = [
  [/幼儿园$/u, 'kindergarten'],
  [/(学校|小学|中学|职校|学院)$/u, 'school'],
  [/(镇|乡|街道|街道办|街道办事处|园区)$/u, 'town'],
  [/(科|科室|股|教研室|督导室|中心校)$/u, 'office'],
];

/** The kind of unit that a name most likely means; a department of the district when nothing else fits. */
export function guessUnitKind(name: string): NewUnitKind {
  return endings.find(([ending]) => ending.test(name.trim()))?.[1] ?? 'department';
}
