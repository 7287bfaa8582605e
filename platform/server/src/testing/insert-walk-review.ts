import type { DatabaseDoor } from '@junheng/database';
import { insertPlanReview, insertPlanVersion, readPlanSnapshot } from '@junheng/database';
import { testId } from '@junheng/database/testing';
import { draftReview } from '@junheng/domain';
import { readPlan } from '@junheng/plan-text';

const TEXT =
  '云湖区教育发展规划（走查用草稿）（2027—2031年）\n一、主要目标\n到2031年，走查用入园率达到99%以上。';

/** An open review of a document that is not published yet: nobody outside the bureau may learn of it. */
export async function insertWalkReview(door: DatabaseDoor, districtId: string): Promise<void> {
  let count = 0;
  const makeId = (): string => testId(`walk/review/${(count += 1)}`, districtId);
  const read = readPlan({ text: TEXT });
  if (!read.ok) throw new Error(read.error.code);
  const draft = draftReview(read.value, TEXT, { units: [], districtName: '云湖区' }, makeId);
  await door.inDistrict({ districtId }, async (transaction) => {
    await insertPlanReview(
      { transaction, districtId, makeId },
      {
        document: {
          id: makeId(),
          storedFileId: null,
          title: `走查用草稿 ${districtId}`,
          text: TEXT,
          reading: read.value,
          readerVersion: '0',
          isRendered: false,
        },
        reviewId: makeId(),
        planId: null,
        facts: draft.facts,
        items: draft.items,
        by: { name: '走查', accountId: null },
        at: '2026-01-05T02:00:00.000Z',
      },
    );
    const plan = await transaction.selectFrom('plan').select('id').executeTakeFirstOrThrow();
    await insertPlanVersion(transaction, {
      districtId,
      id: makeId(),
      planId: plan.id,
      number: 9,
      documentId: null,
      reviewId: null,
      publishedBy: '走查',
      publishedByAccountId: null,
      publishedAt: '2026-01-05T02:00:00.000Z',
      inForceFrom: '2026-01-05',
      note: '',
      snapshot: await readPlanSnapshot(transaction, districtId, plan.id),
      hash: '0'.repeat(64),
    });
  });
}
