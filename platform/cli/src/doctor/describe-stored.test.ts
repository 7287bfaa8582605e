import { expect, test } from 'vitest';
import { describeStored } from './describe-stored.ts';

test('whole data are told with their counts', () => {
  const findings = describeStored({
    files: 3,
    bytes: 2_097_152,
    versions: 2,
    faults: [],
    trail: { heads: [], faults: [] },
  });
  expect(findings.map(({ name, state }) => [name, state])).toEqual([
    ['files', 'good'],
    ['versions', 'good'],
    ['trail', 'good'],
  ]);
  expect(findings[0]?.zh).toContain('3 个文件（2.0 MiB）');
});

test('faults are named, the first five of them, and the check fails', () => {
  const lost = { kind: 'fileIncomplete', districtId: '990001', id: 'x', name: '规划.docx' } as const;
  const version = { kind: 'versionAltered', districtId: '990001', id: 'y', name: '某规划' } as const;
  const faults = [...Array.from({ length: 7 }, () => lost), version];
  const [files, versions] = describeStored({
    files: 9,
    bytes: 1,
    versions: 1,
    faults,
    trail: { heads: [], faults: [] },
  });
  expect(files?.state).toBe('bad');
  expect(files?.en).toContain('2 more');
  expect(files?.zh.match(/不完整/gu)).toHaveLength(5);
  expect(versions).toMatchObject({ name: 'versions', state: 'bad' });
  expect(versions?.zh).toContain('“某规划”');
});

test('a trail that is not whole is named at its first entry, a whole one with its end', () => {
  const data = { files: 0, bytes: 0, versions: 0, faults: [] };
  const fault = {
    districtId: '990001',
    kind: 'entryAltered',
    number: 7,
    entryId: 'e',
    at: '2026-12-01',
  } as const;
  const broken = describeStored({ ...data, trail: { heads: [], faults: [fault] } })[2];
  expect(broken).toMatchObject({ name: 'trail', state: 'bad' });
  expect(broken?.zh).toContain('990001 #7 e (2026-12-01) 内容被改动');
  const head = { districtId: '990001', entries: 12, hash: 'abcdef0123456789ff', erased: 0 };
  const whole = describeStored({ ...data, trail: { heads: [head], faults: [] } })[2];
  expect(whole?.en).toContain('990001 #12 abcdef0123456789');
});
