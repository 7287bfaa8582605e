import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Table } from 'docx';
import { dayInWords } from '@junheng/domain';
import type { Block, ReportDocument } from '@junheng/domain';
import type { FootnoteKeeper } from './footnote-keeper.ts';
import { BODY_SPACING, FONT, LINE, SIZE, TWO_CHARACTERS, tableLine } from './page-layout.ts';
import { renderCharts } from './render-charts.ts';
import { renderTable, runsOf } from './render-table.ts';

/** What the renderer carries through a document. */
export interface Rendering {
  readonly keeper: FootnoteKeeper;
  /** Width of the text block in twips. */
  readonly width: number;
  /** The title of the annex: its table needs no second one. */
  readonly annexTitle: string;
  /** One page holds more when the text is smaller. */
  readonly isOnePage: boolean;
  /** One page that holds more still. */
  readonly isDense: boolean;
  /** Whether it must stay with what follows: no signature stands on a page of its own. */
  readonly isKept: boolean;
}

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const BODY = { size: SIZE.third, font: FONT.fang, characterSpacing: BODY_SPACING } as const;

const SMALL = { size: SIZE.fifth, font: FONT.fang } as const;
/** One page: 四号 on 25 points, or 小四 on 21 where more must be said; the page of GB/T 9704 holds its own 22 lines no longer then. */
const ONE_PAGE = { look: { size: SIZE.fourth, font: FONT.fang }, line: 25 } as const;
const DENSE_PAGE = { look: { size: SIZE.smallFourth, font: FONT.fang }, line: 21 } as const;

const emptyLine = (): Paragraph => new Paragraph({ spacing: LINE, keepNext: true, children: [] });

/** The title in 二号小标宋, centred, and the line below it. */
export function renderTitle(document: ReportDocument): Paragraph[] {
  const titles = document.title.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: tableLine(34),
        children: [new TextRun({ text, size: SIZE.second, font: FONT.title })],
      }),
  );
  const subtitle = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...LINE, after: document.isOnePage ? 120 : 289 },
    children: [new TextRun({ text: document.subtitle, size: SIZE.third, font: FONT.kai })],
  });
  return [...titles, subtitle];
}

/** 附件: 1．…, the later ones below the first. */
function renderAnnexList(titles: readonly string[]): Paragraph[] {
  return [
    emptyLine(),
    ...titles.map(
      (title, index) =>
        new Paragraph({
          spacing: LINE,
          keepNext: true,
          indent: { left: index === 0 ? TWO_CHARACTERS : TWO_CHARACTERS * 2.5 },
          children: [new TextRun({ text: `${index === 0 ? '附件：' : ''}${index + 1}．${title}`, ...BODY })],
        }),
    ),
  ];
}

/** 发文机关 and date, two empty lines below the text, kept together. */
function renderSignature(organ: string, day: string): Paragraph[] {
  const line = (text: string, keepNext: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepNext,
      spacing: LINE,
      indent: { right: TWO_CHARACTERS * 2 },
      children: [new TextRun({ text, ...BODY })],
    });
  return [emptyLine(), emptyLine(), line(organ, true), line(dayInWords(day), false)];
}

/** One block as paragraphs and tables. An annex begins a section, which the caller makes. */
export function renderBlock(block: Block, rendering: Rendering): (Paragraph | Table)[] {
  const { keeper, width } = rendering;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADING[block.level], children: [new TextRun(block.text)] })];
    case 'paragraph': {
      const page = rendering.isDense ? DENSE_PAGE : ONE_PAGE;
      const look = rendering.isOnePage ? page.look : BODY;
      const line = rendering.isOnePage ? tableLine(page.line) : LINE;
      return [
        new Paragraph({
          alignment: AlignmentType.BOTH,
          keepNext: rendering.isKept,
          spacing: block.isFlush === true ? tableLine(16) : line,
          ...(block.isFlush === true
            ? {}
            : { indent: { firstLine: rendering.isOnePage ? look.size * 20 : TWO_CHARACTERS } }),
          children: runsOf(block.inlines, keeper, block.isFlush === true ? SMALL : look),
        }),
      ];
    }
    case 'table':
      return renderTable(block, width, keeper, block.title !== rendering.annexTitle);
    case 'charts':
      return [renderCharts(block.panels, width)];
    case 'annexList':
      return renderAnnexList(block.titles);
    case 'signature':
      return renderSignature(block.organ, block.day);
    case 'annex':
      return [
        new Paragraph({
          spacing: LINE,
          children: [new TextRun({ text: block.label, size: SIZE.third, font: FONT.black })],
        }),
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { ...tableLine(34), after: 120 },
          outlineLevel: 0,
          children: [new TextRun({ text: block.title, size: SIZE.second, font: FONT.title })],
        }),
      ];
    default:
      return [];
  }
}
