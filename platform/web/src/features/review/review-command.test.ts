import { expect, test } from 'vitest';
import { commandOf, takesKeys } from './review-command.ts';

const key = (name: string, held: object = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

test('letters in either case, arrows and digits are commands', () => {
  expect(commandOf(key('j'), false)).toBe('nextPending');
  expect(commandOf(key('K'), false)).toBe('previousPending');
  expect(commandOf(key('ArrowDown'), false)).toBe('next');
  expect(commandOf(key('？'), false)).toBe('help');
  expect(commandOf(key('3'), false)).toEqual({ choose: 2 });
});

test('nothing is a command while somebody types, composes Chinese or holds a key of the browser', () => {
  expect(commandOf(key('a'), true)).toBeNull();
  expect(commandOf(key('a', { isComposing: true }), false)).toBeNull();
  expect(commandOf(key('r', { ctrlKey: true }), false)).toBeNull();
  expect(commandOf(key('r', { metaKey: true }), false)).toBeNull();
  expect(commandOf(key('x'), false)).toBeNull();
});

test('fields and open choices keep their keys', () => {
  const element = (tagName: string, within: string | null = null) => ({
    tagName,
    isContentEditable: false,
    closest: () => within,
  });
  expect(takesKeys(element('TEXTAREA'))).toBe(true);
  expect(takesKeys(element('SPAN', 'listbox'))).toBe(true);
  expect(takesKeys(element('BUTTON'))).toBe(false);
  expect(takesKeys(null)).toBe(false);
});
