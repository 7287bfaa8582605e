import { defaultTreeAdapter, parse } from 'parse5';
import type { HtmlNode } from './html-article.ts';
import { ReadingBudget, RefusedReading } from './reading-limits.ts';

/** Elements within each other: web pages have some forty. Parsing costs time by the depth of each element. */
const DEEPEST = 600;
/** Attributes of one element: the parser compares each with all before it. */
const MOST_ATTRIBUTES = 300;
const NEVER_READ = ['script', 'style'] as const;

/** Leaves out comments, scripts and styles, and refuses tags with attributes beyond number; goes through the text once. */
function tidySource(source: string): string {
  const kept: string[] = [];
  let from = 0;
  let at = source.indexOf('<');
  while (at !== -1) {
    const end = skipUnread(source, at);
    if (end !== null) {
      kept.push(source.slice(from, at));
      from = end;
      at = source.indexOf('<', end);
    } else at = source.indexOf('<', skipTag(source, at));
  }
  return kept.join('') + source.slice(from);
}

/** Where a comment, script or style ends that begins here; null where none does. */
function skipUnread(source: string, at: number): number | null {
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at + 2);
    return end === -1 ? source.length : end + 3;
  }
  const name = /^<(\w+)(?=[\s/>])/u.exec(source.slice(at, at + 12))?.[1]?.toLowerCase();
  if (!NEVER_READ.some((never) => never === name)) return null;
  const closing = new RegExp(`</${name}[^<>]{0,64}>`, 'giu');
  closing.lastIndex = at;
  return closing.exec(source) === null ? source.length : closing.lastIndex;
}

const VALUE = /\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']*)/uy;
const WORD = /[\s/]*[^\s/>=]+/uy;

/** Where a tag ends that begins here. */
function skipTag(source: string, at: number): number {
  if (!/[a-z]/iu.test(source[at + 1] ?? '')) return at + 1;
  let place = at + 1;
  for (let count = 0; ; count += 1) {
    if (count > MOST_ATTRIBUTES) throw new RefusedReading('PLAN_TEXT_FILE_TOO_MUCH');
    WORD.lastIndex = place;
    if (!WORD.test(source)) return place;
    place = WORD.lastIndex;
    VALUE.lastIndex = place;
    if (VALUE.test(source)) place = VALUE.lastIndex;
  }
}

/** Parses a web page as browsers do. Throws a `RefusedReading` when it is too deep or too much. */
export function parseHtml(source: string): HtmlNode {
  const budget = new ReadingBudget();
  let depth = 0;
  return parse(tidySource(source), {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...parts) {
        budget.takeElements(1);
        return defaultTreeAdapter.createElement(...parts);
      },
      onItemPush() {
        depth += 1;
        if (depth > DEEPEST) throw new RefusedReading('PLAN_TEXT_FILE_TOO_DEEP');
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
}
