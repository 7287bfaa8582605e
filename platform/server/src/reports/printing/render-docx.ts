import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { ISectionOptions, IStylesOptions, Table } from 'docx';
import type { Block, ReportDocument } from '@junheng/domain';
import { makeFootnoteKeeper } from './footnote-keeper.ts';
import { normalisePackage } from './normalise-package.ts';
import { FONT, LINE, SIZE, TWO_CHARACTERS, sectionPage, tableLine, textWidth } from './page-layout.ts';
import { renderBlock, renderTitle } from './render-blocks.ts';

const heading = (font: (typeof FONT)[keyof typeof FONT]) => ({
  run: { font, size: SIZE.third, color: '000000', bold: false },
  paragraph: {
    spacing: { ...LINE, before: 0, after: 0 },
    indent: { firstLine: TWO_CHARACTERS },
    keepNext: true,
  },
});

/** 一、in 黑体, （一）in 楷体, the rest in 仿宋; footnotes small. */
const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT.fang, size: SIZE.third, language: { eastAsia: 'zh-CN', value: 'en-US' } } },
    heading1: heading(FONT.black),
    heading2: heading(FONT.kai),
    heading3: {
      run: { font: FONT.black, size: SIZE.smallFourth, color: '000000' },
      paragraph: { spacing: { ...tableLine(20), before: 160, after: 40 }, keepNext: true },
    },
    footnoteReference: { run: { superScript: true, font: FONT.song } },
    footnoteText: {
      run: { font: FONT.song, size: SIZE.smallFifth },
      paragraph: { spacing: { line: 240, lineRule: LineRuleType.EXACTLY } },
    },
  },
};

/** — 1 —, in 四号, at the outer side of the page, one character in. */
function pageFooter(side: 'right' | 'left'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'right' ? { right: TWO_CHARACTERS / 2 } : { left: TWO_CHARACTERS / 2 },
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: SIZE.fourth, font: FONT.song }),
        ],
      }),
    ],
  });
}

/** The blocks cut where annexes begin. */
function cutSections(document: ReportDocument): { isLandscape: boolean; blocks: Block[] }[] {
  const sections: { isLandscape: boolean; blocks: Block[] }[] = [
    { isLandscape: document.isLandscape, blocks: [] },
  ];
  for (const block of document.blocks) {
    if (block.kind === 'annex') sections.push({ isLandscape: block.isLandscape, blocks: [] });
    sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** Prints a report as .docx in the layout of official documents (GB/T 9704—2012); the same report gives the same bytes. */
export async function renderDocx(report: ReportDocument): Promise<Uint8Array> {
  const keeper = makeFootnoteKeeper();
  const sections = cutSections(report).map(({ isLandscape, blocks }, index): ISectionOptions => {
    const [opening] = blocks;
    const rendering = {
      keeper,
      width: textWidth(isLandscape),
      annexTitle: opening?.kind === 'annex' ? opening.title : '',
      isOnePage: report.isOnePage,
      isDense: report.isDense === true,
    };
    const children: (Paragraph | Table)[] = [
      ...(index === 0 ? renderTitle(report) : []),
      ...blocks.flatMap((block, place) => {
        const isKept = ['annexList', 'signature'].includes(blocks[place + 1]?.kind ?? '');
        return renderBlock(block, { ...rendering, isKept });
      }),
    ];
    const page = sectionPage(isLandscape);
    return {
      properties: {
        ...page,
        page: { ...page.page, pageNumbers: { formatType: NumberFormat.DECIMAL } },
      },
      ...(report.isOnePage ? {} : { footers: { default: pageFooter('right'), even: pageFooter('left') } }),
      children,
    };
  });
  const file = new Document({
    title: report.title.join(''),
    creator: report.organ,
    lastModifiedBy: report.organ,
    description: report.subtitle,
    revision: 1,
    evenAndOddHeaderAndFooters: true,
    styles: STYLES,
    footnotes: keeper.notes(),
    sections,
  });
  const bytes = await Packer.toBuffer(file);
  return normalisePackage(new Uint8Array(bytes), report.asOf);
}
