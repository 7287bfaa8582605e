import type { Content, ContentTable, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';
import { CHART_HEIGHT, CHART_WIDTH, dayInWords, drawTargetChart, textOf } from '@junheng/domain';
import type { Block, ChartPanel, Inline, ReportDocument, ReportTable } from '@junheng/domain';
import type { FontFile, ReportFonts } from './find-fonts.ts';
import { fitColumns, linesOfHead, printedColumns, stackedLines } from './fit-columns.ts';
import { PAGE, SIZE, textWidth } from './page-layout.ts';

/** Points of a millimetre. */
const points = (millimetres: number): number => (millimetres * 72) / 25.4;
/** From line to line in the text, of which 22 fill the page. */
const LEADING = points(PAGE.textHeight) / 22;
/** Padding beside what a cell holds, and the rule between cells, in points. */
const PADDING = 3;
const RULE = 0.5;

interface FontTool {
  openSync(
    path: string,
    member?: string,
  ): { ascent: number; descent: number; lineGap: number; unitsPerEm: number };
}
interface PdfTool {
  setFonts(fonts: TFontDictionary): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array> };
}

/** How high a line of a font is by itself, in its own size. */
async function naturalHeight({ path, member }: FontFile): Promise<number> {
  const tool = (await import('fontkit')) as unknown as FontTool;
  const font = member === null ? tool.openSync(path) : tool.openSync(path, member);
  return (font.ascent - font.descent + font.lineGap) / font.unitsPerEm;
}

/** Numbers the sources of a document: each once, in the order of reading. */
class Notes {
  readonly list: string[] = [];
  mark(source: string): Content {
    let at = this.list.indexOf(source);
    if (at === -1) at = this.list.push(source) - 1;
    return { text: String(at + 1), sup: true };
  }
}

interface Setting {
  readonly notes: Notes;
  /** The factor that sets lines of the text font so many points apart in a size. */
  readonly leading: (points: number, size: number) => number;
  readonly width: number;
  readonly isMarked: boolean;
}

function runsOf(inlines: readonly Inline[], { notes, isMarked }: Setting): Content[] {
  return inlines.flatMap((inline): Content[] => {
    if (typeof inline === 'string') return [{ text: inline }];
    if (inline.kind === 'strong') return [{ text: inline.text, font: 'black' }];
    const text: Content = { text: textOf(inline) };
    return inline.kind === 'figure' && isMarked ? [text, notes.mark(inline.source)] : [text];
  });
}

function setTable(table: ReportTable, setting: Setting, isTitled: boolean): Content[] {
  const { notes, leading, width } = setting;
  const groups = printedColumns(table);
  const looks = [SIZE.fifth, SIZE.smallFifth, 15].slice(groups.length >= 8 ? 1 : 0);
  const fits = looks.map((size) => ({ size, ...fitColumns(table, width, size) }));
  const fit = fits.find(({ isWhole }) => isWhole) ?? fits.at(-1);
  if (fit === undefined) return [];
  const size = fit.size / 2;
  const lineHeight = leading(size * 1.4, size);
  const head = groups.map((group) => ({
    stack: group.flatMap((index) => {
      const column = table.columns[index];
      const lines = linesOfHead(column?.title ?? '');
      return lines.map((text, at): Content => {
        const isLast = at === lines.length - 1 && column?.source !== undefined;
        return { text: isLast ? [{ text }, notes.mark(column.source ?? '')] : text, font: 'black' };
      });
    }),
    alignment: 'center' as const,
  }));
  const rows = table.rows.map((row) =>
    groups.map((group) => ({
      stack: stackedLines(group.map((index) => row[index] ?? '')).map((line): Content => ({
        text: runsOf(line, setting),
      })),
      alignment: table.columns[group[0] ?? 0]?.align ?? ('left' as const),
    })),
  );
  const made: ContentTable = {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: fit.widths.map((twips) => Math.max(1, twips / 20 - 2 * PADDING - RULE)),
      body: [head, ...rows],
    },
    layout: {
      hLineWidth: () => RULE,
      vLineWidth: () => RULE,
      paddingLeft: () => PADDING,
      paddingRight: () => PADDING,
      paddingTop: () => 1.5,
      paddingBottom: () => 1.5,
    },
    fontSize: size,
    lineHeight,
  };
  return [
    ...(isTitled
      ? [
          {
            text: table.title,
            font: 'black',
            fontSize: 12,
            alignment: 'center',
            margin: [0, 8, 0, 4],
          } as Content,
        ]
      : []),
    made,
    { text: table.note ?? '', fontSize: 9, margin: [0, 3, 0, 6] },
  ];
}

const COLUMNS = 3;

function setCharts(panels: readonly ChartPanel[], { width, leading }: Setting): Content {
  const wide = width / 20 / COLUMNS - 8;
  const cell = (panel: ChartPanel): Content => ({
    stack: [
      { text: `${panel.title}${panel.unit === '' ? '' : `（${panel.unit}）`}`, font: 'black', fontSize: 9 },
      { text: panel.stateWord, fontSize: 9 },
      { svg: drawTargetChart(panel), width: wide, height: (wide * CHART_HEIGHT) / CHART_WIDTH },
    ],
    lineHeight: leading(12, 9),
  });
  const rows: Content[][] = [];
  for (let at = 0; at < panels.length; at += COLUMNS) {
    const row = panels.slice(at, at + COLUMNS).map(cell);
    while (row.length < COLUMNS) row.push({ text: '' });
    rows.push(row);
  }
  return {
    table: { widths: Array.from({ length: COLUMNS }, () => wide), dontBreakRows: true, body: rows },
    layout: 'noBorders',
  };
}

function setBlock(block: Block, document: ReportDocument, setting: Setting, annexTitle: string): Content[] {
  const { leading } = setting;
  const page = document.isOnePage ? (document.isDense === true ? [12, 21] : [14, 25]) : [16, LEADING];
  const [size = 16, line = LEADING] = page;
  const text = { fontSize: size, lineHeight: leading(line, size) };
  const title = { font: 'title', fontSize: 22, lineHeight: leading(34, 22), alignment: 'center' } as const;
  switch (block.kind) {
    case 'heading': {
      const font = block.level === 2 ? 'kai' : 'black';
      const level = { 1: 'heading1', 2: 'heading2', 3: 'heading3' }[block.level];
      return block.level === 3
        ? [{ text: block.text, font, fontSize: 12, margin: [0, 8, 0, 2], headlineLevel: 3 }]
        : [
            {
              text: block.text,
              font,
              ...text,
              leadingIndent: 2 * size,
              style: level,
              headlineLevel: block.level,
            },
          ];
    }
    case 'paragraph':
      return block.isFlush === true
        ? [{ text: runsOf(block.inlines, setting), fontSize: 10.5, lineHeight: leading(16, 10.5) }]
        : [{ text: runsOf(block.inlines, setting), ...text, leadingIndent: 2 * size, alignment: 'justify' }];
    case 'table':
      return setTable(block, setting, block.title !== annexTitle);
    case 'charts':
      return [setCharts(block.panels, setting)];
    case 'annexList':
      return block.titles.map((name, index) => ({
        text: `${index === 0 ? '附件：' : ''}${index + 1}．${name}`,
        ...text,
        margin: [index === 0 ? 32 : 80, index === 0 ? LEADING : 0, 0, 0],
      }));
    case 'signature':
      return [
        {
          stack: [block.organ, dayInWords(block.day)],
          ...text,
          alignment: 'right',
          margin: [0, 2 * LEADING, 64, 0],
          unbreakable: true,
        },
      ];
    case 'annex':
      return [
        {
          text: block.label,
          font: 'black',
          ...text,
          pageBreak: 'before',
          pageOrientation: block.isLandscape ? 'landscape' : 'portrait',
        },
        { text: block.title, ...title, margin: [0, 0, 0, 6] },
      ];
    default:
      return [];
  }
}

/** The sources of all figures, at the end: numbers as the marks have them. */
function setNotes({ notes, leading }: Setting, isLandscape: boolean): Content[] {
  if (notes.list.length === 0) return [];
  return [
    {
      text: '数据来源',
      font: 'black',
      fontSize: 16,
      lineHeight: leading(LEADING, 16),
      pageBreak: 'before',
      pageOrientation: isLandscape ? 'landscape' : 'portrait',
    },
    ...notes.list.map((source, index): Content => ({
      text: `${index + 1}　${source}`,
      fontSize: 9,
      lineHeight: leading(13, 9),
      margin: [0, 0, 0, 1],
    })),
  ];
}

/** Sets the content of a document and says in what order its notes came. */
function setContent(document: ReportDocument, setting: Omit<Setting, 'width'>): Content[] {
  const { leading } = setting;
  let isLandscape = document.isLandscape;
  let annexTitle = '';
  const content: Content[] = document.title.map((text): Content => ({
    text,
    font: 'title',
    fontSize: 22,
    lineHeight: leading(34, 22),
    alignment: 'center',
  }));
  content.push({
    text: document.subtitle,
    font: 'kai',
    fontSize: 16,
    lineHeight: leading(LEADING, 16),
    alignment: 'center',
    margin: [0, 0, 0, document.isOnePage ? 6 : 14],
  });
  for (const block of document.blocks) {
    if (block.kind === 'annex') {
      isLandscape = block.isLandscape;
      annexTitle = block.title;
    }
    content.push(...setBlock(block, document, { ...setting, width: textWidth(isLandscape) }, annexTitle));
  }
  return [...content, ...setNotes({ ...setting, width: 0 }, false)];
}

const MARGINS = [
  PAGE.left,
  PAGE.top,
  PAGE.width - PAGE.left - PAGE.textWidth,
  PAGE.height - PAGE.top - PAGE.textHeight,
];

/**
 * Prints a report as PDF in the layout of official documents, its text selectable, set in the Chinese fonts of the machine, of which
 * the characters used go into the file. Marks of figures refer to the list of sources at its end. The same report and fonts give the
 * same bytes.
 */
export async function renderPdf(report: ReportDocument, fonts: ReportFonts): Promise<Uint8Array> {
  const { default: library } = (await import('pdfmake')) as unknown as { default: PdfTool };
  const fileOf = ({ path, member }: FontFile) => ({ normal: member === null ? path : [path, member] });
  library.setFonts({
    fang: fileOf(fonts.fang),
    black: fileOf(fonts.black),
    kai: fileOf(fonts.kai),
    title: fileOf(fonts.title),
  } as unknown as TFontDictionary);
  library.setUrlAccessPolicy(() => false);
  const paths = new Set(Object.values(fonts).map(({ path }: FontFile) => path));
  library.setLocalAccessPolicy((path) => paths.has(path));
  const natural = await naturalHeight(fonts.fang);
  const leading = (from: number, size: number): number => from / (natural * size);
  const setting = { notes: new Notes(), leading, isMarked: !report.isOnePage };
  const moment = new Date(`${report.asOf}T01:00:00Z`);
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: report.isLandscape ? 'landscape' : 'portrait',
    pageMargins: MARGINS.map(points) as [number, number, number, number],
    defaultStyle: { font: 'fang', fontSize: 16 },
    info: { title: report.title.join(''), author: report.organ, creationDate: moment, modDate: moment },
    language: 'zh-CN',
    content: setContent(report, setting),
    footer: report.isOnePage
      ? () => null
      : (page) => ({
          text: `— ${page} —`,
          fontSize: 14,
          alignment: page % 2 === 1 ? 'right' : 'left',
          margin: [points(PAGE.left) + 16, points(7), points(PAGE.left), 0],
        }),
    // A heading does not end a page.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel !== undefined && getFollowingNodesOnPage().length === 0,
  };
  return new Uint8Array(await library.createPdf(definition).getBuffer());
}
