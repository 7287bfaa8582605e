import { targetGroups } from '../plan/targets/target-groups.ts';
import { taskChapters } from '../plan/tasks/task-chapters.ts';
import { writeActionPlan } from './action-plan/write-action-plan.ts';
import type { SampleDocument } from './document-block.ts';

/** The misprint planted in the table: the parts of the new places exceed their whole. */
const misprints = new Map([['juniorPlaces', '≥4300']]);

/** The documents that the sample's people load, in the order of their years. */
export function writeSampleDocuments(nameOf: (key: string) => string): SampleDocument[] {
  return [
    {
      fileName: 'yunling-action-plan-2025-2029.docx',
      blocks: writeActionPlan({ groups: targetGroups, chapters: taskChapters, nameOf, misprints }),
    },
  ];
}
