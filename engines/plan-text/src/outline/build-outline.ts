import type { OutlineNode } from '../plan-reading.ts';
import type { Article } from '../text/article.ts';
import { isFrontLine, isNoise } from '../text/article.ts';
import type { Block } from '../text/block.ts';
import { asPrinted, spanOf } from '../text/fold-text.ts';
import { findHeadingMark } from './heading-mark.ts';
import type { HeadingMark, HeadingStyle } from './heading-mark.ts';
import { findFieldEnd, findLeadEnd, hasLeadShape } from './lead.ts';
import { nodeKind } from './node-kind.ts';
import { opensPast, turnsPast } from './section-tense.ts';
import { statedYear } from './stated-year.ts';
import type { StepCounter } from '../step-counter.ts';

/** A heading with what the other readers need to know of it. */
export interface Heading {
  readonly node: OutlineNode;
  readonly style: HeadingStyle | null;
  readonly ordinal: number | null;
  readonly block: number;
  /** Where the text after the title begins within the block. */
  readonly bodyStart: number;
  readonly isPast: boolean;
  /** The one year that this heading or one above it states for all below, such as "2020年行动计划". */
  readonly year: number | null;
}

export interface Outline {
  readonly headings: readonly Heading[];
  /** For each block, the heading it stands under (index into `headings`), or -1. */
  readonly owner: Int32Array;
  /** 1 for each block under a line without a number that opens an account of the past ("主要做法:"). */
  readonly pastParts: Uint8Array;
}

const RANK: Readonly<Record<HeadingStyle, number>> = {
  annex: 0,
  part: 1,
  chapter: 2,
  section: 3,
  cn: 4,
  cnParen: 5,
  box: 6,
  named: 6.5,
  num: 7,
  decimal: 8,
  numParen: 9,
  circled: 10,
  letter: 11,
  yishi: 12,
  dash: 13,
  lead: 14,
};
const TITLE_LIMIT = 60;

/** The end of the title in a numbered paragraph: its first full stop, or the whole when it is one short phrase. */
export function findTitleEnd(text: string, from: number): number {
  const stop = text
    .slice(from)
    .search(
      /[。!?;]|(?<!\d):|:(?!\d)|[([](?=[^()]{0,2}(?:牵头|责任|主责|负责|配合|协办|完成时限)(?:单位|部门|科室|领导)?[::])/u,
    );
  const end = stop < 0 ? text.length : from + stop;
  if (end - from <= TITLE_LIMIT) return end;
  const comma = text.slice(from + 4, from + TITLE_LIMIT).search(/[,,]/u);
  return comma < 0 ? Math.min(end, from + TITLE_LIMIT) : from + 4 + comma;
}

const ordinalFits = (mark: HeadingMark, previous: number | null): boolean =>
  mark.ordinal === null || mark.ordinal === 1 || previous === null || mark.ordinal > previous;

/** Reads the headings of the article; `skipped` blocks (cells of tables) carry none. */
export function buildOutline(
  blocks: readonly Block[],
  article: Article,
  skipped: Uint8Array,
  title: OutlineNode | null,
  periodFrom: number | null,
  steps: StepCounter,
): Outline {
  const headings: Heading[] = [];
  const owner = new Int32Array(blocks.length).fill(-1);
  const pastParts = new Uint8Array(blocks.length);
  let isPastPart = false;
  const stack: Heading[] = [];
  const topIndex = new Map<Heading, number>();
  const lastOrdinals = new Map<HeadingStyle, number>();
  if (title !== null)
    headings.push({
      node: title,
      style: null,
      ordinal: null,
      block: -1,
      bodyStart: 0,
      isPast: false,
      year: null,
    });
  for (let index = article.first; index < article.end; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    steps.take(1);
    isPastPart = turnsPast(block.text) ?? isPastPart;
    if (isPastPart) pastParts[index] = 1;
    const isBefore = index < article.heading;
    const isCell = skipped[index] === 1 || (isBefore && (isFrontLine(block.text) || block.text.length < 16));
    const found = isCell || isNoise(block.text) ? null : findHeadingMark(block.text);
    const isLeadless = isCell || (found !== null && found.style !== 'dash');
    const beside = [blocks[index - 1], blocks[index + 1]];
    const lead = isLeadless ? null : findLead(block, found, stack.at(-1), beside);
    const mark = lead?.mark ?? (found?.style === 'dash' || isBefore ? null : found);
    if (mark !== null && !isAttachmentList(block.text, mark)) {
      const rank = RANK[mark.style];
      if (rank <= RANK.cn) {
        isPastPart = false;
        pastParts[index] = 0;
      }
      while (stack.length > 0 && rankOf(stack.at(-1)) >= rank) {
        steps.take(1);
        stack.pop();
      }
      const previousOrdinal = lastOrdinals.get(mark.style) ?? null;
      const parent = stack.at(-1);
      let titleBlock = block;
      let titleStart = mark.length + (block.text[mark.length] === ' ' ? 1 : 0);
      let titleEnd = lead?.end ?? findTitleEnd(block.text, titleStart);
      const next = blocks[index + 1];
      if (
        block.text.length <= mark.length &&
        next !== undefined &&
        skipped[index + 1] !== 1 &&
        findHeadingMark(next.text) === null &&
        next.text.length <= 40
      ) {
        titleBlock = next;
        titleStart = 0;
        titleEnd = findTitleEnd(next.text, 0);
      }
      const titleText = titleBlock.text.slice(titleStart, titleEnd);
      if (mark.style !== 'yishi' || ordinalFits(mark, previousOrdinal)) {
        const level = stack.length + 1;
        const isPast = parent?.isPast === true || (mark.style !== 'lead' && opensPast(titleText, periodFrom));
        const start = spanOf(block, 0, 1)[0];
        const end =
          titleEnd > titleStart
            ? spanOf(titleBlock, titleStart, titleEnd)[1]
            : spanOf(block, 0, block.text.length)[1];
        const heading: Heading = {
          node: {
            id: `h${headings.length}`,
            parent: parent?.node.id ?? title?.id ?? null,
            level,
            number: numberOf(block, mark),
            title: titleBlock.printed.slice(titleStart, titleEnd) || asPrinted(block, mark.number ?? ''),
            kind: nodeKind(titleText, mark.style, parent?.node.kind ?? null, level, isPast),
            span: [start, end],
          },
          style: mark.style,
          ordinal: mark.ordinal,
          block: index,
          bodyStart: titleBlock === block ? titleEnd : block.text.length,
          isPast,
          year: statedYear(/^[^,;]*/u.exec(titleText)?.[0] ?? '') ?? parent?.year ?? null,
        };
        stack.push(heading);
        topIndex.set(heading, headings.length);
        headings.push(heading);
        if (mark.ordinal !== null) lastOrdinals.set(mark.style, mark.ordinal);
      }
    }
    const top = stack.at(-1);
    owner[index] = top === undefined ? -1 : (topIndex.get(top) ?? -1);
  }
  return { headings, owner, pastParts };
}

/** A measure without a number and where its name ends. */
interface Lead {
  readonly mark: HeadingMark;
  readonly end: number;
}

/** A measure without a number: its first sentence names it ("深化校园安全管理。…", "——扩大服务供给。…"), or the field it is about. */
function findLead(
  block: Block,
  dash: HeadingMark | null,
  parent: Heading | undefined,
  beside: readonly (Block | undefined)[],
): Lead | null {
  const kind = parent?.node.kind ?? 'section';
  if (parent?.isPast === true || (NO_LEADS.has(kind) && !(dash !== null && kind === 'goal'))) return null;
  const length = dash?.length ?? 0;
  const text = block.text.slice(length);
  const mark: HeadingMark = { style: 'lead', number: null, ordinal: null, length };
  const end = findLeadEnd(text, dash !== null);
  if (end >= 0) return { mark, end: length + end };
  if (dash !== null) return null;
  const others = beside.filter(
    (other): other is Block => other?.table === null && findHeadingMark(other.text) === null,
  );
  if (
    hasLeadShape(text) &&
    others.some((other) => hasLeadShape(other.text) || findLeadEnd(other.text, false) >= 0)
  )
    return { mark, end: text.indexOf('。') };
  const field = findFieldEnd(text);
  return field >= 0 && others.some((other) => findFieldEnd(other.text) >= 0) ? { mark, end: field } : null;
}

const NO_LEADS: ReadonlySet<string> = new Set([
  'guideline',
  'principle',
  'goal',
  'problem',
  'achievement',
  'situation',
]);

function rankOf(heading: Heading | undefined): number {
  return heading === undefined || heading.style === null ? -1 : RANK[heading.style];
}

/** "附件:1.《…》2.《…》" lists what was attached and opens nothing. */
export function isAttachmentList(text: string, mark: HeadingMark): boolean {
  return mark.style === 'annex' && (/《/u.test(text) || /^附[件表录]?[::]\d{1,2}[.、]/u.test(text));
}

/** Boxes and a bare 附件 carry no number of their own. */
function numberOf(block: Block, mark: HeadingMark): string | null {
  if (mark.number === null || mark.style === 'box' || (mark.style === 'annex' && !/\d/u.test(mark.number)))
    return null;
  return asPrinted(block, mark.number);
}
