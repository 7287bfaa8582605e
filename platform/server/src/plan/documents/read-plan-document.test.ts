import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readPlan } from '@junheng/plan-text';
import type { PlanDocument, PlanReading } from '@junheng/plan-text';
import { LARGEST_FILE, readPlanDocument } from './read-plan-document.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));

async function open(name: string): Promise<PlanDocument> {
  const result = await readPlanDocument(fixture(name), name);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.document;
}

function readDocument(document: PlanDocument): PlanReading {
  const result = readPlan(document);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** What must be the same in every form of the file: everything but the spans. */
function essence(reading: PlanReading): unknown {
  const bare = (list: readonly object[]): unknown[] => list.map((item) => ({ ...item, span: undefined }));
  return {
    outline: reading.outline.map(({ level, number, title }) => [level, number, title]),
    targets: bare(reading.targets),
    achievements: bare(reading.achievements),
    duties: bare(reading.duties),
    milestones: bare(reading.milestones),
    projects: bare(reading.projects),
    doubts: reading.doubts,
  };
}

const codeOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const result = await readPlanDocument(bytes, name);
  return result.ok ? 'ok' : result.error.code;
};

describe('forms of one plan', () => {
  test('[R37] .docx, .html and .pdf read alike', async () => {
    const docx = essence(readDocument(await open('plan.docx')));
    expect(essence(readDocument(await open('plan.html')))).toEqual(docx);
    expect(essence(readDocument(await open('plan.pdf')))).toEqual(docx);
    expect(docx).toMatchObject({
      targets: { length: 10 },
      projects: { length: 2 },
      duties: { length: 2 },
      doubts: [],
    });
  });

  test('[R40] automatic numbers, merged cells and footnotes of a .docx', async () => {
    const document = await open('plan.docx');
    expect(document.text).toContain('一、发展基础\n');
    expect(document.text).toContain('(二)建强教师队伍\n');
    expect(document.text.trimEnd()).toMatch(/\[1\]\s*普惠性幼儿园指公办园和普惠性民办园。$/u);
    expect(document.tables?.[0]?.rows[1]?.[0]).toMatchObject({
      rows: 2,
      columns: 1,
    });
  });

  test('[R41] of a web page only the article', async () => {
    const { text } = await open('plan.html');
    for (const foreign of ['首页', '免费观看', '分享到', '浏览次数', 'document.write'])
      expect(text).not.toContain(foreign);
    expect(text.startsWith('青川湾区“十四五”教育发展规划\n')).toBe(true);
  });
});

describe('text files', () => {
  const sentence = '到2025年,普惠率达到90%。\r\n';

  test('[R38] UTF-8 with its mark, UTF-16 and GB18030', async () => {
    const decoded = async (bytes: Uint8Array): Promise<string> => {
      const result = await readPlanDocument(bytes, 'plan.txt');
      return result.ok ? result.value.document.text : result.error.code;
    };
    expect(await decoded(strToU8(`\ufeff${sentence}`))).toBe(`\ufeff${sentence}`);
    expect(await decoded(new Uint8Array(iconv.encode(sentence, 'gb18030')))).toBe(sentence);
    expect(await decoded(new Uint8Array(iconv.encode(sentence, 'utf16le', { addBOM: true })))).toBe(
      `\ufeff${sentence}`,
    );
  });
});

describe('files that are refused', () => {
  const document = strToU8(
    '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>一、目标</w:t></w:r></w:p></w:body></w:document>',
  );

  test('[R39] macros', async () => {
    expect(
      await codeOf(
        zipSync({
          'word/document.xml': document,
          'word/vbaProject.bin': new Uint8Array(8),
        }),
        'plan.docx',
      ),
    ).toBe('PLAN_TEXT_FILE_MACROS');
    expect(await codeOf(zipSync({ 'word/document.xml': document }), 'plan.docm')).toBe(
      'PLAN_TEXT_FILE_MACROS',
    );
    expect(await codeOf(zipSync({ 'word/document.xml': document }), 'plan.docx')).toBe('ok');
  });

  test('[R39] an archive that swells', async () => {
    expect(
      await codeOf(zipSync({ 'word/document.xml': new Uint8Array(24 * 1024 * 1024) }), 'plan.docx'),
    ).toBe('PLAN_TEXT_FILE_BOMB');
  });

  test('[R39] a password, an old file, a damaged file, an unknown kind, an empty file', async () => {
    const ole = new Uint8Array(600);
    ole.set([0xd0, 0xcf, 0x11, 0xe0]);
    expect(await codeOf(ole, 'plan.doc')).toBe('PLAN_TEXT_FILE_OLD_WORD');
    ole.set(
      [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
      300,
    );
    expect(await codeOf(ole, 'plan.docx')).toBe('PLAN_TEXT_FILE_ENCRYPTED');
    expect(await codeOf(fixture('plan.docx').slice(0, 4000), 'plan.docx')).toBe('PLAN_TEXT_FILE_DAMAGED');
    expect(await codeOf(fixture('plan.pdf').slice(0, 600), 'plan.pdf')).toBe('PLAN_TEXT_FILE_DAMAGED');
    expect(await codeOf(zipSync({ 'a.txt': document }), 'plan.docx')).toBe('PLAN_TEXT_FILE_KIND_UNKNOWN');
    expect(await codeOf(new Uint8Array(500), 'plan.bin')).toBe('PLAN_TEXT_FILE_KIND_UNKNOWN');
    expect(await codeOf(new Uint8Array(0), 'plan.txt')).toBe('PLAN_TEXT_EMPTY');
    expect(await codeOf({ length: LARGEST_FILE + 1 } as Uint8Array, 'plan.txt')).toBe(
      'PLAN_TEXT_FILE_TOO_LARGE',
    );
  });

  test('[R39] a PDF without text', async () => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
    ];
    let pdf = '%PDF-1.4\n';
    const offsets = objects.map((object, index) => {
      const at = pdf.length;
      pdf += `${index + 1} 0 obj${object}endobj\n`;
      return at;
    });
    const xref = pdf.length;
    pdf += `xref\n0 4\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`;
    expect(await codeOf(strToU8(pdf), 'scan.pdf')).toBe('PLAN_TEXT_PDF_NO_TEXT');
  });
});
