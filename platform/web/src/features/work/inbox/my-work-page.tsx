import './inbox.css';
import { getMyWork } from '@junheng/contract';
import type { CallReply, WorkItem } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useSession } from '../../../api/use-session.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { CalmState } from '../../../components/calm-state.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { Page as PageFrame } from '../../../components/page.tsx';
import { TaskStateTag } from '../../../components/state-tag.tsx';
import { formatMoment } from '../../../i18n/format-number.ts';
import { usePick } from '../../../i18n/words.ts';
import { useInboxWords } from './use-inbox-words.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { rolesOf, workGroupKinds } from '@junheng/vocabulary';

type Group = CallReply<typeof getMyWork>['groups'][number];

/** Groups in which a report is what is asked for. */
const toBeReported: readonly Group['kind'][] = ['returned', 'overdue', 'dueSoon', 'toReport'];

function Item({ item, kind }: { readonly item: WorkItem; readonly kind: Group['kind'] }): ReactElement {
  const say = useInboxWords();
  const pick = usePick();
  const { role } = useSession();
  const isReported = toBeReported.includes(kind) && rolesOf('reportTasks').includes(role);
  const { report } = item;
  return (
    <li>
      <div className="stack">
        <AppLink to="/plan/tasks/$id" params={{ id: item.taskId }}>
          {pick(item.title, item.titleEn)}
        </AppLink>
        <span className="work-line">
          <TaskStateTag state={item.state} />
          <span className="number">{say('work.due', { due: item.due })}</span>
          {item.checkpoint === null ? null : (
            <span lang="zh-CN">{say('work.checkpoint', { text: item.checkpoint })}</span>
          )}
          <span className="number">
            {item.percent === null
              ? say('work.none.percent')
              : say('work.percent', { percent: item.percent })}
          </span>
          {report === null ? null : (
            <span>
              {say('work.reportedBy', {
                unit: pick(report.unitName, report.unitNameEn),
                percent: report.percent,
                when: formatMoment(report.reportedAt),
              })}
            </span>
          )}
        </span>
      </div>
      <AppLink
        to={isReported ? '/plan/tasks/$id/report' : '/plan/tasks/$id'}
        params={{ id: item.taskId }}
        className="button-link"
        label={`${say(isReported ? 'work.report' : kind === 'toReview' ? 'work.review' : 'work.open')} ${pick(item.title, item.titleEn)}`}
      >
        {say(isReported ? 'work.report' : kind === 'toReview' ? 'work.review' : 'work.open')}
      </AppLink>
      {report?.reason ? <p className="work-reason">{say('work.reason', { reason: report.reason })}</p> : null}
    </li>
  );
}

function WorkGroup({ group }: { readonly group: Group }): ReactElement {
  const say = useInboxWords();
  const label = useLabel();
  const id = `work-${group.kind}`;
  return (
    <section className="work-group" aria-labelledby={id}>
      <h2 id={id}>
        {label(workGroupKinds, group.kind)} <span className="number">{group.items.length}</span>
      </h2>
      <p className="muted">{say(`work.${group.kind}.help`)}</p>
      <ul className="work-list">
        {group.items.map((item) => (
          <Item key={`${item.taskId} ${item.report?.id ?? ''}`} item={item} kind={group.kind} />
        ))}
      </ul>
    </section>
  );
}

/** 我的工作: what the reader must review, mend, finish and report, the most urgent first; made for a phone. */
export function Page(): ReactElement {
  const say = useInboxWords();
  const { data, error, refetch } = useRead(getMyWork, { query: {} });
  const count = data?.groups.reduce((sum, group) => sum + group.items.length, 0) ?? 0;
  return (
    <PageFrame
      title={say('work.title')}
      sentence={data === undefined || count === 0 ? undefined : say('work.sentence', { count })}
    >
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? error ? null : <PageSkeleton lines={8} /> : null}
      {data !== undefined && count === 0 ? (
        <CalmState title={say('work.none')} isSmall>
          {say('work.none.help')}
        </CalmState>
      ) : null}
      <div className="stack-wide">
        {data?.groups.map((group) => (
          <WorkGroup key={group.kind} group={group} />
        ))}
      </div>
    </PageFrame>
  );
}
