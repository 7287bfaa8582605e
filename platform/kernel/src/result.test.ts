import { expect, test } from 'vitest';
import { allResults, AppFailure, appError, fail, mapResult, ok } from './index.ts';

test('[K1] a failure passes through a change untouched, a value is changed', () => {
  expect(mapResult(ok(2), (value) => value * 3)).toEqual({ ok: true, value: 6 });
  expect(mapResult(fail('why'), () => 1)).toEqual({ ok: false, error: 'why' });
});

test('[K1] the first failure of a list wins', () => {
  expect(allResults([ok(1), ok(2)])).toEqual({ ok: true, value: [1, 2] });
  expect(allResults([ok(1), fail('first'), fail('second')])).toEqual({ ok: false, error: 'first' });
});

test('[K2] an error is data, and is carried through a throw whole', () => {
  const error = appError('CLI_FILE_MISSING', { file: 'a.csv' }, { line: 3 });
  expect(error).toEqual({ code: 'CLI_FILE_MISSING', parameters: { file: 'a.csv' }, place: { line: 3 } });
  expect(appError('CLI_FILE_MISSING')).toEqual({ code: 'CLI_FILE_MISSING', parameters: {} });
  const failure = new AppFailure(error);
  expect(failure.appError).toBe(error);
  expect(failure.message).toBe('CLI_FILE_MISSING');
});
