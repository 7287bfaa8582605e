import type { InsertContext } from '@junheng/database';
import type { SampleDistrict, SampleLife } from '@junheng/sample';
import { findPlanRows } from './find-plan-rows.ts';
import { insertMessages } from './insert-messages.ts';
import { insertProjectLives } from './insert-project-lives.ts';
import { insertReports, insertValues } from './insert-values.ts';
import { insertEvidence, insertPhotos, insertTaskPapers } from './insert-work-files.ts';

/** Keeps what became of a published plan of the sample. */
export async function insertSampleLife(
  context: InsertContext,
  planId: string,
  life: SampleLife,
  sample: Pick<SampleDistrict, 'units'>,
): Promise<void> {
  const rows = await findPlanRows(context, planId);
  await insertValues(context, rows, life);
  await insertReports(context, rows, life);
  await insertTaskPapers(context, rows, life);
  await insertPhotos(context, life);
  await insertEvidence(context, life);
  await insertProjectLives(context, rows, life);
  await insertMessages(context, rows, life, sample);
}
