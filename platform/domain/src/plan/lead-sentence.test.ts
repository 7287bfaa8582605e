import fc from 'fast-check';
import { expect, test } from 'vitest';
import { targetStates } from '@junheng/vocabulary';
import type { Binding, TargetState } from '@junheng/vocabulary';
import { pickPressing, sayLead } from './lead-sentence.ts';
import type { LeadTarget } from './lead-sentence.ts';

const make = (
  number: number,
  state: TargetState,
  binding: Binding | null = 'expected',
  units: readonly string[] = ['教育局'],
): LeadTarget => ({
  number,
  name: `目标${number}`,
  nameEn: `Target ${number}`,
  binding,
  state,
  duties: units.map((unit) => ({ role: 'lead', unitId: unit, unitName: unit, unitNameEn: `E-${unit}` })),
});

test('[P140] the first sentence names binding targets that are short before all others, and who must act', () => {
  const targets = [
    make(1, 'behind'),
    make(2, 'behind', 'binding', ['财政局']),
    make(3, 'missed', 'binding', ['教育局', '财政局']),
    make(4, 'onTrack', 'binding', ['水务局']),
  ];
  expect(pickPressing(targets).map(({ number }) => number)).toEqual([3, 2, 1]);
  expect(sayLead(targets)).toEqual({
    zh: '2 项约束性目标滞后或未如期实现：目标3、目标2。须由教育局、财政局推进。',
    en: '2 binding targets are behind or missed: Target 3, Target 2. To act: E-教育局, E-财政局.',
  });
});

test('[P140] what was reached after its year stands last and asks nobody to act', () => {
  const late = {
    ...make(1, 'missed', 'binding', ['水务局']),
    reachedLater: { day: '2026-09-01', value: '0' },
  };
  const targets = [late, make(2, 'behind', 'binding', ['财政局']), make(3, 'behind')];
  expect(pickPressing(targets).map(({ number }) => number)).toEqual([2, 3, 1]);
  expect(sayLead(targets).zh).toBe('1 项约束性目标滞后或未如期实现：目标2。须由财政局推进。');
});

test('[P140] without a binding one it names the expected ones, without any it says how the whole stands', () => {
  expect(sayLead([make(1, 'onTrack', 'binding'), make(2, 'behind', 'expected', [])]).zh).toBe(
    '约束性目标没有滞后；1 项预期性目标滞后或未如期实现：目标2。尚未明确责任单位。',
  );
  expect(sayLead([make(1, 'onTrack'), make(2, 'achieved')]).zh).toBe(
    '指标全部已实现或达到序时进度，规划实施总体符合预期。',
  );
  expect(sayLead([]).zh).toContain('没有可以判定的');
});

test('[P140] many names are counted, nobody is named twice', () => {
  const many = Array.from({ length: 9 }, (_, index) =>
    make(index + 1, 'behind', 'binding', [`单位${index % 6}`]),
  );
  const said = sayLead(many).zh;
  expect(said).toContain('目标1、目标2、目标3等 9 项');
  expect(said).toContain('单位0、单位1、单位2等 6 个单位');
});

test('[P140] what is pressing is exactly what fails, in whatever order the targets come', () => {
  const anyTarget = fc.tuple(
    fc.constantFrom(...targetStates),
    fc.constantFrom<Binding | null>('binding', 'expected', null),
  );
  fc.assert(
    fc.property(fc.array(anyTarget, { maxLength: 12 }), (drawn) => {
      const targets = drawn.map(([state, binding], index) => make(index + 1, state, binding));
      const pressing = pickPressing(targets);
      expect(pickPressing(targets.toReversed())).toEqual(pressing);
      expect(pressing).toHaveLength(
        targets.filter(({ state }) => state === 'behind' || state === 'missed').length,
      );
    }),
  );
});
