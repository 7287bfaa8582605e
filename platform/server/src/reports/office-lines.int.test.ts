import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { renderDocx } from './printing/render-docx.ts';

const hasOffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
const LETTERS = '春眠不觉晓处处闻啼鸟夜来风雨声花落知多少';

/** The lines of Chinese characters on each page of a PDF, by their heights. */
async function linesOf(pdf: Uint8Array): Promise<string[][]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const opened = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const pages: string[][] = [];
  for (let at = 1; at <= opened.numPages; at += 1) {
    const { items } = await (await opened.getPage(at)).getTextContent();
    const lines = new Map<number, string>();
    for (const item of items) {
      if (!('str' in item)) continue;
      const height = Math.round(Number(item.transform[5]));
      lines.set(height, (lines.get(height) ?? '') + item.str.replaceAll(/\P{Script=Han}/gu, ''));
    }
    pages.push([...lines.values()].filter((line) => line !== ''));
  }
  return pages;
}

test.skipIf(!hasOffice)(
  '[S87] LibreOffice sets 28 characters to a line and 22 lines to a page',
  { timeout: 180_000 },
  async () => {
    const text = Array.from({ length: 28 * 22 * 3 }, (_, at) => LETTERS[at % LETTERS.length]).join('');
    const bytes = await renderDocx({
      title: ['题'],
      subtitle: '副题',
      isLandscape: false,
      isOnePage: false,
      fileName: '页',
      asOf: '2026-11-21',
      organ: '局',
      blocks: [{ kind: 'paragraph', inlines: [text] }],
    });
    const folder = await mkdtemp(join(tmpdir(), 'junheng-lines-'));
    try {
      await writeFile(join(folder, 'page.docx'), bytes);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const order = [
        '--headless',
        profile,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'page.docx'),
      ];
      spawnSync('soffice', order, { timeout: 120_000 });
      const pages = await linesOf(new Uint8Array(await readFile(join(folder, 'page.pdf'))));
      // The second and third page are text from top to bottom.
      for (const page of pages.slice(1, 3)) {
        expect(page).toHaveLength(22);
        expect(new Set(page.map((line) => line.length))).toEqual(new Set([28]));
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
