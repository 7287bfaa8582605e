import type { PromisedType } from '@junheng/vocabulary';
import { stages } from '@junheng/vocabulary';

/** In this order: 九年一贯制学校 holds no 小学 in its name, 中等职业学校 no 中学, and 附属小学 of a 中学 is a primary school. */
const NAMES: readonly (readonly [RegExp, PromisedType])[] = [
  [/幼儿园|幼兒園/u, 'kindergarten'],
  [/特殊教育|特教|培智/u, 'special'],
  [/职业|職業|职教|技工/u, 'vocational'],
  [/十二年/u, 'twelveYear'],
  [/九年/u, 'nineYear'],
  [/完全中学|完全中學|完中/u, 'completeSecondary'],
  [/小学|小學|[一二三四五六七八九十]小/u, 'primary'],
  [/初中|初级中学|初級中學/u, 'junior'],
  [/高中|高级中学|高級中學/u, 'senior'],
];

const COMBINED: Readonly<Record<string, PromisedType>> = {
  'primary,junior': 'nineYear',
  'primary,junior,senior': 'twelveYear',
  'junior,senior': 'completeSecondary',
};

/** The type of school that a project builds: by its name where that says a special type, else by its stages, else by its name. */
export function schoolTypeOfProject(project: {
  readonly name: string;
  readonly stages: readonly string[];
}): PromisedType {
  const byName = NAMES.find(([pattern]) => pattern.test(project.name))?.[1];
  if (byName === 'special' || byName === 'vocational') return byName;
  const built = stages.filter((stage) => project.stages.includes(stage));
  const [only] = built;
  if (only !== undefined && built.length === 1) return only;
  return COMBINED[built.join(',')] ?? byName ?? 'any';
}
