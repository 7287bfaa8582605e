import type { CallReply, describePlanReport } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useFilters } from '../../app/use-address.ts';
import { SentenceTitle } from '../../components/sentence-title.tsx';
import { targetLooks, taskLooks } from '../../components/states.ts';
import { usePick } from '../../i18n/words.ts';
import { useReportWords } from './use-report-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';

type Described = CallReply<typeof describePlanReport>;

/** Tables beyond these are only counted. */
const MOST_TABLES = 12;

/** What the printed report will say: its title, the key sentence, the counts behind it, its tables. */
export function ReportPreview({ described }: { readonly described: Described }): ReactElement {
  const say = useReportWords();
  const label = useLabel();
  const pick = usePick();
  const { asOf, planId } = useFilters();
  const { judgedVersion, tables } = described;
  // A unit's sheet counts its own; the lists behind the links then show that unit.
  const search = { asOf, planId, unitId: described.unitId ?? undefined };
  const shown = tables.slice(0, MOST_TABLES);
  return (
    <div className="report-preview">
      <article className="report-paper" aria-label={say('preview')}>
        <header lang="zh-CN">
          {described.title.map((line) => (
            <p key={line} className="report-title">
              {line}
            </p>
          ))}
        </header>
        <p className="muted report-basis">
          {[
            say('basis', { day: described.asOf }),
            judgedVersion === null
              ? say('unversioned')
              : say('judged', { number: judgedVersion.number, hash: judgedVersion.hash.slice(0, 12) }),
          ].join(' · ')}
        </p>
        <p className="report-sentence">{pick(described.sentence.zh, described.sentence.en)}</p>
        <footer className="muted">
          {[
            say('figures', { count: described.figureCount }),
            ...(described.documentCount > 1 ? [say('documents', { count: described.documentCount })] : []),
          ].join(' · ')}
        </footer>
      </article>
      <SentenceTitle
        lead={say('targets', { count: described.targetCount })}
        leadTo="/plan/targets"
        leadSearch={search}
        parts={targetStates.map((state) => ({
          key: state,
          word: label(targetStates, state),
          count: described.targetStates[state] ?? 0,
          look: targetLooks[state],
          to: '/plan/targets',
          search: { ...search, state },
        }))}
      />
      <SentenceTitle
        lead={say('tasks', { count: described.taskCount })}
        leadTo="/plan/tasks"
        leadSearch={search}
        parts={taskStates.map((state) => ({
          key: state,
          word: label(taskStates, state),
          count: described.taskStates[state] ?? 0,
          look: taskLooks[state],
          to: '/plan/tasks',
          search: { ...search, state },
        }))}
      />
      {shown.length === 0 ? null : (
        <table className="report-tables">
          <caption>{say('tables')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('tables.name')}</th>
              <th scope="col" className="number">
                {say('tables.rows')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((table, index) => (
              <tr key={`${index} ${table.title}`}>
                <td lang="zh-CN">{table.title}</td>
                <td className="number">{table.rowCount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {tables.length > MOST_TABLES ? (
        <p className="muted">{say('more', { count: tables.length - MOST_TABLES })}</p>
      ) : null}
    </div>
  );
}
