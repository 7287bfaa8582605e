import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combineVerdicts } from './combine-verdicts.ts';
import { verdicts } from './verdicts.ts';

test('[K8] one fail is fail, else unknown is unknown, else pass', () => {
  expect(combineVerdicts(['pass', 'unknown', 'fail'])).toBe('fail');
  expect(combineVerdicts(['pass', 'unknown'])).toBe('unknown');
  expect(combineVerdicts(['pass', 'exempt'])).toBe('pass');
  expect(combineVerdicts(['exempt'])).toBe('exempt');
  expect(combineVerdicts([])).toBe('unknown');
});

test('[K8] with anything unknown the whole never passes, in whatever order', () => {
  const some = fc.array(fc.constantFrom(...verdicts), { maxLength: 8 });
  fc.assert(
    fc.property(some, some, (before, after) => {
      expect(combineVerdicts([...before, 'unknown', ...after])).not.toBe('pass');
      expect(combineVerdicts([...before, ...after])).toBe(combineVerdicts([...after, ...before]));
    }),
  );
});
