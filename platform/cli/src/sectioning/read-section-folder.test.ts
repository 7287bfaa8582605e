import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSectionFolder } from './read-section-folder.ts';

async function codesOf(pupils: string | undefined, rules?: string): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-section-'));
  try {
    if (pupils !== undefined) writeFileSync(join(folder, 'pupils.csv'), pupils);
    if (rules !== undefined) writeFileSync(join(folder, 'rules.json'), rules);
    const read = await readSectionFolder(folder, 'free');
    return 'pupils' in read
      ? [read.pupils.length]
      : read.map(({ code, place }) => [code, place?.line, place?.element]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const HEADER = 'pupil,homeroom,gender,score,boarding,choices\n';

test('a folder with pupils alone is enough; words for gender and boarding may be Chinese or English', async () => {
  expect(await codesOf(`${HEADER}a,1班,男,500,是,物化生\nb,,F,,no,地史政\n`)).toEqual([2]);
});

test('every wrong cell is named with its line and column', async () => {
  expect(await codesOf(`${HEADER}a,,x,500,是,物化生\na,,男,five,?,物史化\n,,男,1,是,物化地\n`)).toEqual([
    ['TIMETABLE_SECTION_CELL_WRONG', 2, 'gender'],
    ['TIMETABLE_SECTION_PUPIL_TWICE', 3, 'pupil'],
    ['TIMETABLE_SECTION_CHOICES_WRONG', 3, 'choices'],
    ['TIMETABLE_SECTION_CELL_WRONG', 3, 'score'],
    ['TIMETABLE_SECTION_CELL_WRONG', 3, 'boarding'],
    ['TIMETABLE_SECTION_CELL_WRONG', 4, 'pupil'],
  ]);
});

test('no file, no pupil, a missing column and wrong rules are told apart', async () => {
  expect(await codesOf(undefined)).toEqual([['TIMETABLE_SECTION_FOLDER_WRONG', undefined, undefined]]);
  expect(await codesOf(HEADER)).toEqual([['TIMETABLE_SECTION_PUPILS_NONE', undefined, undefined]]);
  expect(await codesOf('pupil\na\n')).toEqual([['STANDARDS_COLUMN_MISSING', 1, 'choices']]);
  expect(await codesOf(`${HEADER}a,,,,,物化生\n`, '{"blocks":9}')).toEqual([
    ['TIMETABLE_SECTION_RULES_WRONG', undefined, 'blocks'],
  ]);
});
