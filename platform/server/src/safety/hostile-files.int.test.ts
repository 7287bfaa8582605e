import { randomBytes } from 'node:crypto';
import {
  downloadPlanDocument,
  downloadWorkFile,
  LARGEST_UPLOAD,
  uploadPlanDocument,
  uploadWorkFile,
} from '@junheng/contract';
import { SAMPLE_PASSWORD } from '@junheng/sample';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { smallPlanText } from '../testing/small-plan-text.ts';
import { startTestServer } from '../testing/start-test-server.ts';
import type { TestBrowser, TestServer } from '../testing/start-test-server.ts';

// Packing what swells and sending 20 MiB takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });
const MEBIBYTE = 1_048_576;
const WORD = 'word/document.xml';
const page = strToU8('<html><script>alert(1)</script></html>');
const body = strToU8(
  '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>一、目标</w:t></w:r></w:p></w:body></w:document>',
);
let server: TestServer;
let planner: TestBrowser;
let unit: TestBrowser;
beforeAll(async () => {
  server = await startTestServer({ firstFill: 'sample' });
  planner = server.makeBrowser();
  unit = server.makeBrowser();
  await planner.signIn('reviewer', SAMPLE_PASSWORD);
  await unit.signIn('clerk-department', SAMPLE_PASSWORD);
});
afterAll(() => server.close());

async function codeOfDocument(fileName: string, bytes: Uint8Array): Promise<string> {
  const done = await planner.client.call(uploadPlanDocument, { query: { fileName }, body: bytes });
  return done.ok ? 'ok' : done.error.code;
}
async function codeOfPhoto(bytes: Uint8Array, fileName = '照片.jpg'): Promise<string> {
  const query = { fileName, purpose: 'reportPhoto' } as const;
  const done = await unit.client.call(uploadWorkFile, { query, body: bytes });
  return done.ok ? 'ok' : done.error.code;
}
const photo = (size: number): Uint8Array => {
  // A start, a scan and its data, in which 0xff begins no marker.
  const bytes = new Uint8Array(randomBytes(size)).map((byte) => byte & 0xfe);
  bytes.set([0xff, 0xd8, 0xff, 0xda, 0, 2]);
  return bytes;
};
const countFiles = async (): Promise<number> => {
  const found = await server.door.pool.query<{ count: number }>('select count(*) from stored_file');
  return found.rows[0]?.count ?? -1;
};

test('[S81] hostile documents are refused with their codes, and nothing of them is kept', async () => {
  const before = await countFiles();
  const bomb = zipSync({ [WORD]: new Uint8Array(24 * MEBIBYTE) });
  expect(bomb.length).toBeLessThan(MEBIBYTE);
  const many = zipSync(
    Object.fromEntries(Array.from({ length: 4_000 }, (_, index) => [`word/${index}.xml`, new Uint8Array(1)])),
  );
  const old = new Uint8Array(600);
  old.set([0xd0, 0xcf, 0x11, 0xe0]);
  const cases: [string, Uint8Array, string][] = [
    ['bomb.docx', bomb, 'PLAN_TEXT_FILE_BOMB'],
    [
      'macros.docx',
      zipSync({ [WORD]: body, 'word/vbaProject.bin': new Uint8Array(8) }),
      'PLAN_TEXT_FILE_MACROS',
    ],
    ['macros.docm', zipSync({ [WORD]: body }), 'PLAN_TEXT_FILE_MACROS'],
    ['old.doc', old, 'PLAN_TEXT_FILE_OLD_WORD'],
    ['program.docx', strToU8('MZ\u0090\u0000 this is no document'), 'PLAN_TEXT_FILE_KIND_UNKNOWN'],
    ['cut.docx', zipSync({ [WORD]: body }).slice(0, 120), 'PLAN_TEXT_FILE_DAMAGED'],
    ['cut.pdf', strToU8('%PDF-1.7\n1 0 obj<</Type/Catalog'), 'PLAN_TEXT_FILE_DAMAGED'],
    ['empty.txt', new Uint8Array(0), 'PLAN_TEXT_EMPTY'],
  ];
  for (const [fileName, bytes, code] of cases) {
    expect(await codeOfDocument(fileName, bytes), fileName).toBe(code);
  }
  expect(await codeOfDocument('many.docx', many)).toMatch(/^PLAN_TEXT_FILE_(?:BOMB|KIND_UNKNOWN|DAMAGED)$/u);
  expect(await countFiles()).toBe(before);
});

test('[S81] a file of 20 MiB is taken, one byte more is refused before it is read', async () => {
  expect(await codeOfPhoto(photo(LARGEST_UPLOAD))).toBe('ok');
  expect(await codeOfPhoto(photo(LARGEST_UPLOAD + 1))).toBe('CONTRACT_BODY_TOO_LARGE');
  const cookie = planner.cookie ?? '';
  const claimed = await fetch(`${server.address}/api/plan/documents?fileName=a.txt`, {
    method: 'POST',
    headers: { cookie, 'x-csrf-token': planner.csrf ?? '', 'content-type': 'application/octet-stream' },
    body: new Uint8Array(LARGEST_UPLOAD + 1),
  });
  expect([claimed.status, ((await claimed.json()) as { code: string }).code]).toEqual([
    413,
    'CONTRACT_BODY_TOO_LARGE',
  ]);
});

test('[S81] names with folders, control characters or of great length are refused; odd ones come back as they are', async () => {
  for (const fileName of [
    '../../etc/passwd',
    'a/b.txt',
    'a\\b.txt',
    'a\u0000.txt',
    'a\r\nset-cookie: x=1.txt',
    `${'长'.repeat(201)}.txt`,
    '',
  ]) {
    expect(await codeOfDocument(fileName, strToU8(smallPlanText)), JSON.stringify(fileName)).toMatch(
      /^CONTRACT_/u,
    );
    expect(await codeOfPhoto(photo(64), fileName), JSON.stringify(fileName)).toMatch(/^CONTRACT_/u);
  }
  for (const fileName of ['规划"草案";v=1.txt', '…%2e%2e%2f.txt', '💾 <script>.txt']) {
    const text = `${smallPlanText}\n${fileName}\n`;
    const loaded = await planner.get(uploadPlanDocument, { query: { fileName }, body: strToU8(text) });
    const input = { params: { id: loaded.documentId } };
    const file = await planner.client.download(downloadPlanDocument, input);
    expect(file).toMatchObject({ ok: true, value: { fileName } });
  }
});

test('[S81] a page, a drawing or a program under the name of a photo is refused', async () => {
  const svg = strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  for (const bytes of [
    page,
    svg,
    strToU8('GIF89a'),
    strToU8('MZ'),
    zipSync({ [WORD]: body }),
    strToU8('%PDF-1.7'),
  ])
    expect(await codeOfPhoto(bytes)).toBe('PLAN_FILE_KIND_REFUSED');
  expect(await codeOfPhoto(new Uint8Array(0))).toBe('PLAN_FILE_EMPTY');
});

test('[S81] what comes back is an attachment of the type its bytes have, never a page', async () => {
  const mixed = new Uint8Array([...photo(64), ...page]);
  const query = { fileName: 'x.html', purpose: 'evidence' } as const;
  const kept = await unit.get(uploadWorkFile, { query, body: mixed });
  expect(kept.mediaType).toBe('image/jpeg');
  const loaded = await planner.get(uploadPlanDocument, {
    query: { fileName: 'plan.html' },
    body: strToU8(
      `<html><body><script>alert(1)</script><article>${smallPlanText.replaceAll('\n', '<br>')}</article></body></html>`,
    ),
  });
  const answers: [TestBrowser, string, string][] = [
    [unit, downloadWorkFile.path, kept.id],
    [planner, downloadPlanDocument.path, loaded.documentId],
  ];
  for (const [browser, path, id] of answers) {
    const answer = await fetch(`${server.address}/api${path.replace('{id}', id)}`, {
      headers: { cookie: browser.cookie ?? '' },
    });
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get('content-disposition'), path).toMatch(/^attachment;/u);
    expect(answer.headers.get('content-type'), path).not.toMatch(/html|svg|javascript/u);
    expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
    await answer.arrayBuffer();
  }
});

test('[S83] a photo comes back without its place, whatever it was handed in for', async () => {
  const note = [...'Exif\u0000\u0000II GPS 39.91N 116.40E'].map((sign) => sign.charCodeAt(0));
  const bytes = Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe1,
    0,
    note.length + 2,
    ...note,
    0xff,
    0xda,
    0,
    2,
    7,
    0xff,
    0xd9,
  ]);
  const textOf = async (purpose: 'reportPhoto' | 'evidence'): Promise<string> => {
    const kept = await unit.get(uploadWorkFile, { query: { fileName: 'a.jpg', purpose }, body: bytes });
    const file = await unit.client.download(downloadWorkFile, { params: { id: kept.id } });
    if (!file.ok) throw new Error(file.error.code);
    expect(file.value.bytes.byteLength).toBe(kept.size);
    return String.fromCharCode(...new Uint8Array(file.value.bytes));
  };
  expect(await textOf('reportPhoto')).not.toContain('GPS');
  expect(await textOf('evidence')).not.toContain('GPS');
  const broken = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2]);
  expect(await codeOfPhoto(broken)).toBe('FILE_PHOTO_DAMAGED');
});
