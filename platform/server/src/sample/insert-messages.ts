import { findReviewUnits, sendMessages } from '@junheng/database';
import type { InsertContext, NewMessage } from '@junheng/database';
import type { SampleDistrict, SampleLife } from '@junheng/sample';
import { tellReviewed, tellUrged, tellWaiting } from '../work/tasks/task-messages.ts';
import type { PlanRows } from './find-plan-rows.ts';

/** Tasks that the bureau has urged, with its words. */
const URGED: readonly (readonly [task: string, words: string])[] = [
  ['规范小区配套幼儿园移交', '请于本月底前报送剩余三所的移交时间表。'],
  ['组织教师交流轮岗', '骨干教师占比差半个百分点，请本学期内补派。'],
];
const SENT_AT = '2026-11-18T01:20:00.000Z';

/** Puts into the inboxes what the last weeks brought: reports that wait, reports sent back, urgings. */
export async function insertMessages(
  context: InsertContext,
  rows: PlanRows,
  life: SampleLife,
  { units }: Pick<SampleDistrict, 'units'>,
): Promise<void> {
  const messages: NewMessage[] = [];
  for (const { task, reports } of life.reports) {
    const named = rows.task(task);
    for (const report of reports) {
      const unit = units.find((each) => each.id === report.unitId);
      if (report.state === 'returned') messages.push(tellReviewed(named, report));
      if (report.state !== 'submitted') continue;
      const told = { ...report, unitName: unit?.name ?? '', unitNameEn: unit?.nameEn ?? '' };
      for (const unitId of await findReviewUnits(context.transaction, context.districtId, named.id))
        messages.push(tellWaiting(named, told, unitId));
    }
  }
  for (const [task, words] of URGED) {
    const leaders = new Set(
      life.reports.find((each) => each.task === task)?.reports.map((report) => report.unitId),
    );
    for (const unitId of leaders) messages.push(tellUrged(rows.task(task), unitId, words, 'sample'));
  }
  await sendMessages(context, messages, SENT_AT);
}
