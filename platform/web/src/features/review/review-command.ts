/** What a key asks for on the page of a review. */
export type ReviewCommand =
  | 'nextPending'
  | 'previousPending'
  | 'next'
  | 'previous'
  | 'accept'
  | 'correct'
  | 'reject'
  | 'undo'
  | 'add'
  | 'unread'
  | 'search'
  | 'help'
  | { readonly choose: number };

/** What of a key event decides. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

const commands: Readonly<Record<string, ReviewCommand>> = {
  j: 'nextPending',
  k: 'previousPending',
  arrowdown: 'next',
  arrowup: 'previous',
  a: 'accept',
  e: 'correct',
  r: 'reject',
  u: 'undo',
  n: 'add',
  m: 'unread',
  '/': 'search',
  '?': 'help',
};

/** Reads a key; null when it means nothing here, belongs to the browser, or may be part of what somebody types. */
export function commandOf(pressed: PressedKey, isTyping: boolean): ReviewCommand | null {
  if (isTyping || pressed.isComposing || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (/^[1-9]$/u.test(pressed.key)) return { choose: Number(pressed.key) - 1 };
  // The full-width question mark and solidus come from Chinese keyboards.
  const key = pressed.key.normalize('NFKC').toLowerCase();
  return commands[key] ?? null;
}

interface Focusable {
  readonly tagName: string;
  readonly isContentEditable: boolean;
  closest(selector: string): unknown;
}

/** Whether keys pressed on an element belong to it: fields, choices, open menus. */
export function takesKeys(element: Focusable | null): boolean {
  if (element === null) return false;
  if (element.isContentEditable) return true;
  return (
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName) ||
    element.closest('[role=dialog], [role=listbox], [role=combobox], [role=menu]') !== null
  );
}
