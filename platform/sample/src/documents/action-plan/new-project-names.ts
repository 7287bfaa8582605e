import type { Day } from '@junheng/kernel';

/** Projects that got a name for good while they were built. */
export const newProjectNames: Readonly<
  Record<string, { readonly name: string; readonly day: Day; readonly reason: string }>
> = {
  '青岚北片小学（暂定名）': {
    name: '青岚北辰小学',
    day: '2025-07-10',
    reason: '区地名委员会办公室批准命名（云地名〔2025〕7号）。',
  },
  '揽月东片小学（暂定名）': {
    name: '揽月湖畔小学',
    day: '2026-06-15',
    reason: '校名征集结果经区政府同意。',
  },
};
