import { Resvg } from '@resvg/resvg-js';
import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { CHART_HEIGHT, CHART_WIDTH, drawTargetChart } from '@junheng/domain';
import type { ChartPanel } from '@junheng/domain';
import { FONT, SIZE, tableLine } from './page-layout.ts';

const COLUMNS = 3;
/** Pixels at 96 to the inch: 50 mm. */
const SHOWN_WIDTH = 189;
/** Dots of the picture that stands in for the drawing: 300 to the inch. */
const PICTURE_WIDTH = 600;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_RULES = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

/** An SVG as PNG. No font is loaded, so the same drawing gives the same bytes on every machine. */
export function drawPng(svg: string): Uint8Array {
  const options = {
    fitTo: { mode: 'width', value: PICTURE_WIDTH },
    font: { loadSystemFonts: false },
  } as const;
  return new Uint8Array(new Resvg(svg, options).render().asPng());
}

function renderPanel(panel: ChartPanel): Paragraph[] {
  const svg = drawTargetChart(panel);
  const unit = panel.unit === '' ? '' : `（${panel.unit}）`;
  const words = `${panel.title}${unit}：${panel.stateWord}`;
  return [
    new Paragraph({
      spacing: { before: 80, ...tableLine(13) },
      children: [new TextRun({ text: `${panel.title}${unit}`, size: SIZE.smallFifth, font: FONT.black })],
    }),
    new Paragraph({
      spacing: tableLine(13),
      children: [new TextRun({ text: panel.stateWord, size: SIZE.smallFifth, font: FONT.fang })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new ImageRun({
          type: 'svg',
          data: new TextEncoder().encode(svg),
          fallback: { type: 'png', data: drawPng(svg) },
          transformation: {
            width: SHOWN_WIDTH,
            height: Math.round((SHOWN_WIDTH * CHART_HEIGHT) / CHART_WIDTH),
          },
          altText: { name: panel.title, title: panel.title, description: words },
        }),
      ],
    }),
  ];
}

/** Charts side by side, each with its title, unit and state as text above it. */
export function renderCharts(panels: readonly ChartPanel[], width: number): Table {
  const size = Math.floor(width / COLUMNS);
  const cells = panels.map(
    (panel) =>
      new TableCell({
        width: { size, type: WidthType.DXA },
        margins: { left: 20, right: 20, top: 20, bottom: 20 },
        children: renderPanel(panel),
      }),
  );
  while (cells.length % COLUMNS !== 0) {
    cells.push(new TableCell({ width: { size, type: WidthType.DXA }, children: [new Paragraph({})] }));
  }
  const rows = [];
  for (let index = 0; index < cells.length; index += COLUMNS) {
    rows.push(new TableRow({ cantSplit: true, children: cells.slice(index, index + COLUMNS) }));
  }
  return new Table({
    rows,
    columnWidths: Array.from({ length: COLUMNS }, () => size),
    width: { size: size * COLUMNS, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_RULES,
  });
}
