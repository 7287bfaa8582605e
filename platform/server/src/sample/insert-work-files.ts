import { readFileSync } from 'node:fs';
import { insertPapers, insertReportFiles, keepFile } from '@junheng/database';
import type { InsertContext } from '@junheng/database';
import { sampleDocumentUrl } from '@junheng/sample';
import type { SampleLife } from '@junheng/sample';
import { drawPhoto } from './draw-photo.ts';
import type { PlanRows } from './find-plan-rows.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Tasks whose last report brings a photo. */
const WITH_PHOTO = ['新建改扩建公办幼儿园', '新建城区小学', '改扩建镇区初中', '建设职业教育产教融合基地'];

/** Keeps the papers that tasks ordered, each with its file. */
export async function insertTaskPapers(
  context: InsertContext,
  rows: PlanRows,
  life: SampleLife,
): Promise<void> {
  const { transaction, districtId, makeId } = context;
  for (const { task, title, number, day, fileName, by } of life.papers) {
    const [storedFileId, at] = [makeId(), `${day}T09:10:00.000Z`];
    await keepFile(
      transaction,
      {
        districtId,
        id: storedFileId,
        fileName: `${title}.docx`,
        mediaType: DOCX,
        purpose: 'taskPaper',
        bytes: new Uint8Array(readFileSync(sampleDocumentUrl(fileName))),
        uploadedBy: by.name,
        uploadedByAccountId: by.accountId,
        uploadedAt: at,
      },
      makeId,
    );
    await insertPapers(context, [
      {
        taskId: rows.task(task).id,
        title,
        number,
        day,
        storedFileId,
        recordedBy: by.name,
        recordedByAccountId: by.accountId,
        recordedAt: at,
      },
    ]);
  }
}

/** Hangs a photo on the last report of some building tasks. */
export async function insertPhotos(context: InsertContext, life: SampleLife): Promise<void> {
  const { transaction, districtId, makeId } = context;
  for (const { task, reports } of life.reports) {
    const last = reports.at(-1);
    if (last === undefined || !WITH_PHOTO.includes(task)) continue;
    const id = makeId();
    await keepFile(
      transaction,
      {
        districtId,
        id,
        fileName: `${task}.png`,
        mediaType: 'image/png',
        purpose: 'reportPhoto',
        bytes: drawPhoto(last.percent),
        uploadedBy: last.reportedBy,
        uploadedByAccountId: last.reportedByAccountId,
        uploadedAt: last.reportedAt,
      },
      makeId,
    );
    await insertReportFiles(context, last.id, [id]);
  }
}

/** Proves one value of a goal with a file: the newest one of the studios. */
export async function insertEvidence(
  { transaction, districtId, makeId }: InsertContext,
  life: SampleLife,
): Promise<void> {
  const proven = life.values.find(({ target }) => target === '名师工作室')?.values.at(-1);
  if (proven === undefined) return;
  const id = makeId();
  await keepFile(
    transaction,
    {
      districtId,
      id,
      fileName: '名师工作室挂牌.png',
      mediaType: 'image/png',
      purpose: 'evidence',
      bytes: drawPhoto(90),
      uploadedBy: proven.recordedBy,
      uploadedByAccountId: proven.recordedByAccountId,
      uploadedAt: proven.recordedAt,
    },
    makeId,
  );
  await transaction
    .updateTable('target_value')
    .set({ stored_file_id: id })
    .where('district_id', '=', districtId)
    .where('id', '=', proven.id)
    .execute();
}
