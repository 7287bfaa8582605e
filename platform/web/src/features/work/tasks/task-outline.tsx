import './tasks.css';
import type { Task } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useFilters } from '../../../app/use-address.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { Shape } from '../../../components/shape.tsx';
import { TaskStateTag } from '../../../components/state-tag.tsx';
import { taskLooks } from '../../../components/states.ts';
import { usePick } from '../../../i18n/words.ts';
import { todayInChina } from '../../../shell/as-of-picker.tsx';
import { NextDue } from './next-due.tsx';
import { useTaskWords } from './use-task-words.ts';
import { groupByOutline, tasksUnder } from './group-by-outline.ts';
import type { OutlineNode } from './group-by-outline.ts';
import { ProgressBar } from './progress-bar.tsx';
import { useLabel } from '../../../i18n/use-label.ts';
import { dutyRoles, dutyRolesByWeight, taskStates } from '@junheng/vocabulary';

const states = Object.keys(taskLooks) as Task['state'][];

function Units({ task }: { readonly task: Task }): ReactElement {
  const say = useTaskWords();
  const label = useLabel();
  const pick = usePick();
  return (
    <span className="outline-units">
      {dutyRolesByWeight.map((role) => {
        const units = task.duties.filter((duty) => duty.role === role);
        if (units.length === 0) return null;
        return (
          <span key={role}>
            {label(dutyRoles, role)}{' '}
            {units.map((unit) => pick(unit.unitName, unit.unitNameEn)).join(say('comma'))}
          </span>
        );
      })}
    </span>
  );
}

function Line({ task, isCurrent }: { readonly task: Task; readonly isCurrent: boolean }): ReactElement {
  const say = useTaskWords();
  const pick = usePick();
  const asOf = useFilters()['asOf'] ?? todayInChina();
  return (
    <li className={isCurrent ? 'outline-task is-current' : 'outline-task'}>
      <span className="number muted outline-number">{task.number}</span>
      <span className="stack">
        <span>
          <AppLink to="/plan/tasks/$id" params={{ id: task.id }} keep>
            {pick(task.title, task.titleEn)}
          </AppLink>
          {task.waitingReports > 0 ? (
            <span className="tone-soon row-note">
              {' '}
              {say('task.waitingCount', { count: task.waitingReports })}
            </span>
          ) : null}
        </span>
        <Units task={task} />
      </span>
      <span className="outline-progress">
        <ProgressBar state={task.state} percent={task.percent} expected={task.expectedPercent} />
      </span>
      <span className="outline-due">
        <NextDue task={task} asOf={asOf} />
      </span>
      <TaskStateTag state={task.state} />
    </li>
  );
}

function Counts({ tasks }: { readonly tasks: readonly Task[] }): ReactElement {
  const label = useLabel();
  return (
    <span className="outline-counts">
      {states.map((state) => {
        const count = tasks.filter((task) => task.state === state).length;
        if (count === 0) return null;
        return (
          <span key={state} className={`tone-${taskLooks[state].tone}`}>
            <Shape name={taskLooks[state].shape} /> {label(taskStates, state)} {count}
          </span>
        );
      })}
    </span>
  );
}

interface ChapterProps {
  readonly node: OutlineNode;
  readonly currentId: string;
}

function Tasks({ node, currentId }: ChapterProps): ReactElement | null {
  if (node.tasks.length === 0) return null;
  return (
    <ul className="outline-tasks">
      {node.tasks.map((task) => (
        <Line key={task.id} task={task} isCurrent={task.id === currentId} />
      ))}
    </ul>
  );
}

function Chapter({ node, currentId }: ChapterProps): ReactElement {
  return (
    <details className="outline-chapter" open>
      <summary>
        <span lang="zh-CN">{node.path.at(-1)}</span>
        <Counts tasks={tasksUnder(node)} />
      </summary>
      <Tasks node={node} currentId={currentId} />
      {node.children.map((child) => (
        <Chapter key={child.path.join('\n')} node={child} currentId={currentId} />
      ))}
    </details>
  );
}

/** The tasks under the headings of the plan, each heading with its counts. */
export function TaskOutline({
  tasks,
  currentId,
}: {
  readonly tasks: readonly Task[];
  readonly currentId: string;
}): ReactElement {
  const say = useTaskWords();
  const tree = groupByOutline(tasks);
  const loose: OutlineNode = { path: [say('task.outline.none')], tasks: tree.tasks, children: [] };
  return (
    <div className="stack-wide">
      {tree.children.map((node) => (
        <Chapter key={node.path.join('\n')} node={node} currentId={currentId} />
      ))}
      {tree.tasks.length === 0 ? null : <Chapter node={loose} currentId={currentId} />}
    </div>
  );
}
