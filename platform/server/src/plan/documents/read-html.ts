import type { DocumentCell, PlanDocument } from '@junheng/plan-text';
import { attributeOf, childNodes, findArticleElement, isElement, isForeign } from './html-article.ts';
import type { HtmlElement, HtmlNode } from './html-article.ts';
import { parseHtml } from './parse-html.ts';
import { Rendering } from './rendering.ts';

const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'table',
  'tbody',
  'thead',
  'tr',
  'td',
  'th',
  'pre',
  'center',
  'hr',
  'body',
  'header',
  'figure',
  'figcaption',
  'caption',
]);
const DEEPEST = 600;

/** Reads a web page: its article alone, one paragraph a line, with the tables that are tables. Throws a `RefusedReading` on what is too deep or too much. */
export function readHtml(source: string): PlanDocument {
  const root = parseHtml(source);
  const article = findArticleElement(root);
  const rendering = new Rendering();
  const title = findTitle(root);
  if (title !== '') rendering.writeLine(title);
  if (article !== null) writeFlow(article, rendering, 0);
  return rendering.finish();
}

/** The title of the article: a meta mark, a heading, or the page's title up to its first separator. */
function findTitle(root: HtmlNode): string {
  let meta = '';
  let heading = '';
  let page = '';
  const visit = (node: HtmlNode, depth: number): void => {
    if (depth > DEEPEST) return;
    if (isElement(node)) {
      if (
        node.tagName === 'meta' &&
        /^(?:ArticleTitle|og:title)$/iu.test(attributeOf(node, 'name') || attributeOf(node, 'property'))
      )
        meta ||= attributeOf(node, 'content');
      if (node.tagName === 'h1' && heading === '') heading = collectText(node).trim();
      if (node.tagName === 'title' && page === '') page = collectText(node).trim();
    }
    for (const child of childNodes(node)) visit(child, depth + 1);
  };
  visit(root, 0);
  const best = meta.trim() || heading || (page.split(/[-_|—]/u)[0] ?? '').trim();
  return best.replace(/\s+/gu, '');
}

function collectText(node: HtmlNode): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return childNodes(node).map(collectText).join('');
}

/** Writes the blocks of an element: text between block borders and line breaks makes one line. */
function writeFlow(element: HtmlElement, rendering: Rendering, depth: number): void {
  let line = '';
  const flush = (): void => {
    const text = line.replace(/[\r\n\t ]+/gu, ' ').replace(/^ +| +$/gu, '');
    if (text.replace(/[\s\u00a0\u3000]/gu, '') !== '') rendering.writeLine(text);
    line = '';
  };
  const visit = (node: HtmlNode, level: number): void => {
    if ('value' in node && node.nodeName === '#text') {
      line += node.value;
      return;
    }
    if (!isElement(node) || level > DEEPEST || isForeign(node)) return;
    if (node.tagName === 'br') {
      flush();
      return;
    }
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) flush();
    if (node.tagName === 'table' && writeTable(node, rendering, level)) return;
    for (const child of childNodes(node)) visit(child, level + 1);
    if (isBlock) flush();
  };
  for (const child of childNodes(element)) visit(child, depth + 1);
  flush();
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  const rows: HtmlElement[] = [];
  for (const child of childNodes(table)) {
    if (!isElement(child)) continue;
    if (child.tagName === 'tr') rows.push(child);
    else if (/^t(?:body|head|foot)$/u.test(child.tagName)) rows.push(...rowsOf(child));
  }
  return rows;
}

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  childNodes(row).filter((node): node is HtmlElement => isElement(node) && /^t[dh]$/u.test(node.tagName));

const readCount = (element: HtmlElement, name: string): number =>
  Math.min(Math.max(Number.parseInt(attributeOf(element, name), 10) || 1, 1), 1000);

/** Writes a table that holds data and keeps its structure; a table that only lays the page out is left to the flow. */
function writeTable(table: HtmlElement, rendering: Rendering, depth: number): boolean {
  const rows = rowsOf(table).map(cellsOf);
  const widths = rows.map((cells) => cells.length);
  const isData =
    rows.length >= 2 &&
    widths.some((width) => width >= 2) &&
    rows.flat().every((cell) => collectText(cell).length < 1500) &&
    !rows.flat().some(hasTable);
  if (!isData) return false;
  const written: DocumentCell[][] = [];
  for (const cells of rows) {
    const line: DocumentCell[] = [];
    for (const cell of cells) {
      const start = rendering.position;
      writeFlow(cell, rendering, depth + 1);
      line.push({
        span: [start, Math.max(start, rendering.position - 1)],
        rows: readCount(cell, 'rowspan'),
        columns: readCount(cell, 'colspan'),
      });
    }
    written.push(line);
  }
  rendering.addTable(written);
  return true;
}

function hasTable(node: HtmlNode): boolean {
  return childNodes(node).some((child) => (isElement(child) && child.tagName === 'table') || hasTable(child));
}
