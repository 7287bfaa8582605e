import type { BuildingProjectDetail } from '@junheng/contract';
import type { ReactElement } from 'react';
import { formatMoment } from '../../i18n/format-number.ts';
import { useProjectWords } from './use-project-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { projectStages } from '@junheng/vocabulary';

/** The moves of planned days, newest first: from when to when, why, by whom. */
export function ProjectReplans({
  project,
}: {
  readonly project: BuildingProjectDetail;
}): ReactElement | null {
  const say = useProjectWords();
  const label = useLabel();
  if (project.replans.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{say('replans')}</h3>
      <ol className="history-list">
        {project.replans.toReversed().map((move) => (
          <li key={`${move.stage} ${move.recordedAt}`}>
            <span>
              {say('replans.line', {
                stage: label(projectStages, move.stage),
                before: move.before,
                after: move.after ?? say('replans.taken'),
              })}
            </span>
            <span>{say('stages.reason', { reason: move.reason })}</span>
            <span className="muted">
              {say('by', { who: move.recordedBy, when: formatMoment(move.recordedAt) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The names of a project, newest first, each with its day and on whose decision. */
export function ProjectNames({ project }: { readonly project: BuildingProjectDetail }): ReactElement | null {
  const say = useProjectWords();
  if (project.names.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{say('names')}</h3>
      <ol className="history-list">
        {project.names.toReversed().map((one) => (
          <li key={`${one.day} ${one.name}`}>
            <b>{one.name}</b>
            <span className="number">{say('names.line', { day: one.day })}</span>
            {one.reason === '' ? (
              <span className="muted">{say('names.first')}</span>
            ) : (
              <>
                <span>{one.reason}</span>
                <span className="muted">
                  {say('by', { who: one.recordedBy, when: formatMoment(one.recordedAt) })}
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
