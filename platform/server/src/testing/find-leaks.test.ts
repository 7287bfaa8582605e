import { expect, test } from 'vitest';
import { findLeaks } from './find-leaks.ts';

const secrets = [
  { table: 'target', id: '0195a68c-0001', words: '公办园在园幼儿占比' },
  { table: 'unit', id: '0195a68c-0002', words: '云岭区第一小学' },
  { table: 'target_value', id: '0195a68c-0003', words: '' },
];

test('[S29] the walk notices an id, and words that its reader may not know', () => {
  expect(findLeaks('{"id":"0195a68c-0003"}', secrets, '')).toEqual(['target_value 0195a68c-0003 ']);
  expect(findLeaks('<v>公办园在园幼儿占比</v>', secrets, '')).toHaveLength(1);
  expect(findLeaks('云岭区第一小学', secrets, '云岭区第一小学')).toEqual([]);
  expect(findLeaks('{"total":0,"items":[]}', secrets, '')).toEqual([]);
});
