import './state-tag.css';
import type { Checkpoint, Target, Task, TaskReport } from '@junheng/contract';
import type { Verdict } from '@junheng/kernel';
import type { ReactElement } from 'react';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { Shape } from './shape.tsx';
import { checkpointLooks, reportLooks, targetLooks, taskLooks, verdictLooks } from './states.ts';
import type { Look } from './states.ts';

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
  const say = useCommonWords();
  return <Tag look={verdictLooks[verdict]} word={say(`verdict.${verdict}`)} />;
}

/** Where a target stands. */
export function TargetStateTag({ state }: { readonly state: Target['state'] }): ReactElement {
  const say = useCommonWords();
  return <Tag look={targetLooks[state]} word={say(`targetState.${state}`)} />;
}

/** Where a task stands. */
export function TaskStateTag({ state }: { readonly state: Task['state'] }): ReactElement {
  const say = useCommonWords();
  return <Tag look={taskLooks[state]} word={say(`taskState.${state}`)} />;
}

/** Where a report of progress stands. */
export function ReportStateTag({ state }: { readonly state: TaskReport['state'] }): ReactElement {
  const say = useCommonWords();
  return <Tag look={reportLooks[state]} word={say(`reportState.${state}`)} />;
}

/** Where a checkpoint of a task stands. */
export function CheckpointStateTag({ state }: { readonly state: Checkpoint['state'] }): ReactElement {
  const say = useCommonWords();
  return <Tag look={checkpointLooks[state]} word={say(`checkpointState.${state}`)} />;
}
