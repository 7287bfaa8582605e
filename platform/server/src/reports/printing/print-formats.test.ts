import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportDocument } from '@junheng/domain';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findFonts } from './find-fonts.ts';
import { PAGE } from './page-layout.ts';
import { renderPdf } from './render-pdf.ts';
import { renderDocx } from './render-docx.ts';

const source = '规划第3段';
const report: ReportDocument = {
  title: ['云湖区教育规划', '2026年度监测报告'],
  subtitle: '（数据截至2026年11月21日）',
  isLandscape: false,
  isOnePage: false,
  fileName: '报告',
  asOf: '2026-11-21',
  organ: '云湖区教育局',
  blocks: [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    { kind: 'paragraph', inlines: ['现值', { kind: 'figure', text: '53.6%', source }, '，滞后。'] },
    { kind: 'annex', label: '附件1', title: '监测表', isLandscape: true },
    {
      kind: 'table',
      title: '监测表',
      columns: [
        { title: '指标', width: 50 },
        { title: '现值', width: 10, align: 'right', source: '据台账计数' },
        { title: '日期', width: 10, align: 'right', isBelow: true },
      ],
      rows: [['公办园占比', [{ kind: 'figure', text: '53.6%', source }], { kind: 'day', day: '2026-09-01' }]],
    },
  ],
};

const partsOf = async (): Promise<(name: string) => string> => {
  const parts = unzipSync(await renderDocx(report));
  return (name) => strFromU8(parts[name] ?? new Uint8Array());
};
const matches = (text: string, pattern: RegExp): RegExpMatchArray[] => [...text.matchAll(pattern)];

test('[S87] every run names a Chinese and a Latin font, and no theme is left to read one from', async () => {
  const part = await partsOf();
  const xml = ['document', 'styles', 'footnotes'].map((name) => part(`word/${name}.xml`)).join('');
  const fonts = matches(xml, /<w:rFonts ([^>]*)>/gu).map(([, attributes = '']) => attributes);
  expect(fonts.length).toBeGreaterThan(10);
  const known = ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312', '宋体'];
  for (const attributes of fonts) {
    expect(attributes).toContain('w:ascii="Times New Roman"');
    expect(known).toContain(/w:eastAsia="([^"]*)"/u.exec(attributes)?.[1]);
    expect(attributes).not.toMatch(/Theme/u);
  }
  expect(part('word/theme/theme1.xml')).toBe('');
  expect(part('word/_rels/document.xml.rels') + part('[Content_Types].xml')).not.toContain('theme');
  expect(part('word/styles.xml')).toContain('<w:kinsoku/><w:overflowPunct w:val="0"/>');
});

test('[S87] 28 characters fill a line and 22 lines a page, by the numbers in the file', async () => {
  const part = await partsOf();
  const body = part('word/document.xml');
  const [line = 0, spacing = 0, size = 0] = [
    /w:line="(\d+)" w:lineRule="exactly"\/><w:ind w:firstLine/u.exec(body)?.[1],
    /<w:spacing w:val="(-?\d+)"\/><w:sz w:val="32"/u.exec(body)?.[1],
    /<w:spacing w:val="-?\d+"\/><w:sz w:val="(\d+)"/u.exec(body)?.[1],
  ].map(Number);
  const twips = (millimetres: number): number => (millimetres * 1440) / 25.4;
  expect(Math.floor(twips(PAGE.textHeight) / line)).toBe(22);
  expect(Math.floor(twips(PAGE.textWidth) / (size * 10 + spacing))).toBe(28);
  expect(Math.floor(twips(PAGE.textWidth) / (size * 10))).toBeLessThan(28);
});

test('[S86] the widths of columns stand in the grid too, and add up to the table', async () => {
  const part = await partsOf();
  const body = part('word/document.xml');
  const grid = matches(/<w:tblGrid>(.*?)<\/w:tblGrid>/u.exec(body)?.[1] ?? '', /w:w="(\d+)"/gu).map(
    ([, width]) => Number(width),
  );
  const widths = matches(body, /<w:gridCol w:w="(\d+)"\/>/gu).map(([, width]) => Number(width));
  const cells = matches(body, /<w:tcW w:type="dxa" w:w="(\d+)"\/>/gu).map(([, width]) => Number(width));
  expect([grid.length, widths.length, cells.length]).toEqual([2, 2, 4]);
  expect(cells).toEqual([...widths, ...widths]);
  const table = Number(/<w:tblW w:type="dxa" w:w="(\d+)"\/>/u.exec(body)?.[1]);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(table);
  // The day stands below the value, in the same cell.
  expect(body).toMatch(/53\.6%.*?<\/w:p><w:p>.*?2026-09-01/u);
});

test('[S88] a PDF is the same twice and names its fonts by what it holds; without a font there is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-fonts-'));
  try {
    await writeFile(join(folder, 'Arial.ttf'), 'x');
    expect(await findFonts([folder, join(folder, 'none')])).toBeUndefined();
    await writeFile(join(folder, 'SIMFANG.TTF'), 'x');
    await writeFile(join(folder, 'simsun.ttc'), 'x');
    expect(await findFonts([folder])).toEqual({
      fang: { path: join(folder, 'SIMFANG.TTF'), member: null },
      black: { path: join(folder, 'simsun.ttc'), member: 'SimSun' },
      kai: { path: join(folder, 'simsun.ttc'), member: 'SimSun' },
      title: { path: join(folder, 'simsun.ttc'), member: 'SimSun' },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const fonts = await findFonts();
  if (fonts === undefined) return;
  const [first, second] = [await renderPdf(report, fonts), await renderPdf(report, fonts)];
  expect(Buffer.compare(first, second)).toBe(0);
  expect(Buffer.from(first.slice(0, 5)).toString('latin1')).toBe('%PDF-');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: first, verbosity: 0 }).promise;
  const words: string[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    words.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  expect([pdf.numPages, words[0]?.includes('现值53.6%'), words[1]?.includes('公办园占比')]).toEqual([
    3,
    true,
    true,
  ]);
  expect(words[2]).toContain(`数据来源`);
  expect(words[2]).toContain(source);
});
