import type { Checkpoint, Target, Task, TaskReport } from '@junheng/contract';
import type { ShapeName } from './shape.tsx';
import type { Verdict } from '@junheng/vocabulary';

/** What colour says beside word and shape. */
export type Tone = 'good' | 'bad' | 'soon' | 'quiet';

/** How a state looks. */
export interface Look {
  readonly shape: ShapeName;
  readonly tone: Tone;
}

export const verdictLooks: Readonly<Record<Verdict, Look>> = {
  pass: { shape: 'disc', tone: 'good' },
  fail: { shape: 'triangle', tone: 'bad' },
  unknown: { shape: 'dashedRing', tone: 'quiet' },
  exempt: { shape: 'dash', tone: 'quiet' },
};

/** In the order in which screens list them: what needs somebody stands first. */
export const targetLooks: Readonly<Record<Target['state'], Look>> = {
  missed: { shape: 'triangle', tone: 'bad' },
  behind: { shape: 'openTriangle', tone: 'bad' },
  noData: { shape: 'dashedRing', tone: 'quiet' },
  notDue: { shape: 'clock', tone: 'quiet' },
  onTrack: { shape: 'disc', tone: 'good' },
  achieved: { shape: 'checkedDisc', tone: 'good' },
  exempt: { shape: 'dash', tone: 'quiet' },
};

export const taskLooks: Readonly<Record<Task['state'], Look>> = {
  overdue: { shape: 'triangle', tone: 'bad' },
  behind: { shape: 'openTriangle', tone: 'bad' },
  notReported: { shape: 'dashedRing', tone: 'quiet' },
  normal: { shape: 'disc', tone: 'good' },
  done: { shape: 'checkedDisc', tone: 'good' },
};

export const reportLooks: Readonly<Record<TaskReport['state'], Look>> = {
  submitted: { shape: 'clock', tone: 'soon' },
  accepted: { shape: 'checkedDisc', tone: 'good' },
  returned: { shape: 'openTriangle', tone: 'bad' },
};

export const checkpointLooks: Readonly<Record<Checkpoint['state'], Look>> = {
  overdue: { shape: 'triangle', tone: 'bad' },
  dueSoon: { shape: 'clock', tone: 'soon' },
  notDue: { shape: 'ring', tone: 'quiet' },
  done: { shape: 'checkedDisc', tone: 'good' },
};
