import '../../plan/plan.css';
import './tasks.css';
import { getTask } from '@junheng/contract';
import type { CallReply } from '@junheng/contract';
import { reportTask } from '@junheng/domain';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useAddressPart, useFilters } from '../../../app/use-address.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { Notice } from '../../../components/calm-state.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { SidePanel } from '../../../components/side-panel.tsx';
import { SourceLink } from '../../../components/sources/source-link.tsx';
import { TaskStateTag } from '../../../components/state-tag.tsx';
import { useCommonWords } from '../../../i18n/use-common-words.ts';
import { usePick } from '../../../i18n/words.ts';
import { Duties } from '../../plan/duties.tsx';
import { useOwnUnit } from '../../../api/use-own-unit.ts';
import { useTaskWords } from './use-task-words.ts';
import { Checkpoints } from './checkpoints.tsx';
import { Papers } from './papers.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { Reports } from './reports.tsx';
import { Urge } from './urge.tsx';
import { useMay } from '../../../api/use-may.ts';

type TaskDetail = CallReply<typeof getTask>;

/** Whether the reader may hand in a report on this task now, by the same rule that the server asks. */
function useCanReport(task: TaskDetail | undefined): boolean {
  const mayDo = useMay();
  const unit = useOwnUnit();
  if (
    task === undefined ||
    task.droppedInVersion !== null ||
    task.drawnFromTaskId !== null ||
    unit === undefined ||
    !mayDo('reportTasks')
  )
    return false;
  const bureauId = unit.kind === 'office' ? unit.parentId : null;
  return reportTask(task.duties, task.reports, { unitId: unit.id, bureauId }).ok;
}

/** One task: its words in the plan, where it stands, milestones, reports and their review. */
export function Page(): ReactElement {
  const say = useTaskWords();
  const common = useCommonWords();
  const pick = usePick();
  const mayDo = useMay();
  const id = useAddressPart('id');
  const { asOf } = useFilters();
  const {
    data: task,
    error,
    refetch,
  } = useRead(getTask, {
    params: { id },
    query: asOf === undefined ? {} : { asOf },
  });
  const canReport = useCanReport(task);
  if (task === undefined) {
    return (
      <SidePanel title={say('task.title')} closeTo="/plan/tasks">
        {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : <PageSkeleton />}
      </SidePanel>
    );
  }
  const isInForce = task.droppedInVersion === null && task.drawnFromTaskId === null;
  const canReview = mayDo('reviewReports');
  const canRecord = mayDo('recordProofs', task.duties);
  const canUrge = isInForce && mayDo('urgeTasks') && task.state !== 'done';
  return (
    <SidePanel
      key={task.id}
      kicker={say('task.kicker', { number: task.number, outline: task.outline.join(' › ') })}
      title={pick(task.title, task.titleEn)}
      closeTo="/plan/tasks"
    >
      <div className="stack">
        <div className="row">
          <TaskStateTag state={task.state} />
          <span className="muted number">{say('task.when', { starts: task.starts, due: task.due })}</span>
        </div>
        <ProgressBar state={task.state} percent={task.percent} expected={task.expectedPercent} />
      </div>
      {task.droppedInVersion === null ? null : (
        <Notice>{say('task.dropped', { version: task.droppedInVersion })}</Notice>
      )}
      {task.drawnFromTaskId === null ? null : (
        <Notice>
          {say('task.drawn')}{' '}
          <AppLink to="/plan/tasks/$id" params={{ id: task.drawnFromTaskId }} search={{ asOf }}>
            {say('task.drawn.open')}
          </AppLink>
        </Notice>
      )}
      {task.waitsFor === null ? null : <Notice tone="soon">{say(`task.waitsFor.${task.waitsFor}`)}</Notice>}
      {canReport || canUrge ? (
        <div className="row screen-only">
          {canReport ? (
            <AppLink to="/plan/tasks/$id/report" params={{ id }} keep className="button-link">
              {say('report.do')}
            </AppLink>
          ) : null}
          {canUrge ? <Urge task={task} /> : null}
        </div>
      ) : null}
      <section className="panel-section">
        <h3>{say('task.words')}</h3>
        <p lang="zh-CN" className="document-words">
          {task.text}
        </p>
        <p>
          <SourceLink source={task.source} planId={task.planId} about={pick(task.title, task.titleEn)}>
            {common('source.kind.plan')}
          </SourceLink>
        </p>
      </section>
      <Papers task={task} canRecord={canRecord && isInForce && task.ordersPaper} />
      <Checkpoints task={task} canMark={canReview && isInForce} />
      <Reports task={task} canReview={canReview} />
      <section className="panel-section">
        <h3>{say('duties')}</h3>
        <Duties duties={task.duties} />
      </section>
      {task.targets.length === 0 ? null : (
        <section className="panel-section">
          <h3>{say('task.targets')}</h3>
          <ul className="stack">
            {task.targets.map((target) => (
              <li key={target.id}>
                <AppLink to="/plan/targets/$id" params={{ id: target.id }} search={{ asOf }}>
                  {pick(target.name, target.nameEn)}
                </AppLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </SidePanel>
  );
}
