import type { ReactElement } from 'react';
import { DocumentParagraph } from './document-paragraph.tsx';
import type { LookedMark } from './document-paragraph.tsx';
import type { Block } from './lay-out-blocks.ts';
import type { Paragraph } from './split-paragraphs.ts';

interface TableBlockProps {
  readonly text: string;
  /** All paragraphs of the document. */
  readonly paragraphs: readonly Paragraph[];
  readonly block: Extract<Block, { kind: 'table' }>;
  readonly marks: ReadonlyMap<number, readonly LookedMark[]>;
  readonly currentId: string | null;
}

const none: readonly LookedMark[] = [];

/** A table of the document as a table; each line in a cell is a paragraph with its marks. */
export function TableBlock({ text, paragraphs, block, marks, currentId }: TableBlockProps): ReactElement {
  return (
    <div
      className="doc-group doc-table"
      tabIndex={0}
      style={{ containIntrinsicBlockSize: `auto ${block.rows.length * 34}px` }}
    >
      <table>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place} rowSpan={cell.rows} colSpan={cell.columns}>
                  {paragraphs.slice(cell.from, cell.to).map((paragraph, index) => {
                    const own = marks.get(cell.from + index) ?? none;
                    return (
                      <DocumentParagraph
                        key={paragraph.start}
                        text={text}
                        paragraph={paragraph}
                        marks={own}
                        currentId={own.some((mark) => mark.id === currentId) ? currentId : null}
                      />
                    );
                  })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
