import { findTasks } from '@junheng/contract';
import { nextDeadline } from '@junheng/domain';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import { TaskStateTag } from '../../components/state-tag.tsx';
import { usePick } from '../../i18n/words.ts';
import { useHomeWords } from './use-home-words.ts';

/** So many lines stand on the home page; the link below opens all. */
const SHOWN = 6;

/** 30 天内到期: what is due next — a checkpoint or the end of a task — with its own day, the nearest first. */
export function DueSoon({ asOf: day }: { readonly asOf: string }): ReactElement {
  const say = useHomeWords();
  const pick = usePick();
  const { asOf, planId } = useFilters();
  const search = { dueSoon: 'true', sort: 'due', asOf, planId };
  const { data } = useRead(findTasks, {
    query: {
      dueSoon: 'true',
      sort: 'due',
      pageSize: SHOWN,
      ...(asOf === undefined ? {} : { asOf }),
      ...(planId === undefined ? {} : { planId }),
    } as never,
  });
  return (
    <section className="home-box" aria-labelledby="due-title">
      <h2 id="due-title">{say('due')}</h2>
      {data?.total === 0 ? <p className="muted">{say('due.none')}</p> : null}
      <ul className="home-list">
        {data?.items.map((task) => {
          const next = nextDeadline(task, day);
          return (
            <li key={task.id}>
              <AppLink to="/plan/tasks/$id" params={{ id: task.id }} search={{ asOf, planId }}>
                {pick(task.title, task.titleEn)}
              </AppLink>
              <span className="row">
                <TaskStateTag state={task.state} />
                <span className="muted number">{next.day}</span>
              </span>
              {next.text === null ? null : (
                <span className="muted" lang="zh-CN">
                  {say('due.checkpoint', { text: next.text })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {data !== undefined && data.total > SHOWN ? (
        <AppLink to="/plan/tasks" search={search}>
          {say('due.all', { count: data.total })}
        </AppLink>
      ) : null}
    </section>
  );
}
