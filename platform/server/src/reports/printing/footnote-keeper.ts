import { Bookmark, BuilderElement, Paragraph, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import { FONT, SIZE, tableLine } from './page-layout.ts';

/** The footnotes of one document: each source once, later figures of the same source refer to it. */
export interface FootnoteKeeper {
  /** The mark behind a figure: a footnote, or a reference to the one that says the same. */
  mark(source: string, size?: number): ParagraphChild[];
  /** What the document's footnotes hold. */
  notes(): Record<string, { children: Paragraph[] }>;
}

const part = (name: string, attributes: Record<string, { key: string; value: string }>): BuilderElement =>
  new BuilderElement({ name, attributes: attributes as never });

/** The mark of a note, raised, in the size of the figure before it. */
function noteMark(number: number, size: number): TextRun {
  const reference = part('w:footnoteReference', { id: { key: 'w:id', value: String(number) } });
  return new TextRun({ superScript: true, font: FONT.song, size, children: [reference] });
}

/** The parts of a field that shows the number of another note; Word keeps it right when notes are added. */
function noteReference(number: number, size: number): TextRun[] {
  const look = { superScript: true, font: FONT.song, size };
  const mark = (type: string): TextRun =>
    new TextRun({
      ...look,
      children: [part('w:fldChar', { type: { key: 'w:fldCharType', value: type } })],
    });
  const instruction = new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } } as never,
    children: [` NOTEREF _note${number} \\h ` as never],
  });
  return [
    mark('begin'),
    new TextRun({ ...look, children: [instruction] }),
    mark('separate'),
    new TextRun({ ...look, text: String(number) }),
    mark('end'),
  ];
}

/** Makes a keeper for one document. */
export function makeFootnoteKeeper(): FootnoteKeeper {
  const numbers = new Map<string, number>();
  return {
    mark(source, size = SIZE.third) {
      const known = numbers.get(source);
      if (known !== undefined) return noteReference(known, size);
      const number = numbers.size + 1;
      numbers.set(source, number);
      return [new Bookmark({ id: `_note${number}`, children: [noteMark(number, size)] })];
    },
    notes() {
      return Object.fromEntries(
        [...numbers].map(([source, number]) => [
          String(number),
          {
            children: [
              new Paragraph({
                style: 'FootnoteText',
                spacing: tableLine(12),
                children: [new TextRun({ text: ` ${source}`, size: SIZE.smallFifth, font: FONT.song })],
              }),
            ],
          },
        ]),
      );
    },
  };
}
