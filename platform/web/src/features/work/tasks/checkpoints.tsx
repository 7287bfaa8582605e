import { markCheckpoint, unmarkCheckpoint } from '@junheng/contract';
import type { Checkpoint, Task } from '@junheng/contract';
import { chinaDay } from '@junheng/kernel';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ApiFailure } from '../../../api/api-failure.ts';
import { useChange } from '../../../api/use-change.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { DayInput } from '../../../components/forms/day-input.tsx';
import { Field } from '../../../components/forms/field.tsx';
import { CheckpointStateTag } from '../../../components/state-tag.tsx';
import { useTellFailure } from '../../../components/use-tell-failure.ts';
import { useTaskWords } from './use-task-words.ts';

interface MarkFormProps {
  readonly task: Task;
  readonly checkpoint: Checkpoint;
  readonly onEnd: () => void;
}

/** The day a checkpoint was reached and what shows it. */
function MarkForm({ task, checkpoint, onEnd }: MarkFormProps): ReactElement {
  const say = useTaskWords();
  const { message } = App.useApp();
  const mark = useChange(markCheckpoint);
  const [today] = useState(() => chinaDay({ now: () => Date.now() }));
  const [day, setDay] = useState(today);
  const [words, setWords] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const isDayWrong = day === '' || day > today;
  const isShort = words.trim().length < 2;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isDayWrong || isShort) return;
    mark.mutate(
      {
        params: { id: task.id, checkpointId: checkpoint.id },
        body: { version: checkpoint.version, day, words: words.trim() },
      },
      {
        onSuccess: () => {
          void message.success(say('checkpoint.marked'));
          onEnd();
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      {mark.error instanceof ApiFailure ? <Notice tone="soon">{mark.error.error.message}</Notice> : null}
      <Field
        label={say('checkpoint.day')}
        error={isChecked && isDayWrong ? say('checkpoint.day.error') : undefined}
      >
        {(input) => <DayInput {...input} value={day} max={today} onChange={setDay} />}
      </Field>
      <Field
        label={say('checkpoint.words')}
        help={say('checkpoint.words.help')}
        error={isChecked && isShort ? say('checkpoint.words.error') : undefined}
      >
        {(input) => (
          <Input.TextArea
            {...input}
            rows={2}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={mark.isPending}>
          {say('checkpoint.mark')}
        </Button>
        <Button onClick={onEnd}>{say('cancel')}</Button>
      </div>
    </form>
  );
}

interface CheckpointsProps {
  readonly task: Task;
  /** The bureau marks checkpoints and opens them again. */
  readonly canMark: boolean;
}

/** 节点: what must be true of the task by when, and whether it is. */
export function Checkpoints({ task, canMark }: CheckpointsProps): ReactElement | null {
  const say = useTaskWords();
  const tell = useTellFailure();
  const { message } = App.useApp();
  const unmark = useChange(unmarkCheckpoint);
  const [marking, setMarking] = useState<string | null>(null);
  if (task.milestones.length === 0) return null;
  const open = (checkpoint: Checkpoint) => {
    unmark.mutate(
      { params: { id: task.id, checkpointId: checkpoint.id }, query: { version: checkpoint.version } },
      { onSuccess: () => void message.success(say('checkpoint.unmarked')), onError: tell },
    );
  };
  return (
    <section className="panel-section">
      <h3>{say('task.milestones')}</h3>
      <ol className="milestone-list">
        {task.milestones.map((checkpoint) => (
          <li key={checkpoint.id}>
            <div className="checkpoint-head">
              <b className="number">{say('checkpoint.when', { due: checkpoint.due })}</b>
              <CheckpointStateTag state={checkpoint.state} />
            </div>
            <p lang="zh-CN">{checkpoint.text}</p>
            {checkpoint.doneDay === null ? null : (
              <p className="muted picture-key">
                {say('checkpoint.doneBy', {
                  day: checkpoint.doneDay,
                  by: checkpoint.doneBy ?? '',
                  words: checkpoint.doneWords ?? '',
                })}
              </p>
            )}
            {!canMark ? null : marking === checkpoint.id ? (
              <MarkForm task={task} checkpoint={checkpoint} onEnd={() => setMarking(null)} />
            ) : (
              <div className="row screen-only">
                {checkpoint.state === 'done' ? (
                  <button type="button" className="plain-button link-button" onClick={() => open(checkpoint)}>
                    {say('checkpoint.unmark')}
                  </button>
                ) : (
                  <button
                    type="button"
                    className="plain-button link-button"
                    aria-label={say('checkpoint.markThis', { text: checkpoint.text })}
                    onClick={() => setMarking(checkpoint.id)}
                  >
                    {say('checkpoint.mark')}
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
