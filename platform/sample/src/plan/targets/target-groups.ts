import type { TargetGroupDraft } from '../plan-drafts.ts';
import { compulsoryTargets } from './compulsory-targets.ts';
import { preschoolTargets } from './preschool-targets.ts';
import { pupilTargets } from './pupil-targets.ts';
import { seniorTargets } from './senior-targets.ts';
import { supportTargets } from './support-targets.ts';
import { teacherTargets } from './teacher-targets.ts';

/** All targets of the sample plan by group, in the order of its text. */
export const targetGroups: readonly TargetGroupDraft[] = [
  preschoolTargets,
  compulsoryTargets,
  seniorTargets,
  teacherTargets,
  pupilTargets,
  supportTargets,
];
