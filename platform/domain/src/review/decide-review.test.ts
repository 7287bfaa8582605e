import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addItem } from './add-item.ts';
import { applyReading, readChoice } from './drafting/apply-reading.ts';
import { assignUnit } from './assign-unit.ts';
import { acceptUndoubted, decideItems } from './decide-items.ts';
import type { ItemChange, ItemDecision } from './decide-items.ts';
import { findObstacles } from './find-obstacles.ts';
import { changedFields, countProgress, dutiesOf, findOpenDoubts, isUndoubted } from './judge-item.ts';
import {
  applyForTests,
  draftForTests,
  firstOf,
  readingForTests,
  textForTests,
  unitsForTests,
} from './make-review-for-tests.ts';
import { matchRows, likeness } from './drafting/match-rows.ts';
import { resolveDoubt } from './resolve-doubt.ts';
import { entriesOf } from './review-item.ts';
import type { ReviewEntry } from './review-item.ts';
import { suggestItem } from './drafting/suggest-item.ts';
import { recordStep, undoStep } from './undo-step.ts';

const { items, facts } = draftForTests();
const by = { name: '甲', accountId: 'a', at: '2026-11-21T02:00:00.000Z' };
const seen = (item: ReviewEntry) => ({ itemId: item.id, version: item.version });
const entry = (item: unknown) => item as ReviewEntry;
const decide = (decisions: readonly ItemDecision[], of: readonly ReviewEntry[] = items) =>
  decideItems({ items: of, rows: [{ id: 'row', of: 'target', name: '毛入园率' }], by }, decisions);
const must = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
  result.ok ? 'ok' : result.error.code;
const target = firstOf(items, 'target');
const [contradiction, remark] = entriesOf(items, 'doubt') as [ReviewEntry, ReviewEntry];

test('[P57] without doubt: pending, no open doubt, complete, units known, the day in the plan', () => {
  const open = findOpenDoubts(items);
  const undoubted = (change: object, kind: 'target' | 'milestone' = 'target') => {
    const item = firstOf(items, kind);
    return isUndoubted(
      entry({ ...item, doubts: [], payload: { ...item.payload, duties: [], ...change } }),
      open,
      facts,
    );
  };
  expect(undoubted({})).toBe(true);
  expect(undoubted({ value: null })).toBe(false);
  expect(undoubted({ comparator: 'range' })).toBe(false);
  expect(undoubted({ comparator: 'qualitative', value: null })).toBe(true);
  const duty = { role: 'lead', name: '各部门', unitId: null, create: null };
  expect(undoubted({ duties: [duty] })).toBe(false);
  expect(undoubted({ duties: [{ ...duty, create: 'department' }] })).toBe(true);
  expect(undoubted({ due: '2031-12-31' }, 'milestone')).toBe(true);
  expect(undoubted({ due: '2035-12-31' }, 'milestone')).toBe(false);
  expect(isUndoubted(entry({ ...target, doubts: [contradiction.id] }), open, facts)).toBe(false);
  expect(isUndoubted(entry({ ...target, doubts: [contradiction.id] }), new Set(), facts)).toBe(true);
  expect(isUndoubted(remark, open, facts)).toBe(false);
  const changes = must(acceptUndoubted(items, facts, undefined, by));
  const after = applyForTests(items, changes);
  expect(countProgress(after, facts).every((kind) => kind.undoubted === 0)).toBe(true);
  expect(codeOf(acceptUndoubted(after, facts, undefined, by))).toBe('PLAN_REVIEW_NOTHING_TO_ACCEPT');
});

test('[P58] all or none: a stale or unknown item, or a wrong kind, refuses the whole step', () => {
  const task = firstOf(items, 'task');
  const fine = { ...seen(entry(task)), decision: 'accept' } as const;
  const wrong: readonly [ItemDecision, string][] = [
    [{ ...seen(entry(target)), version: 2, decision: 'accept' }, 'PLAN_REVIEW_ITEM_CHANGED'],
    [{ itemId: 'none', version: 1, decision: 'reject' }, 'PLAN_REVIEW_ITEM_NOT_FOUND'],
    [
      { ...seen(entry(target)), decision: 'correct', content: { kind: 'task', payload: task.payload } },
      'PLAN_REVIEW_ITEM_KIND_WRONG',
    ],
    [
      {
        ...seen(entry(target)),
        decision: 'correct',
        content: { kind: 'target', payload: { ...target.payload, parentItemId: target.id } },
      },
      'PLAN_REVIEW_ITEM_NOT_FOUND',
    ],
    [
      { ...seen(entry(firstOf(items, 'promise'))), decision: 'match', matchedId: 'row' },
      'PLAN_REVIEW_MATCH_WRONG',
    ],
    [{ ...seen(contradiction), decision: 'accept' }, 'PLAN_REVIEW_DOUBT_UNANSWERED'],
    [fine, 'PLAN_REVIEW_ITEM_CHANGED'],
  ];
  for (const [decision, code] of wrong) expect(codeOf(decide([fine, decision]))).toBe(code);
  expect(
    must(decide([{ ...seen(entry(target)), decision: 'match', matchedId: 'row' }]))[0]?.after.matchedId,
  ).toBe('row');
});

test('[P58] accepted is what stands as read, corrected what differs, and the fields are told', () => {
  const correct = (payload: typeof target.payload) =>
    must(
      decide([{ ...seen(entry(target)), decision: 'correct', content: { kind: 'target', payload } }]),
    )[0] as ItemChange;
  const changed = correct({ ...target.payload, value: '99', name: '毛入园率（全区）' }).after;
  expect([changed.decision, changedFields(changed), changed.version]).toEqual([
    'corrected',
    ['name', 'value'],
    2,
  ]);
  expect(correct({ ...target.payload }).after.decision).toBe('accepted');
  const after = applyForTests(items, [{ before: entry(target), after: changed }]);
  const reopened = must(decide([{ ...seen(changed), decision: 'reopen' }], after))[0]?.after;
  expect(reopened).toMatchObject({ decision: 'pending', decidedBy: null, payload: { value: '99' } });
});

test('[P59] readings in words become numbers, years and names', () => {
  expect(readChoice('不低于 97%')).toEqual({ comparator: '≥', value: '97', valueMax: null });
  expect(readChoice('低于 0.5')).toEqual({ comparator: '<', value: '0.5', valueMax: null });
  expect(readChoice('1-3项')).toEqual({ comparator: 'range', value: '1', valueMax: '3' });
  expect(readChoice('54.82%')).toEqual({ comparator: null, value: '54.82', valueMax: null });
  expect([readChoice('0.50、0.45'), readChoice('民政局')]).toEqual([undefined, undefined]);
  const doubt = (code: string, readings: string[]) => ({
    ...firstOf(items, 'doubt').payload,
    code,
    readings,
  });
  const range = applyReading(entry(target), doubt('range-dash-lost', ['1-3项', '13项']), 0);
  expect(range).toMatchObject({ comparator: 'range', value: '1', valueMax: '3' });
  const bare = applyReading(
    entry({ ...target, payload: range }),
    doubt('range-dash-lost', ['1-3项', '13项']),
    1,
  );
  expect(bare).toMatchObject({ comparator: '=', value: '13', valueMax: null });
  const task = firstOf(items, 'task');
  const damaged = applyReading(entry(task), doubt('unit-name-damaged', ['区发改', '区发展和改革局']), 1);
  expect(JSON.stringify(damaged)).toContain(
    '区发改局' === dutiesOf(entry(task))[1]?.name ? '区发展和改革局' : '',
  );
  expect(applyReading(entry(target), doubt('goal-values-differ', ['不低于 97%']), 7)).toBe(target.payload);
});

test('[P59] a contradiction is decided by a reading or in words; two goals that disagreed become one', () => {
  expect(
    codeOf(resolveDoubt(items, { ...seen(contradiction), chosen: null, words: '', corrections: [] }, by)),
  ).toBe('PLAN_REVIEW_DOUBT_UNANSWERED');
  expect(
    codeOf(resolveDoubt(items, { ...seen(contradiction), chosen: 5, words: '', corrections: [] }, by)),
  ).toBe('PLAN_REVIEW_DOUBT_UNANSWERED');
  expect(
    codeOf(resolveDoubt(items, { ...seen(entry(target)), chosen: 0, words: '', corrections: [] }, by)),
  ).toBe('PLAN_REVIEW_ITEM_KIND_WRONG');
  const words = must(
    resolveDoubt(items, { ...seen(contradiction), chosen: null, words: '分两步', corrections: [] }, by),
  );
  expect(words).toHaveLength(1);
  const year = must(
    resolveDoubt(items, { ...seen(contradiction), chosen: 0, words: '', corrections: [] }, by),
  );
  expect(year[1]?.after.payload).toMatchObject({ starts: '2028-01-01', due: '2028-06-30', checkpoints: [] });
  const second = { ...target, id: 'second', position: 2, payload: { ...target.payload, value: '97' } };
  const payload = {
    ...firstOf(items, 'doubt').payload,
    code: 'goal-values-differ',
    readings: ['不低于 98%', '不低于 97%'],
    itemIds: [target.id, 'second'],
  };
  const doubt = entry({ ...contradiction, payload });
  const both = [doubt, entry(target), entry(second)];
  const [, kept, gone] = must(
    resolveDoubt(both, { ...seen(doubt), chosen: 1, words: '', corrections: [] }, by),
  );
  expect(kept?.after).toMatchObject({
    id: target.id,
    decision: 'corrected',
    payload: { value: '97', comparator: '≥' },
  });
  expect(kept?.after.anchors).toHaveLength(target.anchors.length + 1 + second.anchors.length);
  expect(gone?.after).toMatchObject({ id: 'second', decision: 'rejected' });
  const step = entry({ ...second, payload: { ...second.payload, year: 2028 } });
  for (const order of [
    [target.id, 'second'],
    ['second', target.id],
  ]) {
    const early = entry({ ...doubt, payload: { ...payload, itemIds: order } });
    const answer = { ...seen(early), chosen: 1, words: '', corrections: [] };
    const [, path, merged] = must(resolveDoubt([early, entry(target), step], answer, by));
    expect(path?.after.payload).toMatchObject({
      year: 2030,
      value: '98',
      path: [{ year: 2028, value: '97' }],
    });
    expect(merged?.after).toMatchObject({ id: 'second', decision: 'rejected' });
  }
});

test('[P60] any steps, taken back in reverse order, give the review as it was', () => {
  const choice = fc.record({
    at: fc.nat(items.length - 1),
    what: fc.constantFrom('accept', 'reject', 'reopen', 'correct', 'add', 'facts', 'resolve'),
    value: fc.nat(99),
  });
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 12 }), (choices) => {
      let [current, title] = [[...items], facts.title];
      const steps: { step: ReturnType<typeof recordStep> }[] = [];
      for (const [index, { at, what, value }] of choices.entries()) {
        const item = current[at] as ReviewEntry;
        const before = { ...facts, title };
        if (what === 'facts') {
          title = `规划${value}`;
          steps.push({ step: recordStep([], { before, after: { ...facts, title } }) });
          continue;
        }
        const first = firstOf(current, 'target');
        const content = { kind: 'target', payload: { ...first.payload, value: String(value) } } as const;
        const result =
          what === 'add'
            ? must(addItem(current, content, [0, 4], `new${index}`, by))
            : what === 'correct'
              ? decide([{ ...seen(entry(first)), decision: 'correct', content }], current)
              : what === 'resolve'
                ? resolveDoubt(
                    current,
                    {
                      ...seen(current.find((one) => one.kind === 'doubt') as ReviewEntry),
                      chosen: value % 2,
                      words: '',
                      corrections: [],
                    },
                    by,
                  )
                : decide([{ ...seen(item), decision: what }], current);
        const changes = 'after' in result ? [result] : result.ok ? result.value : [];
        if (changes.length === 0) continue;
        current = applyForTests(current, changes);
        steps.push({ step: recordStep(changes) });
      }
      for (const { step } of steps.toReversed()) {
        const undone = must(undoStep(step, current, { ...facts, title }));
        current = applyForTests(current, undone.changes);
        title = undone.facts?.title ?? title;
      }
      const plain = (list: readonly ReviewEntry[]) =>
        list.filter((item) => item.origin === 'read').map((item) => ({ ...item, version: 0 }));
      expect(plain(current)).toEqual(plain(items));
      expect(title).toBe(facts.title);
      expect(
        current.filter((item) => item.origin === 'added').every((item) => item.decision === 'rejected'),
      ).toBe(true);
    }),
  );
});

test('[P60] a step whose items another changed since is not taken back', () => {
  const changes = must(decide([{ ...seen(entry(target)), decision: 'accept' }]));
  const step = recordStep(changes);
  const after = applyForTests(items, changes);
  const others = must(
    decideItems({ items: after, rows: [], by: { ...by, name: '乙' } }, [
      { itemId: target.id, version: 2, decision: 'reject' },
    ]),
  );
  const refused = undoStep(step, applyForTests(after, others), facts);
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'PLAN_REVIEW_ITEM_CHANGED', parameters: { by: '乙' } },
  });
});

test('[P61] what stands in the way of publishing, and what may be left out', () => {
  const codes = (of: readonly ReviewEntry[], changed: object = {}) =>
    findObstacles({ ...facts, ...changed }, of).map(
      (obstacle) => `${obstacle.code}${obstacle.canLeaveOut ? '?' : ''}`,
    );
  expect(codes(items)).toEqual([
    'PLAN_REVIEW_DOUBTS_OPEN',
    'PLAN_REVIEW_ITEMS_PENDING?',
    'PLAN_REVIEW_NOTHING_ACCEPTED',
  ]);
  expect(
    findObstacles({ ...facts, title: ' ', from: null }, items)
      .slice(0, 2)
      .map((one) => one.field),
  ).toEqual(['title', 'from']);
  const open = new Set(['doubt', 'achievement']);
  const accepted = items.map((item): ReviewEntry =>
    open.has(item.kind) ? item : { ...item, decision: 'accepted' },
  );
  expect(codes(accepted)).toEqual(['PLAN_REVIEW_DOUBTS_OPEN', 'PLAN_REVIEW_UNITS_OPEN?']);
  const rejected = items.map((item): ReviewEntry => ({ ...item, decision: 'rejected' }));
  expect(codes(rejected)).toEqual(['PLAN_REVIEW_NOTHING_ACCEPTED']);
});

test('[P62] items are matched with the likest rows of their kind, each row once', () => {
  expect(likeness('学前三年毛入园率', '学前三年 毛入园率。')).toBe(1);
  expect(likeness('学前三年毛入园率', '小学班额')).toBe(0);
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      expect(likeness(left, right)).toBe(likeness(right, left));
      expect(likeness(left, right)).toBeGreaterThanOrEqual(0);
      expect(likeness(left, right)).toBeLessThanOrEqual(1);
    }),
  );
  const rows = [
    { id: 'a', of: 'target', name: '毛入园率（学前）' },
    { id: 'b', of: 'target', name: '毛入园率' },
    { id: 'c', of: 'task', name: '毛入园率' },
    { id: 'd', of: 'task', name: '优化学校的布局' },
  ] as const;
  const held = { ...target, id: 'held', matchedId: 'row' };
  const match = { ...seen(entry(target)), decision: 'match', matchedId: 'row' } as const;
  const moved = must(decide([match], [entry(target), entry(held)]));
  expect(moved.map(({ after }) => [after.id, after.matchedId])).toEqual([
    [target.id, 'row'],
    ['held', null],
  ]);
  const second = { ...target, id: 'second' };
  const matched = matchRows([entry(target), entry(second), ...entriesOf(items, 'task').map(entry)], rows);
  expect(matched.map((item) => item.matchedId)).toEqual(['b', 'a', 'd']);
  expect(matchRows([entry(firstOf(items, 'promise'))], rows)[0]?.matchedId).toBeNull();
});

test('[P67] a name is assigned in all items, once a unit, and decisions stay', () => {
  const accepted = items.map((item): ReviewEntry => ({ ...item, decision: 'accepted' }));
  const assign = (change: object) =>
    assignUnit(accepted, { name: '有关部门', unitIds: [], create: null, rename: '', ...change });
  const [change] = must(assign({ unitIds: ['east', 'finance'] }));
  expect(dutiesOf(change?.after as ReviewEntry).map((duty) => duty.unitId)).toEqual([
    'east',
    'west',
    'finance',
  ]);
  expect(change?.after.decision).toBe('corrected');
  const [gone] = must(assign({}));
  expect(dutiesOf(gone?.after as ReviewEntry).map((duty) => duty.name)).not.toContain('有关部门');
  const [made] = must(assign({ create: 'department', rename: '区民政局' }));
  expect(dutiesOf(made?.after as ReviewEntry)).toContainEqual({
    role: 'responsible',
    name: '区民政局',
    unitId: null,
    create: 'department',
  });
  expect(codeOf(assign({ name: '无此单位' }))).toBe('PLAN_REVIEW_ITEM_NOT_FOUND');
});

test('[P68] an added item is the last of its kind, and names only what is there', () => {
  const { payload } = firstOf(items, 'task');
  const added = must(addItem(items, { kind: 'task', payload }, [3, 9], 'x', by)).after;
  expect(added).toMatchObject({
    position: 2,
    origin: 'added',
    decision: 'accepted',
    span: [3, 9],
    asRead: null,
  });
  const wrong = { ...payload, targetItemIds: ['nobody'] };
  expect(codeOf(addItem(items, { kind: 'task', payload: wrong }, [3, 9], 'x', by))).toBe(
    'PLAN_REVIEW_ITEM_NOT_FOUND',
  );
});

test('[P68] selected text proposes what the reader finds, else its words', () => {
  const selected = '毛入园率达到95%以上';
  const selection = {
    selected,
    reading: null,
    document: readingForTests,
    start: textForTests.indexOf(selected),
  };
  const known = { units: unitsForTests, districtName: '云湖区', facts };
  const kinds = ['target', 'task', 'milestone', 'project', 'promise', 'achievement'] as const;
  for (const kind of kinds) {
    const { content, isRead } = suggestItem(kind, selection, known, () => 'x');
    expect([content.kind, isRead, content.payload.place]).toEqual([kind, false, '主要目标']);
  }
  const found = {
    ...readingForTests,
    outline: [],
    doubts: [],
    targets: readingForTests.targets.slice(0, 1).map((one) => ({ ...one, span: [0, 11] as const })),
  };
  const read = suggestItem('target', { ...selection, reading: found }, known, () => 'x');
  expect(read).toMatchObject({
    isRead: true,
    content: { payload: { value: '95', year: 2028, group: '主要目标' } },
  });
});
