import type { CallReply, describePlanReport } from '@junheng/contract';
import type { ReportDocument } from '@junheng/domain';
import type { ReactElement } from 'react';
import { useFilters } from '../../app/use-address.ts';
import { SentenceTitle } from '../../components/sentence-title.tsx';
import { targetLooks, taskLooks } from '../../components/states.ts';
import { usePick } from '../../i18n/words.ts';
import { ReportPaper } from './report-paper.tsx';
import { useReportWords } from './use-report-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';

type Described = CallReply<typeof describePlanReport>;

/** The report before it is printed: its key sentence, the counts behind it with their lists, and its own text. */
export function ReportPreview({ described }: { readonly described: Described }): ReactElement {
  const say = useReportWords();
  const label = useLabel();
  const pick = usePick();
  const { asOf, planId } = useFilters();
  const { judgedVersion, document } = described;
  // A unit's sheet counts its own; the lists behind the links then show that unit.
  const search = { asOf, planId, unitId: described.unitId ?? undefined };
  return (
    <div className="report-preview">
      <section className="report-summary">
        <p className="report-sentence">{pick(described.sentence.zh, described.sentence.en)}</p>
        <p className="muted report-basis">
          {[
            say('basis', { day: described.asOf }),
            judgedVersion === null
              ? say('unversioned')
              : say('judged', { number: judgedVersion.number, hash: judgedVersion.hash.slice(0, 12) }),
            say('figures', { count: described.figureCount }),
            ...(described.documentCount > 1 ? [say('documents', { count: described.documentCount })] : []),
          ].join(' · ')}
        </p>
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
      </section>
      <p className="muted report-language">{say('language')}</p>
      {document === null ? null : <ReportPaper report={document as ReportDocument} />}
    </div>
  );
}
