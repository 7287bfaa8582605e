import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

const NEVER = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'nav',
  'footer',
  'button',
  'select',
  'form',
  'svg',
  'canvas',
  'video',
  'audio',
  'object',
  'head',
  'input',
  'textarea',
  'aside',
]);
const FOREIGN =
  /(?:^|[-_\s])(?:nav|menu|crumb|breadcrumb|footer|foot|share|toolbar|sidebar|pager|related|recommend|hot|copyright|search|qrcode|print|banner|advert)(?:$|[-_\s\d])/iu;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

/** Says whether an element is shown to nobody or belongs to the page around the article. */
export function isForeign(element: HtmlElement): boolean {
  if (NEVER.has(element.tagName)) return true;
  const style = attributeOf(element, 'style').replace(/\s/gu, '').toLowerCase();
  if (
    /display:none|visibility:hidden|font-size:0(?:px|pt)?(?:;|$)|opacity:0(?:;|$)|text-indent:-\d{4}|(?:left|top):-\d{3,}/u.test(
      style,
    )
  )
    return true;
  if (attributeOf(element, 'hidden') !== '' || element.attrs.some((attribute) => attribute.name === 'hidden'))
    return true;
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  if (element.tagName === 'body' || element.tagName === 'main' || element.tagName === 'article') return false;
  return FOREIGN.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`);
}

/** The children of a node, none for text. */
export function childNodes(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

interface Weight {
  /** Characters of running text outside links. */
  readonly text: number;
  readonly node: HtmlElement | null;
}

const DEEPEST = 600;
const KEPT_SHARE = 0.85;

/** The smallest element that holds nearly all of the running text: the article. */
export function findArticleElement(root: HtmlNode): HtmlElement | null {
  const weights = new Map<HtmlNode, number>();
  weigh(root, weights, 0, false);
  const body = findBody(root);
  if (body === null) return null;
  const whole = weights.get(body) ?? 0;
  let current: Weight = { text: whole, node: body };
  for (;;) {
    const next = childNodes(current.node as HtmlElement)
      .filter(isElement)
      .map((node) => ({ node, text: weights.get(node) ?? 0 }))
      .reduce<{ node: HtmlElement; text: number } | undefined>(
        (best, next) => (best === undefined || next.text > best.text ? next : best),
        undefined,
      );
    if (next === undefined || next.text < whole * KEPT_SHARE || next.text === 0 || isInline(next.node))
      return current.node;
    current = next;
  }
}

const isInline = (element: HtmlElement): boolean =>
  /^(?:p|span|font|b|strong|a|em|i|u|tr|tbody|td)$/u.test(element.tagName) || isDataTable(element);

/** A table of data is part of the article and never the whole of it; one that lays the page out has hardly any rows. */
function isDataTable(element: HtmlElement): boolean {
  if (element.tagName !== 'table') return false;
  let rows = 0;
  const count = (node: HtmlNode): void => {
    if (isElement(node) && node.tagName === 'tr') {
      const cells = childNodes(node).filter((child) => isElement(child) && /^t[dh]$/u.test(child.tagName));
      if (cells.length >= 2) rows++;
    } else for (const child of childNodes(node)) count(child);
  };
  count(element);
  return rows >= 3;
}

function findBody(node: HtmlNode): HtmlElement | null {
  if (isElement(node) && node.tagName === 'body') return node;
  for (const child of childNodes(node)) {
    const found = findBody(child);
    if (found !== null) return found;
  }
  return null;
}

function weigh(node: HtmlNode, weights: Map<HtmlNode, number>, depth: number, isLink: boolean): number {
  let text = 0;
  if ('value' in node && node.nodeName === '#text') {
    const value = node.value.trim();
    text = isLink
      ? 0
      : /[,。;、,;]/u.test(value) || value.length > 12
        ? value.length
        : Math.floor(value.length / 4);
  } else if (depth < DEEPEST && !(isElement(node) && isForeign(node))) {
    const inLink = isLink || (isElement(node) && node.tagName === 'a');
    for (const child of childNodes(node)) text += weigh(child, weights, depth + 1, inLink);
  }
  weights.set(node, text);
  return text;
}
