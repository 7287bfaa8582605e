import './tasks.css';
import type { ReactElement } from 'react';
import { usePlanWords } from '../use-plan-words.ts';

interface ProgressBarProps {
  /** Percent of the last accepted report; null before the first. */
  readonly percent: number | null;
  /** Percent that should be reached on the cut-off day. */
  readonly expected: number;
}

/** What was reported against what should be: a bar, a mark, and both numbers in words. */
export function ProgressBar({ percent, expected }: ProgressBarProps): ReactElement {
  const say = usePlanWords();
  const isBehind = percent !== null && percent < expected;
  return (
    <div className="progress">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="progress-bar" aria-hidden="true">
        <rect x="0" y="2" width="100" height="4" fill="var(--line)" />
        <rect x="0" y="2" width={percent ?? 0} height="4" fill={isBehind ? 'var(--bad)' : 'var(--good)'} />
        <rect x={Math.min(99, expected)} y="0" width="1" height="8" fill="var(--ink)" />
      </svg>
      <span className="progress-words muted">
        {percent === null
          ? say('task.progress.none', { expected })
          : say('task.progress.both', { percent, expected })}
      </span>
    </div>
  );
}
