import './tasks.css';
import { getTask } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useOwnUnit } from '../../../api/use-own-unit.ts';
import { useRead } from '../../../api/use-read.ts';
import { useAddressPart } from '../../../app/use-address.ts';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { SidePanel } from '../../../components/side-panel.tsx';
import { usePick } from '../../../i18n/words.ts';
import { useTaskWords } from './use-task-words.ts';
import { ReportTaskForm } from './report-task-form.tsx';

/** 上报进展: made for a phone, at an address that a reminder can lead to. */
export function Page(): ReactElement {
  const say = useTaskWords();
  const pick = usePick();
  const id = useAddressPart('id');
  const unit = useOwnUnit();
  const { data: task, error, refetch } = useRead(getTask, { params: { id }, query: {} });
  return (
    <SidePanel
      kicker={task === undefined ? undefined : pick(task.title, task.titleEn)}
      title={say('report.do')}
      closeTo={`/plan/tasks/${id}`}
    >
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {task === undefined || unit === undefined ? (
        error ? null : (
          <PageSkeleton />
        )
      ) : (
        <ReportTaskForm
          task={task}
          reporter={{ unitId: unit.id, bureauId: unit.kind === 'office' ? unit.parentId : null }}
        />
      )}
    </SidePanel>
  );
}
