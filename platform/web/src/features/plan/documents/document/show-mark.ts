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

/** Moves the pane alone where it scrolls by itself, the page where it does not. */
function centre(element: Element, pane: Element): void {
  if (pane.scrollHeight <= pane.clientHeight + 1) {
    element.scrollIntoView({ block: 'center' });
    return;
  }
  const inner = element.getBoundingClientRect();
  const outer = pane.getBoundingClientRect();
  pane.scrollBy({ top: inner.top + inner.height / 2 - (outer.top + outer.height / 2) });
}

/** Brings the head of a card below the head of its list, and as much of its body as fits. */
export function bringCardIntoView(card: Element | null, pane: Element | null, head: Element | null): void {
  if (card === null || pane === null) return;
  if (pane.scrollHeight <= pane.clientHeight + 1) {
    card.scrollIntoView({ block: 'nearest' });
    return;
  }
  const inner = card.getBoundingClientRect();
  const outer = pane.getBoundingClientRect();
  const top = Math.max(outer.top, head?.getBoundingClientRect().bottom ?? outer.top);
  if (inner.top < top) pane.scrollBy({ top: inner.top - top });
  else if (inner.bottom > outer.bottom)
    pane.scrollBy({ top: Math.min(inner.bottom - outer.bottom + 8, inner.top - top) });
}

/**
 * Brings an element into the middle of its pane unless it is in view already. Parts that were never laid out have guessed heights,
 * so it looks again once they are.
 */
export function bringIntoView(element: Element | null, pane: Element | null): void {
  if (element === null || pane === null || isInView(element, pane)) return;
  centre(element, pane);
  requestAnimationFrame(() => {
    if (!isInView(element, pane)) centre(element, pane);
  });
}
