import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { SWITCH_SCRIPT } from './two-languages.ts';

test('the script that switches the language of a page is one that a browser can read', () => {
  expect(() => new Script(SWITCH_SCRIPT)).not.toThrow();
});
