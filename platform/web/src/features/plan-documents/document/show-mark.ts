/** The first drawn stretch of an item inside an element. */
export function findMark(within: Element | null, id: string): HTMLElement | null {
  return within?.querySelector<HTMLElement>(`[data-ids~="${CSS.escape(id)}"]`) ?? null;
}

/** Whether the whole height of an element is to be seen inside its pane. */
function isInView(element: Element, pane: Element): boolean {
  const inner = element.getBoundingClientRect();
  const outer = pane.getBoundingClientRect();
  return inner.top >= outer.top + 24 && inner.bottom <= Math.min(outer.bottom, innerHeight) - 24;
}

/**
 * Brings an element into the middle of its pane unless it is in view already. Parts that were never laid out have guessed heights,
 * so it looks again once they are.
 */
export function bringIntoView(element: Element | null, pane: Element | null): void {
  if (element === null || pane === null || isInView(element, pane)) return;
  element.scrollIntoView({ block: 'center' });
  requestAnimationFrame(() => {
    if (!isInView(element, pane)) element.scrollIntoView({ block: 'center' });
  });
}
