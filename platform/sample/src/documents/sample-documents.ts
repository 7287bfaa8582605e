import { targetGroups } from '../plan/targets/target-groups.ts';
import { taskChapters } from '../plan/tasks/task-chapters.ts';
import { writeRevisedPlan } from './action-plan/revised-plan.ts';
import { writeActionPlan } from './action-plan/write-action-plan.ts';
import { writeClosedPlan } from './closed-plan/write-closed-plan.ts';
import type { SampleDocument } from './document-block.ts';
import { writeNextPlan } from './next-plan/write-next-plan.ts';
import { writeKindergartenRules, writeQuotaRules } from './papers/write-papers.ts';

/** The misprint planted in the table: the parts of the new places exceed their whole. */
const misprints = new Map([['juniorPlaces', '≥4300']]);

/** The documents that the sample's people load, in the order of their years. */
export function writeSampleDocuments(nameOf: (key: string) => string): SampleDocument[] {
  return [
    { fileName: 'yunling-plan-2020-2024.docx', blocks: writeClosedPlan(nameOf) },
    {
      fileName: 'yunling-action-plan-2025-2029.docx',
      blocks: writeActionPlan({ groups: targetGroups, chapters: taskChapters, nameOf, misprints }),
    },
    { fileName: 'yunling-action-plan-2025-2029-adjusted.docx', blocks: writeRevisedPlan(nameOf) },
    { fileName: 'yunling-plan-2030-2034-draft.docx', blocks: writeNextPlan() },
    { fileName: 'yunling-paper-kindergarten-rules.docx', blocks: writeKindergartenRules() },
    { fileName: 'yunling-paper-quota-rules.docx', blocks: writeQuotaRules() },
  ];
}
