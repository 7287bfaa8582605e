import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  PageNumber,
  Packer,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
} from 'docx';
import type { FileChild } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { DocumentBlock, SampleDocument } from '../documents/document-block.ts';
import { officialStyle as style } from './document-style.ts';
import { renderBox, renderTable } from './render-table.ts';

type Words = Exclude<DocumentBlock, { readonly kind: 'table' | 'box' | 'break' }>;

const fonts = (eastAsia: string) => ({ ascii: style.latinFont, hAnsi: style.latinFont, eastAsia });
const HEADING_FONTS = { 1: style.headingFont, 2: style.subheadingFont, 3: style.bodyFont } as const;

/** A paragraph of rank 3 prints its title in bold and runs on; the title ends with the first full stop. */
function runsOf(block: Words): TextRun[] {
  if (block.kind === 'heading' && block.level === 3) {
    const stop = block.text.indexOf('。') + 1;
    const font = fonts(style.bodyFont);
    return [
      new TextRun({ text: block.text.slice(0, stop), bold: true, font }),
      new TextRun({ text: block.text.slice(stop), font }),
    ];
  }
  if (block.kind === 'heading')
    return [new TextRun({ text: block.text, font: fonts(HEADING_FONTS[block.level]) })];
  if (block.kind === 'title')
    return [new TextRun({ text: block.text, size: style.titleSize, font: fonts(style.titleFont) })];
  if (block.kind === 'caption')
    return [new TextRun({ text: block.text, size: style.captionSize, font: fonts(style.headingFont) })];
  return [new TextRun({ text: block.text })];
}

function renderWords(block: Words): Paragraph {
  const isCentred = block.kind === 'title' || block.kind === 'number' || block.kind === 'caption';
  const isIndented = block.kind === 'paragraph' || block.kind === 'heading';
  const alignment = isCentred
    ? AlignmentType.CENTER
    : block.kind === 'signature'
      ? AlignmentType.RIGHT
      : AlignmentType.BOTH;
  return new Paragraph({
    alignment,
    keepNext: block.kind === 'caption' || (block.kind === 'heading' && block.level < 3),
    ...(isIndented ? { indent: { firstLine: style.indent } } : {}),
    ...(block.kind === 'signature' ? { indent: { right: style.indent } } : {}),
    ...(block.kind === 'title' ? { spacing: { line: 700, lineRule: LineRuleType.EXACT, after: 300 } } : {}),
    ...(block.kind === 'caption' ? { spacing: { before: 200, after: 120 } } : {}),
    children: runsOf(block),
  });
}

function renderBlock(block: DocumentBlock): FileChild[] {
  const blank = (): Paragraph => new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.AUTO } });
  switch (block.kind) {
    case 'table':
      return [renderTable(block), blank()];
    case 'box':
      return [renderBox(block.title, block.lines), blank()];
    case 'break':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } })];
    default:
      return [renderWords(block)];
  }
}

/** Moments and the order of parts would differ from run to run: all parts get one moment and stand by name. */
function settleArchive(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const core = new TextDecoder().decode(parts['docProps/core.xml']);
  const settled = core.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '2025-03-18T00:00:00Z');
  parts['docProps/core.xml'] = new TextEncoder().encode(settled);
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .toSorted((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1));
  const ordered = Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()]));
  return zipSync(ordered, { level: 9, mtime: '2025-03-18T00:00:00' });
}

/** Writes a document of the sample as .docx on A4 after GB/T 9704; the same document gives the same bytes. */
export async function renderDocx({ blocks }: SampleDocument): Promise<Uint8Array> {
  const named = blocks.findLast((block) => block.kind === 'title');
  const { margin } = style;
  const document = new Document({
    creator: '云岭区人民政府办公室',
    lastModifiedBy: '云岭区人民政府办公室',
    title: named?.kind === 'title' ? named.text : '',
    styles: {
      default: {
        document: {
          run: { size: style.bodySize, font: fonts(style.bodyFont), language: { eastAsia: 'zh-CN' } },
          paragraph: { spacing: { line: style.line, lineRule: LineRuleType.EXACT } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(margin.top),
              right: convertMillimetersToTwip(margin.right),
              bottom: convertMillimetersToTwip(margin.bottom),
              left: convertMillimetersToTwip(margin.left),
            },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    children: ['— ', PageNumber.CURRENT, ' —'],
                    size: style.pageNumberSize,
                    font: fonts(style.tableFont),
                  }),
                ],
              }),
            ],
          }),
        },
        children: blocks.flatMap(renderBlock),
      },
    ],
  });
  return settleArchive(new Uint8Array(await Packer.toBuffer(document)));
}
