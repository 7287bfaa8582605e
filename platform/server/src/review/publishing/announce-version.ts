import { findDutyCounts, sendMessages } from '@junheng/database';
import type { PublishContext, PublishedVersion } from './publish-review.ts';

/** A number with its English word: “1 target”, “3 targets”. */
function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** Tells every unit with a duty in a published version how much it answers for; the publisher's own unit knows. */
export async function announceVersion(
  context: PublishContext,
  title: string,
  { planId, versionId, number }: PublishedVersion,
  ownUnitId: string,
): Promise<number> {
  const counts = await findDutyCounts(context.transaction, context.districtId, planId);
  const messages = counts
    .filter(({ unitId }) => unitId !== ownUnitId)
    .map(({ unitId, targets, tasks }) => ({
      unitId,
      kind: 'planPublished' as const,
      taskId: null,
      onceKey: `published:${versionId}:${unitId}`,
      zh: `《${title}》第 ${number} 版已发布，涉及本单位目标 ${targets} 项、任务 ${tasks} 项。请查看并按时填报。`,
      en: `Version ${number} of “${title}” is published: ${count(targets, 'target')} and ${count(tasks, 'task')} of it are your unit's. See them and report in time.`,
      link: '/plan/tasks',
    }));
  return sendMessages(context, messages, context.at);
}
