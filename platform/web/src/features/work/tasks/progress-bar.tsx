import './tasks.css';
import type { Task } from '@junheng/contract';
import type { ReactElement } from 'react';
import { taskLooks } from '../../../components/states.ts';
import { useTaskWords } from './use-task-words.ts';

interface ProgressBarProps {
  readonly state: Task['state'];
  /** Percent of the last accepted report; null before the first. */
  readonly percent: number | null;
  /** Percent that should be reached on the cut-off day. */
  readonly expected: number;
}

/** What was reported against what should be: a bar, a mark, and both numbers in words. */
export function ProgressBar({ state, percent, expected }: ProgressBarProps): ReactElement {
  const say = useTaskWords();
  return (
    <div className="progress">
      <div className={`progress-bar tone-${taskLooks[state].tone}`} aria-hidden="true">
        <span className="progress-done" style={{ width: `${percent ?? 0}%` }} />
        <span className="progress-mark" style={{ left: `${expected}%` }} />
      </div>
      <span className="progress-words muted">
        {percent === null
          ? say('task.progress.none', { expected })
          : say('task.progress.both', { percent, expected })}
      </span>
    </div>
  );
}
