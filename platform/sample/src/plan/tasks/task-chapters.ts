import type { TaskChapterDraft } from '../plan-drafts.ts';
import { careTasks } from './care-tasks.ts';
import { compulsoryTasks } from './compulsory-tasks.ts';
import { digitalTasks } from './digital-tasks.ts';
import { meansTasks } from './means-tasks.ts';
import { placesTasks } from './places-tasks.ts';
import { preschoolTasks } from './preschool-tasks.ts';
import { pupilTasks } from './pupil-tasks.ts';
import { safetyTasks } from './safety-tasks.ts';
import { seniorTasks } from './senior-tasks.ts';
import { teacherTasks } from './teacher-tasks.ts';

/** The chapters of the sample plan that give tasks, in the order of its text. */
export const taskChapters: readonly TaskChapterDraft[] = [
  {
    title: '三、主要任务',
    sections: [preschoolTasks, compulsoryTasks, seniorTasks, teacherTasks, pupilTasks, careTasks],
  },
  { title: '四、重点行动', sections: [placesTasks, digitalTasks, safetyTasks] },
  { title: '五、保障措施', sections: [meansTasks] },
];
