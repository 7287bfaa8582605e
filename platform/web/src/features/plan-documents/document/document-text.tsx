import './document.css';
import { memo, useMemo } from 'react';
import type { ReactElement } from 'react';
import { dealMarks } from './cut-segments.ts';
import { ParagraphGroup } from './document-paragraph.tsx';
import type { LookedMark } from './document-paragraph.tsx';
import { splitParagraphs } from './split-paragraphs.ts';

interface DocumentTextProps {
  readonly text: string;
  readonly title: string;
  readonly marks: readonly LookedMark[];
  readonly currentId: string | null;
}

const GROUP = 30;

/** The words of a document with marks in them: long ones stay quick, since only what is near the screen is laid out. */
function DrawnText({ text, title, marks, currentId }: DocumentTextProps): ReactElement {
  const paragraphs = useMemo(() => splitParagraphs(text, title), [text, title]);
  const dealt = useMemo(
    () =>
      dealMarks(
        paragraphs,
        marks.toSorted((left, right) => left.start - right.start),
      ),
    [paragraphs, marks],
  );
  const groups = useMemo(
    () =>
      Array.from({ length: Math.ceil(paragraphs.length / GROUP) }, (_, index) => ({
        offset: index * GROUP,
        paragraphs: paragraphs.slice(index * GROUP, (index + 1) * GROUP),
      })),
    [paragraphs],
  );
  return (
    <div className="doc-text" lang="zh-CN">
      {groups.map((group) => (
        <ParagraphGroup
          key={group.offset}
          text={text}
          paragraphs={group.paragraphs}
          offset={group.offset}
          marks={dealt}
          currentId={currentId}
        />
      ))}
    </div>
  );
}

export const DocumentText = memo(DrawnText);
