import type { BuildingProject } from '@junheng/contract';
import type { Look } from '../../components/states.ts';

/** How each state of a project looks, in the order in which screens list them: what needs somebody stands first. */
export const projectLooks: Readonly<Record<BuildingProject['state'], Look>> = {
  overdue: { shape: 'triangle', tone: 'bad' },
  delayed: { shape: 'openTriangle', tone: 'bad' },
  unknown: { shape: 'dashedRing', tone: 'quiet' },
  notStarted: { shape: 'clock', tone: 'quiet' },
  onTime: { shape: 'disc', tone: 'good' },
  opened: { shape: 'checkedDisc', tone: 'good' },
};

/** The colour of a tone, for pictures. */
export const toneColours: Readonly<Record<Look['tone'], string>> = {
  good: 'var(--good)',
  bad: 'var(--bad)',
  soon: 'var(--soon)',
  quiet: 'var(--ink-muted)',
};
