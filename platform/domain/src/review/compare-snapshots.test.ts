import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meetsTarget } from '../plan/meet-target.ts';
import { canonicalJson } from './canonical-json.ts';
import { compareSnapshots } from './compare-snapshots.ts';
import { compareTargets } from './compare-targets.ts';
import { hashSnapshot, ruleOfSnapshot } from './plan-snapshot.ts';
import type { PlanSnapshot, SnapshotTarget } from './plan-snapshot.ts';

const goal: SnapshotTarget = {
  id: 'g',
  parentId: null,
  number: 1,
  group: '主要指标',
  name: '入园率',
  nameEn: '',
  unit: '%',
  baseYear: 2025,
  baseValue: '90',
  year: 2030,
  comparator: '≥',
  value: '95',
  valueMax: null,
  area: null,
  binding: 'expected',
  role: 'target',
  measure: 'level',
  frequency: null,
  condition: null,
  ratio: null,
  exemptRule: null,
  path: [],
  duties: [],
};
const change = (part: Partial<SnapshotTarget>, from: Partial<SnapshotTarget> = {}) =>
  compareTargets({ ...goal, ...from }, { ...goal, ...from, ...part });

test('[P63] tightened, loosened, moved, worded anew, by the direction of the comparator', () => {
  expect(change({ value: '96' })).toBe('tightened');
  expect(change({ value: '94.9' })).toBe('loosened');
  expect(change({ comparator: '>' })).toBe('tightened');
  const cap = { comparator: '≤', value: '45' } as const;
  expect([change({ value: '44' }, cap), change({ value: '48' }, cap)]).toEqual(['tightened', 'loosened']);
  const zero = { comparator: '=', value: '0', baseValue: '12' } as const;
  expect(change({ value: '3' }, zero)).toBe('loosened');
  expect(change({ year: 2029 })).toBe('moved');
  expect(change({ year: 2032 })).toBe('moved');
  expect(change({ year: 2029, value: '96' })).toBe('tightened');
  expect(change({ year: 2032, value: '96' })).toBe('moved');
  expect(change({ year: 2032, value: '94' })).toBe('loosened');
  expect(change({ binding: 'binding' })).toBe('tightened');
  expect(change({ binding: 'binding', value: '94' })).toBe('reworded');
  expect(change({ name: '毛入园率' })).toBe('reworded');
  expect(change({ unit: '所', value: '99' })).toBe('reworded');
  expect(change({ comparator: 'range', value: '91', valueMax: '99' })).toBe('reworded');
  expect(change({ comparator: 'qualitative', value: null })).toBe('reworded');
  expect(change({ value: '95.0', number: 7 })).toBe('unchanged');
});

const anyTarget = fc
  .record({
    comparator: fc.constantFrom('≥', '≤', '>', '<', '=', 'range', 'maintain') as fc.Arbitrary<
      SnapshotTarget['comparator']
    >,
    value: fc.integer({ min: 0, max: 20 }),
    wide: fc.integer({ min: 0, max: 5 }),
    year: fc.integer({ min: 2028, max: 2030 }),
    binding: fc.constantFrom('binding', 'expected', null) as fc.Arbitrary<SnapshotTarget['binding']>,
    base: fc.constantFrom('0', '10', null),
  })
  .map(({ value, wide, base, ...rest }): SnapshotTarget => ({
    ...goal,
    ...rest,
    baseValue: base,
    value: String(value),
    valueMax: rest.comparator === 'range' ? String(value + wide) : null,
  }));
const mirror = { tightened: 'loosened', loosened: 'tightened' } as Readonly<Record<string, string>>;

test('[P63] whatever meets a tightened target met it before; loosened is the mirror; nothing differs from itself', () => {
  fc.assert(
    fc.property(anyTarget, anyTarget, (before, after) => {
      const kind = compareTargets(before, after);
      expect(compareTargets(after, before)).toBe(mirror[kind] ?? kind);
      expect(compareTargets(before, before)).toBe('unchanged');
      if (kind !== 'tightened') return;
      expect(after.year).toBeLessThanOrEqual(before.year);
      for (let value = -1; value <= 27; value += 1) {
        if (!meetsTarget(ruleOfSnapshot(after), String(value))) continue;
        expect([before, after, value, meetsTarget(ruleOfSnapshot(before), String(value))]).toEqual([
          before,
          after,
          value,
          true,
        ]);
      }
    }),
    { numRuns: 2000 },
  );
});

const snapshot = (targets: readonly SnapshotTarget[]): PlanSnapshot => ({
  format: 1,
  plan: { id: 'p', title: '规划', from: 2026, to: 2030 },
  targets,
  tasks: [
    {
      id: 't',
      number: 1,
      title: '办学',
      text: '',
      group: '',
      starts: '2026-01-01',
      due: '2030-12-31',
      ordersPaper: false,
      checkpoints: [],
      duties: [],
    },
  ],
  projects: [],
  promises: [{ id: 'b', kind: 'new', schoolType: 'primary', year: 2028, count: 3 }],
});

test('[P64] every row of both versions stands once in the difference', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  fc.assert(
    fc.property(ids, ids, anyTarget, anyTarget, (before, after, old, now) => {
      const [earlier, later] = [
        snapshot(before.map((id) => ({ ...old, id }))),
        snapshot(after.map((id) => ({ ...now, id }))),
      ];
      const { counts, items } = compareSnapshots(earlier, later);
      const union = new Set([...before, ...after]);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(union.size + 2);
      expect(
        items
          .filter((item) => item.kind === 'added')
          .map((item) => item.id)
          .toSorted(),
      ).toEqual(after.filter((id) => !before.includes(id)).toSorted());
      expect(
        items
          .filter((item) => item.kind === 'dropped')
          .map((item) => item.id)
          .toSorted(),
      ).toEqual(before.filter((id) => !after.includes(id)).toSorted());
      expect(items.some((item) => item.kind === 'unchanged')).toBe(false);
      expect(compareSnapshots(later, later).items).toEqual([]);
    }),
  );
});

test('[P64] the sentences name what it was and what it is, in both languages', () => {
  const { items } = compareSnapshots(
    snapshot([goal]),
    snapshot([{ ...goal, value: '97', name: '毛入园率' }]),
  );
  expect(items).toMatchObject([
    {
      kind: 'tightened',
      zh: '收紧：目标“入园率”改为“毛入园率”，≥ 95 %（2030年），预期性 → ≥ 97 %（2030年），预期性',
      en: 'Target “入园率”, now “毛入园率” tightened: ≥ 95 % (2030), expected → ≥ 97 % (2030), expected',
    },
  ]);
});

/** Stands for the machine's hash: texts that differ have hashes that differ. */
const sha256 = (text: string): string => `#${text}`;

test('[P65] the hash does not depend on the order of keys, and changes with any value', () => {
  expect(canonicalJson({ b: [1, null, { d: '"', c: undefined }], a: '中' })).toBe(
    '{"a":"中","b":[1,null,{"d":"\\""}]}',
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(hashSnapshot(turned, sha256)).toBe(hashSnapshot(value, sha256));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(hashSnapshot(snapshot([goal]), sha256)).not.toBe(
    hashSnapshot(snapshot([{ ...goal, value: '95.1' }]), sha256),
  );
});
