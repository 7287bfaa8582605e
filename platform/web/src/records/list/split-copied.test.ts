import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitCopied } from './split-copied.ts';

test('what was copied from a sheet comes apart as it was', () => {
  expect(splitCopied('甲\t1\r\n乙\t\r\n')).toEqual([
    ['甲', '1'],
    ['乙', ''],
  ]);
  expect(splitCopied('"两\n行"\t"说""好"""\n')).toEqual([['两\n行', '说"好"']]);
  const cell = fc.stringMatching(/^[a-z0-9一-龥]{1,6}$/u);
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 }),
      (rows) => {
        expect(splitCopied(rows.map((row) => row.join('\t')).join('\r\n'))).toEqual(rows);
      },
    ),
  );
});
