import type { Task } from '@junheng/contract';
import { nextDeadline } from '@junheng/domain';
import type { ReactElement } from 'react';
import { Shape } from '../../../components/shape.tsx';
import { useTaskWords } from './use-task-words.ts';

/** The day by which something of a task is due next: of a checkpoint with its words, else the end of the task. */
export function NextDue({ task, asOf }: { readonly task: Task; readonly asOf: string }): ReactElement {
  const say = useTaskWords();
  const { day, text } = nextDeadline(task, asOf);
  return (
    <span className={task.dueSoon ? 'number tone-soon' : 'number'}>
      {task.dueSoon ? (
        <>
          <Shape name="clock" />{' '}
        </>
      ) : null}
      {day}
      {task.dueSoon ? <span className="visually-hidden">{say('task.dueSoon')}</span> : null}
      {text === null ? null : (
        <span className="muted row-note next-due-text" lang="zh-CN" title={text}>
          {text}
        </span>
      )}
    </span>
  );
}
