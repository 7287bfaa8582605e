import type { BuildingProjectDetail } from '@junheng/contract';
import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { AppLink } from '../../components/app-link.tsx';
import { useProjectWords } from './use-project-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { projectStages } from '@junheng/vocabulary';

interface ProjectStagesProps {
  readonly project: BuildingProjectDetail;
  readonly canChange: boolean;
}

/** The seven stages with planned and actual days, reasons, and what was planned at first. */
export function ProjectStages({ project, canChange }: ProjectStagesProps): ReactElement {
  const say = useProjectWords();
  const label = useLabel();
  return (
    <section className="panel-section">
      <h3>{say('stages')}</h3>
      <table className="stage-table">
        <thead>
          <tr>
            <th scope="col">{say('stages.stage')}</th>
            <th scope="col">{say('stages.planned')}</th>
            <th scope="col">{say('stages.actual')}</th>
            {canChange ? <td className="screen-only" /> : null}
          </tr>
        </thead>
        <tbody>
          {project.stages.map(({ stage, planned, firstPlanned, actual, reason }) => {
            const name = label(projectStages, stage);
            const isLate = planned !== null && actual !== null && actual > planned;
            const wasMoved = firstPlanned !== null && firstPlanned !== planned;
            return (
              <Fragment key={stage}>
                <tr className={stage === project.currentStage ? 'is-current' : undefined}>
                  <th scope="row">{name}</th>
                  <td>{planned ?? '–'}</td>
                  <td className={isLate ? 'tone-bad' : undefined}>
                    {actual ?? (project.gaps.includes(stage) ? say('stages.gap') : '–')}
                  </td>
                  {canChange ? (
                    <td className="screen-only">
                      <AppLink
                        to="/plan/projects/$id/stages/$stage"
                        params={{ id: project.id, stage }}
                        keep
                        label={say('stages.editWhich', { stage: name })}
                      >
                        {say('stages.edit')}
                      </AppLink>
                    </td>
                  ) : null}
                </tr>
                {reason === null && !wasMoved ? null : (
                  <tr className="stage-note">
                    <td colSpan={canChange ? 4 : 3} style={{ textAlign: 'start' }}>
                      {wasMoved ? (
                        <span className="muted">{say('stages.first', { day: firstPlanned })} </span>
                      ) : null}
                      {reason === null ? null : say('stages.reason', { reason })}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
