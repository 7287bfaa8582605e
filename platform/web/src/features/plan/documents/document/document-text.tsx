import './document.css';
import { memo, useMemo } from 'react';
import type { ReactElement } from 'react';
import { dealMarks } from './cut-segments.ts';
import { ParagraphGroup } from './document-paragraph.tsx';
import type { LookedMark } from './document-paragraph.tsx';
import { layOutBlocks } from './lay-out-blocks.ts';
import type { DocumentTable } from './lay-out-blocks.ts';
import { TableBlock } from './table-block.tsx';
import { splitParagraphs } from './split-paragraphs.ts';

interface DocumentTextProps {
  readonly text: string;
  readonly title: string;
  readonly tables: readonly DocumentTable[];
  readonly marks: readonly LookedMark[];
  readonly currentId: string | null;
}

const GROUP = 30;

/** The words of a document with marks in them: long ones stay quick, since only what is near the screen is laid out. */
function DrawnText({ text, title, tables, marks, currentId }: DocumentTextProps): ReactElement {
  const paragraphs = useMemo(() => splitParagraphs(text, title), [text, title]);
  const dealt = useMemo(
    () =>
      dealMarks(
        paragraphs,
        marks.toSorted((left, right) => left.start - right.start),
      ),
    [paragraphs, marks],
  );
  const blocks = useMemo(() => layOutBlocks(paragraphs, tables, GROUP), [paragraphs, tables]);
  return (
    <div className="doc-text" lang="zh-CN">
      {blocks.map((block) =>
        block.kind === 'words' ? (
          <ParagraphGroup
            key={block.from}
            text={text}
            paragraphs={paragraphs.slice(block.from, block.to)}
            offset={block.from}
            marks={dealt}
            currentId={currentId}
          />
        ) : (
          <TableBlock
            key={block.from}
            text={text}
            paragraphs={paragraphs}
            block={block}
            marks={dealt}
            currentId={currentId}
          />
        ),
      )}
    </div>
  );
}

export const DocumentText = memo(DrawnText);
