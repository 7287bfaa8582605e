import { withdrawTaskPaper } from '@junheng/contract';
import type { Task, TaskPaper } from '@junheng/contract';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useChange } from '../../../api/use-change.ts';
import { FileButton } from '../../../components/forms/attached-files.tsx';
import { useTellFailure } from '../../../components/use-tell-failure.ts';
import { formatMoment } from '../../../i18n/format-number.ts';
import { useTaskWords } from './use-task-words.ts';
import { RecordPaperForm } from './record-paper-form.tsx';

interface PapersProps {
  readonly task: Task;
  /** Those who answer for the task, and the bureau, record papers. */
  readonly canRecord: boolean;
}

/** 出台的文件: the papers with which the task is closed. */
export function Papers({ task, canRecord }: PapersProps): ReactElement | null {
  const say = useTaskWords();
  const tell = useTellFailure();
  const { message } = App.useApp();
  const withdraw = useChange(withdrawTaskPaper);
  const [isRecording, setIsRecording] = useState(false);
  if (!task.ordersPaper && task.papers.length === 0) return null;
  const takeBack = (paper: TaskPaper) => {
    withdraw.mutate(
      { params: { id: task.id, paperId: paper.id } },
      { onSuccess: () => void message.success(say('paper.withdrawn')), onError: tell },
    );
  };
  return (
    <section className="panel-section">
      <h3>{say('papers')}</h3>
      {task.papers.length === 0 ? <p className="muted">{say('papers.none')}</p> : null}
      <ul className="paper-list">
        {task.papers.map((paper) => (
          <li key={paper.id} className={paper.withdrawnAt === null ? undefined : 'is-withdrawn'}>
            <span className="paper-title" lang="zh-CN">
              《{paper.title}》
            </span>
            <span className="row">
              <span lang="zh-CN">{paper.number}</span>
              <span className="number">{paper.day}</span>
              {paper.withdrawnAt === null ? null : <span className="muted">{say('paper.withdrawn')}</span>}
            </span>
            <span className="row">
              <FileButton file={paper.file} />
              {canRecord && paper.withdrawnAt === null ? (
                <button
                  type="button"
                  className="plain-button link-button screen-only"
                  aria-label={say('paper.withdrawThis', { title: paper.title })}
                  onClick={() => takeBack(paper)}
                >
                  {say('paper.withdraw')}
                </button>
              ) : null}
            </span>
            <span className="muted picture-key">
              {say('paper.by', { who: paper.recordedBy, when: formatMoment(paper.recordedAt) })}
            </span>
          </li>
        ))}
      </ul>
      {!canRecord ? null : isRecording ? (
        <RecordPaperForm task={task} onEnd={() => setIsRecording(false)} />
      ) : (
        <p className="screen-only">
          <Button onClick={() => setIsRecording(true)}>{say('paper.record')}</Button>
        </p>
      )}
    </section>
  );
}
