import { expect, test } from 'vitest';
import { draftKey, dropDrafts, keepDraft, listDrafts } from './kept-drafts.ts';
import type { DraftStore } from './kept-drafts.ts';

function makeStore(): DraftStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('drafts of one account are listed with their place and dropped, those of others stay', () => {
  const store = makeStore();
  const place = { title: '任务 · 云岭区', address: '/plan/tasks/1', at: '2026-12-01T02:00:00.000Z' };
  keepDraft(store, { accountId: 'a', name: 'report.1' }, { words: '进展' }, place);
  keepDraft(store, { accountId: 'b', name: 'report.1' }, { words: '别人的' }, place);
  store.setItem(draftKey('a', 'old'), '{"words":"x"}');
  store.setItem('junheng.theme', 'dark');
  expect(listDrafts(store, 'a')).toEqual([
    { name: 'old', title: null, address: null, at: null },
    { name: 'report.1', ...place },
  ]);
  dropDrafts(store, 'a');
  expect(listDrafts(store, 'a')).toEqual([]);
  expect([...store.kept.keys()].filter((key) => key.includes('.a.'))).toEqual([]);
  expect(listDrafts(store, 'b')).toHaveLength(1);
  expect(store.kept.get('junheng.theme')).toBe('dark');
});
