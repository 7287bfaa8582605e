import type { Task } from '@junheng/contract';
import { useFilters } from '../../../app/use-address.ts';
import { AppLink } from '../../../components/app-link.tsx';
import type { Column } from '../../../components/lists/data-table.tsx';
import { TaskStateTag } from '../../../components/state-tag.tsx';
import { usePick } from '../../../i18n/words.ts';
import { LeadUnit } from '../../plan/duties.tsx';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { NextDue } from './next-due.tsx';
import { useTaskWords } from './use-task-words.ts';
import { ProgressBar } from './progress-bar.tsx';

/** The columns of the list of tasks. */
export function useTaskColumns(): Column<Task>[] {
  const say = useTaskWords();
  const pick = usePick();
  const asOf = useFilters()['asOf'] ?? todayInChina();
  return [
    {
      key: 'number',
      title: say('number'),
      cell: (task) => task.number,
      isNumber: true,
      sort: 'number',
      width: '52px',
    },
    {
      key: 'title',
      title: say('task.name'),
      phone: 'title',
      cell: (task) => (
        <>
          <AppLink to="/plan/tasks/$id" params={{ id: task.id }} keep>
            {pick(task.title, task.titleEn)}
          </AppLink>
          {task.waitingReports > 0 ? (
            <span className="tone-soon row-note">
              {' '}
              {say('task.waitingCount', { count: task.waitingReports })}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: 'lead',
      title: say('duty.lead'),
      cell: (task) => <LeadUnit duties={task.duties} />,
      width: '180px',
    },
    {
      key: 'due',
      title: say('task.due'),
      sort: 'due',
      phone: 'line',
      width: '116px',
      cell: (task) => <NextDue task={task} asOf={asOf} />,
    },
    {
      key: 'percent',
      title: say('task.progress'),
      width: '172px',
      cell: (task) => (
        <ProgressBar state={task.state} percent={task.percent} expected={task.expectedPercent} />
      ),
    },
    {
      key: 'state',
      title: say('state'),
      sort: 'state',
      phone: 'end',
      width: '92px',
      cell: (task) => <TaskStateTag state={task.state} />,
    },
  ];
}
