import './state-tag.css';
import type { Checkpoint, Target, Task, TaskReport } from '@junheng/contract';
import type { ReactElement } from 'react';
import { Shape } from './shape.tsx';
import { checkpointLooks, reportLooks, targetLooks, taskLooks, verdictLooks } from './states.ts';
import type { Look } from './states.ts';
import type { Verdict } from '@junheng/vocabulary';
import { useLabel } from '../i18n/use-label.ts';
import { checkpointStates, reportStates, targetStates, taskStates, verdicts } from '@junheng/vocabulary';

/** A word with its shape and colour: the three ways in which every state is told. */
export function Tag({ look, word }: { readonly look: Look; readonly word: string }): ReactElement {
  return (
    <span className={`tag tone-${look.tone}`}>
      <Shape name={look.shape} />
      <span>{word}</span>
    </span>
  );
}

/** 达标 ● · 未达标 ▲ · 数据不全 ○ · 不适用 –. */
export function VerdictTag({ verdict }: { readonly verdict: Verdict }): ReactElement {
  const label = useLabel();
  return <Tag look={verdictLooks[verdict]} word={label(verdicts, verdict)} />;
}

/** Where a target stands. */
export function TargetStateTag({ state }: { readonly state: Target['state'] }): ReactElement {
  const label = useLabel();
  return <Tag look={targetLooks[state]} word={label(targetStates, state)} />;
}

/** Where a task stands. */
export function TaskStateTag({ state }: { readonly state: Task['state'] }): ReactElement {
  const label = useLabel();
  return <Tag look={taskLooks[state]} word={label(taskStates, state)} />;
}

/** Where a report of progress stands. */
export function ReportStateTag({ state }: { readonly state: TaskReport['state'] }): ReactElement {
  const label = useLabel();
  return <Tag look={reportLooks[state]} word={label(reportStates, state)} />;
}

/** Where a checkpoint of a task stands. */
export function CheckpointStateTag({ state }: { readonly state: Checkpoint['state'] }): ReactElement {
  const label = useLabel();
  return <Tag look={checkpointLooks[state]} word={label(checkpointStates, state)} />;
}
