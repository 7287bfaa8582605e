import type { Block } from '@junheng/domain';
import { expect, test } from 'vitest';
import { numberSources } from './number-sources.ts';

const figure = (source: string) => ({ kind: 'figure', text: '1', source }) as const;

test('sources are numbered once, in the order in which a reader meets them, heads of columns before their rows', () => {
  const blocks: readonly Block[] = [
    {
      kind: 'paragraph',
      inlines: ['共', figure('甲'), { kind: 'strong', text: '乙' }, figure('丙'), figure('甲')],
    },
    {
      kind: 'table',
      title: '表',
      columns: [
        { title: '一', width: 1 },
        { title: '二', width: 1, source: '丁' },
      ],
      rows: [
        [[figure('戊')], { kind: 'day', day: '2026-09-01' }],
        [3, [figure('丙')]],
      ],
    },
  ];
  expect([...numberSources({ blocks })]).toEqual([
    ['甲', 1],
    ['丙', 2],
    ['丁', 3],
    ['戊', 4],
  ]);
  expect(numberSources({ blocks: [] }).size).toBe(0);
});
