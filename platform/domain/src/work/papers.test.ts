import { expect, test } from 'vitest';
import { judgeTask } from './judge-task.ts';
import type { TaskRule } from './task.ts';
import { findFileKind, kindsOfPurpose } from './file-kind.ts';
import { normalisePaperNumber, recordPaper } from './record-paper.ts';

const task: TaskRule = {
  starts: '2026-01-01',
  due: '2026-12-31',
  duties: [{ role: 'lead', unitId: 'a' }],
  ordersPaper: true,
};
const full = [
  { unitId: 'a', percent: 100, state: 'accepted', reportedAt: '2026-05-01T00:00:00.000Z' },
] as const;

test('[P102] a task that orders a paper is not done by 100 percent alone', () => {
  expect(judgeTask(task, full, '2026-11-21')).toMatchObject({ state: 'normal', waitsFor: 'paper' });
  expect(judgeTask(task, full, '2027-01-01')).toMatchObject({ state: 'overdue', waitsFor: 'paper' });
  expect(judgeTask({ ...task, papers: [{}] }, full, '2026-11-21')).toMatchObject({
    state: 'done',
    waitsFor: null,
  });
  // The paper is the proof and not the progress: what was not reviewed is not done.
  expect(judgeTask({ ...task, papers: [{}] }, [], '2026-11-21').state).toBe('notReported');
});

test('[P103] a document number is written as official papers print it', () => {
  for (const typed of [
    '云政办发〔2026〕3号',
    '云政办发[2026]3号',
    '云政办发【2026】第3号',
    ' 云政办发(2026) 3 号',
    '云政办发（２０２６）０3号',
    '云政办发「2026」3',
  ]) {
    expect([typed, normalisePaperNumber(typed)]).toEqual([typed, '云政办发〔2026〕3号']);
  }
  expect(normalisePaperNumber('2026年第3号')).toBe('2026年第3号');
  expect(['', '没有文号', '云政办发2026', '〔2026〕', '3'].map(normalisePaperNumber)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('[P103] a paper is of today or before, and only a task that orders one takes it', () => {
  const typed = { title: ' 关于集团化办学的实施意见 ', number: '云教发[2026]7号', day: '2026-11-20' };
  const done = recordPaper({ ordersPaper: true }, typed, '2026-11-21');
  expect(done).toMatchObject({
    ok: true,
    value: { title: '关于集团化办学的实施意见', number: '云教发〔2026〕7号' },
  });
  const codeOf = (result: ReturnType<typeof recordPaper>) => (result.ok ? 'ok' : result.error.code);
  expect(codeOf(recordPaper({ ordersPaper: true }, { ...typed, day: '2026-11-22' }, '2026-11-21'))).toBe(
    'PLAN_PAPER_DAY_IN_FUTURE',
  );
  expect(codeOf(recordPaper({ ordersPaper: true }, { ...typed, number: '七号文' }, '2026-11-21'))).toBe(
    'PLAN_PAPER_NUMBER_UNREADABLE',
  );
  expect(codeOf(recordPaper({ ordersPaper: false }, typed, '2026-11-21'))).toBe('PLAN_TASK_ORDERS_NO_PAPER');
});

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test('[P104] a file is what its bytes say, whatever it is called', () => {
  expect(findFileKind(bytesOf('%PDF-1.7 …'))).toBe('pdf');
  expect(findFileKind(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('jpeg');
  expect(findFileKind(bytesOf('\x89PNG\r\n\x1a\n'))).toBe('png');
  expect(findFileKind(bytesOf('RIFF\x10\0\0\0WEBPVP8 '))).toBe('webp');
  expect(findFileKind(bytesOf('PK\x03\x04….word/document.xml'))).toBe('docx');
  expect(findFileKind(bytesOf('PK\x03\x04….xl/workbook.xml'))).toBeNull();
  expect(findFileKind(bytesOf('<html><script>'))).toBeNull();
  expect(findFileKind(new Uint8Array())).toBeNull();
  expect(kindsOfPurpose.reportPhoto).not.toContain('pdf');
});
