import type { AppError, Result } from '@junheng/kernel';
import { afterAll, expect, test, vi } from 'vitest';
import { makeFileLanes } from '../../engines/file-lanes.ts';
import { makeEnginePool } from '../../engines/engine-pool.ts';
import { hostileKinds } from './make-hostile-files-for-tests.ts';

// Threads start slowly on a busy machine, and one kind is ended by what it costs the processor.
vi.setConfig({ testTimeout: 240_000 });
const lanes = makeFileLanes(makeEnginePool(1, { heapMegabytes: 384 }), makeEnginePool(1));
afterAll(() => lanes.close());

async function codeOf(fileName: string, bytes: Uint8Array): Promise<string> {
  const run = await lanes.read<Result<unknown, AppError>>({
    moduleUrl: new URL('../../plan/loading/read-document.ts', import.meta.url).href,
    exportName: 'readDocument',
    input: { bytes, fileName },
    accountId: 'somebody',
    processorSeconds: 3,
  });
  if (!run.ok) return run.error.code;
  return run.value.ok ? 'read' : run.value.error.code;
}

/** Kinds that only cost time where the reader is careless: read to the end they hold little or nothing. */
const READ = new Set([
  'columns beyond number',
  'a font that is all tables',
  'a web page of bold within bold',
  'one line without end',
  'brackets that never close',
  'digits without end',
  'bytes that are no text',
]);

test('[S140] hostile documents of every kind end with a code of their own or are read, and none fails the thread', async () => {
  expect(hostileKinds.length * 7).toBeGreaterThanOrEqual(200);
  const ended = new Map<string, string>();
  for (const kind of hostileKinds) ended.set(kind.name, await codeOf(kind.file, kind.make(1)));
  const drawing = 'forms that draw each other';
  expect(ended.get(drawing)).toBe('SERVER_ENGINE_TIMED_OUT');
  ended.delete(drawing);
  for (const [name, code] of ended)
    expect([name, code]).toEqual([name, READ.has(name) ? 'read' : expect.stringMatching(/^PLAN_TEXT_/u)]);
  expect(Object.fromEntries(ended)).toMatchObject({
    'zip bomb': 'PLAN_TEXT_FILE_BOMB',
    'many middling bombs': 'PLAN_TEXT_FILE_BOMB',
    'entries without number': 'PLAN_TEXT_FILE_BOMB',
    'more inside than declared': 'PLAN_TEXT_FILE_CONTRADICTS_ITSELF',
    'less inside than declared': 'PLAN_TEXT_FILE_CONTRADICTS_ITSELF',
    'overlapping entries': 'PLAN_TEXT_FILE_CONTRADICTS_ITSELF',
    'deep XML': 'PLAN_TEXT_FILE_TOO_DEEP',
    'deep closed XML': 'PLAN_TEXT_FILE_TOO_DEEP',
    'expanding entities': 'PLAN_TEXT_FILE_DOCUMENT_TYPE',
    'attributes without number': 'PLAN_TEXT_FILE_TOO_MUCH',
    'elements without number': 'PLAN_TEXT_FILE_TOO_MUCH',
    'a note that is used again and again': 'PLAN_TEXT_FILE_TOO_MUCH',
    'a million empty cells': 'PLAN_TEXT_FILE_TOO_MUCH',
    'one long string in every cell': 'PLAN_TEXT_FILE_TOO_MUCH',
    'merges over everything': 'PLAN_TEXT_FILE_TOO_MUCH',
    'a page that swells': 'PLAN_TEXT_FILE_BOMB',
    'a page packed twice': 'PLAN_TEXT_FILE_BOMB',
    'words without number': 'PLAN_TEXT_FILE_TOO_MUCH',
    'a web page without a bottom': 'PLAN_TEXT_FILE_TOO_DEEP',
    'tables within tables': 'PLAN_TEXT_FILE_TOO_DEEP',
    'elements without number in a web page': 'PLAN_TEXT_FILE_TOO_MUCH',
  });
});
