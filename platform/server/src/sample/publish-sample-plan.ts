import { insertPlanReview, keepFile } from '@junheng/database';
import type { InsertContext } from '@junheng/database';
import { chinaDay, fixedClock } from '@junheng/kernel';
import { publishReview } from '../review/publishing/publish-review.ts';
import { readVersion } from '../program-version.ts';
import { DOCX } from './insert-work-files.ts';
import type { ReviewedSamplePlan } from './review-sample-document.ts';

/**
 * Keeps a document of the sample with its review and publishes it as the screens do: a new plan, or the next version of the plan
 * it adjusts. Answers the plan's id.
 */
export async function publishSamplePlan(
  context: InsertContext,
  { data, bytes, read, facts, items, by }: ReviewedSamplePlan,
  adjustedPlanId: string | null = null,
): Promise<string> {
  const { transaction, districtId, makeId } = context;
  const [storedFileId, documentId, reviewId] = [makeId(), makeId(), makeId()];
  await keepFile(
    transaction,
    {
      districtId,
      id: storedFileId,
      fileName: `${facts.title}.docx`,
      mediaType: DOCX,
      purpose: 'planDocument',
      bytes,
      uploadedBy: by.name,
      uploadedByAccountId: by.accountId,
      uploadedAt: by.at,
    },
    makeId,
  );
  await insertPlanReview(context, {
    document: {
      id: documentId,
      storedFileId,
      title: facts.title,
      text: read.text,
      reading: read.reading,
      readerVersion: await readVersion(),
      isRendered: read.isRendered,
      tables: read.tables,
    },
    reviewId,
    planId: adjustedPlanId,
    facts,
    items,
    by,
    at: by.at,
  });
  const today = chinaDay(fixedClock(Date.parse(by.at)));
  const published = await publishReview({ ...context, by, at: by.at, today }, reviewId, {
    inForceFrom: facts.issued ?? today,
    note: '',
    leaveOut: false,
    unmentioned: 'drop',
  });
  if (!published.ok) throw new Error(`the sample's plan was not published: ${published.error.code}`);
  await transaction
    .updateTable('plan')
    .set({ title_en: data.titleEn })
    .where('district_id', '=', districtId)
    .where('id', '=', published.value.planId)
    .execute();
  return published.value.planId;
}
