import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareValue } from './compare.ts';
import { combineVerdicts, VERDICTS } from './verdict.ts';

test('[B1] one fail is fail, else unknown is unknown, else pass; exempt does not count', () => {
  expect(combineVerdicts(['pass', 'unknown', 'fail'])).toBe('fail');
  expect(combineVerdicts(['pass', 'unknown', 'exempt'])).toBe('unknown');
  expect(combineVerdicts(['pass', 'exempt'])).toBe('pass');
  expect(combineVerdicts(['exempt', 'exempt'])).toBe('exempt');
  expect(combineVerdicts([])).toBe('unknown');
});

test('[B1] the order of parts never matters', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...VERDICTS)), (parts) => {
      return combineVerdicts(parts) === combineVerdicts(parts.toReversed());
    }),
  );
});

test('[B2] a hair under the threshold fails, decimals that binary cannot hold pass', () => {
  expect(compareValue(4.4999, '≥', 4.5)).toBe(false);
  expect(compareValue(0.500001, '≤', 0.5)).toBe(false);
  expect(compareValue(0.1 + 0.2, '≤', 0.3)).toBe(true);
  expect(compareValue(4.2 * 0.85, '≥', 3.57)).toBe(true);
  expect(compareValue(0.3, '<', 0.1 + 0.2)).toBe(false);
  expect(compareValue(100, '=', 100)).toBe(true);
  expect(compareValue(100.01, '>', 100)).toBe(true);
});
