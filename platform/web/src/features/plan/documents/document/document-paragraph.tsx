import { memo } from 'react';
import type { ReactElement } from 'react';
import { cutSegments } from './cut-segments.ts';
import type { Mark } from './cut-segments.ts';
import type { Paragraph } from './split-paragraphs.ts';

/** How a marked stretch looks: to be decided, in doubt, taken over, left out, or of a kind that is not looked at now. */
export type MarkLook = 'pending' | 'doubt' | 'taken' | 'left' | 'faint';

/** A mark with its look. */
export interface LookedMark extends Mark {
  readonly look: MarkLook;
}

interface DocumentParagraphProps {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly marks: readonly LookedMark[];
  /** The item that is looked at now, when one of these marks is its own. */
  readonly currentId: string | null;
}

const strength: Readonly<Record<MarkLook, number>> = { doubt: 4, pending: 3, taken: 2, left: 1, faint: 0 };
const none: readonly LookedMark[] = [];

function DrawnParagraph({ text, paragraph, marks, currentId }: DocumentParagraphProps): ReactElement {
  const { start, end, kind } = paragraph;
  if (marks.length === 0)
    return (
      <p className={`doc-${kind}`} data-start={start}>
        {text.slice(start, end)}
      </p>
    );
  const lookOf = new Map(marks.map((mark) => [mark.id, mark.look]));
  const strengthOf = (id: string) => strength[lookOf.get(id) ?? 'faint'];
  return (
    <p className={`doc-${kind}`} data-start={start}>
      {cutSegments(start, end, marks).map((segment) => {
        const words = text.slice(segment.start, segment.end);
        if (segment.ids.length === 0) return words;
        const ids = segment.ids.toSorted((left, right) => strengthOf(right) - strengthOf(left));
        const isCurrent = currentId !== null && ids.includes(currentId);
        const look = lookOf.get(isCurrent ? currentId : (ids[0] ?? '')) ?? 'faint';
        return (
          <span
            key={segment.start}
            className={`doc-mark doc-mark-${look}${isCurrent ? ' is-current' : ''}`}
            data-start={segment.start}
            data-ids={ids.join(' ')}
          >
            {words}
          </span>
        );
      })}
    </p>
  );
}

function areSameMarks(left: readonly LookedMark[], right: readonly LookedMark[]): boolean {
  return (
    left.length === right.length &&
    left.every((mark, index) => {
      const other = right[index];
      return (
        mark.id === other?.id &&
        mark.start === other.start &&
        mark.end === other.end &&
        mark.look === other.look
      );
    })
  );
}

/** One paragraph with its marks; drawn again only when they change. */
export const DocumentParagraph = memo(
  DrawnParagraph,
  (before, after) =>
    before.text === after.text &&
    before.paragraph === after.paragraph &&
    before.currentId === after.currentId &&
    areSameMarks(before.marks, after.marks),
);

interface ParagraphGroupProps {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Place of the first paragraph among all. */
  readonly offset: number;
  readonly marks: ReadonlyMap<number, readonly LookedMark[]>;
  readonly currentId: string | null;
}

/** Paragraphs that the browser lays out together, and only when they come near the screen. */
export function ParagraphGroup(props: ParagraphGroupProps): ReactElement {
  const { text, paragraphs, offset, marks, currentId } = props;
  return (
    <div className="doc-group" style={{ containIntrinsicBlockSize: `auto ${paragraphs.length * 44}px` }}>
      {paragraphs.map((paragraph, index) => {
        const own = marks.get(offset + index) ?? none;
        const holdsCurrent = own.some((mark) => mark.id === currentId);
        return (
          <DocumentParagraph
            key={paragraph.start}
            text={text}
            paragraph={paragraph}
            marks={own}
            currentId={holdsCurrent ? currentId : null}
          />
        );
      })}
    </div>
  );
}
