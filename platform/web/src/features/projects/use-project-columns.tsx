import type { BuildingProject } from '@junheng/contract';
import type { ReactElement } from 'react';
import { AppLink } from '../../components/app-link.tsx';
import type { Column } from '../../components/lists/data-table.tsx';
import { formatDecimal } from '../../i18n/format-number.ts';
import { useLanguage } from '../../i18n/words.ts';
import { ProjectStateTag } from './project-state-tag.tsx';
import { useProjectWords } from './use-project-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { projectKinds, projectStages } from '@junheng/vocabulary';

function StageCell({ project }: { readonly project: BuildingProject }): ReactElement {
  const say = useProjectWords();
  const label = useLabel();
  const { currentStage, nextStage, stages } = project;
  const planned = stages.find(({ stage }) => stage === nextStage)?.planned ?? null;
  return (
    <span className="stage-cell">
      <span>{currentStage === null ? say('stage.none') : label(projectStages, currentStage)}</span>
      {nextStage === null ? null : (
        <span className="muted">
          {planned === null
            ? say('next', { stage: label(projectStages, nextStage) })
            : say('next.planned', { stage: label(projectStages, nextStage), day: planned })}
        </span>
      )}
    </span>
  );
}

/** The columns of the list of projects. */
export function useProjectColumns(): Column<BuildingProject>[] {
  const say = useProjectWords();
  const label = useLabel();
  const language = useLanguage();
  const figure = (value: string | number | null) => (value === null ? '' : formatDecimal(value, language));
  return [
    {
      key: 'number',
      title: say('number'),
      cell: (project) => project.number,
      isNumber: true,
      sort: 'number',
      width: '52px',
    },
    {
      key: 'name',
      title: say('name'),
      phone: 'title',
      sort: 'name',
      cell: (project) => (
        <>
          <AppLink to="/plan/projects/$id" params={{ id: project.id }} keep>
            {project.name}
          </AppLink>
          {project.isProvisional && !project.name.includes(say('provisional')) ? (
            <span className="muted"> {say('provisional')}</span>
          ) : null}
          {project.formerName === null ? null : (
            <span className="row-under muted">{say('former', { name: project.formerName })}</span>
          )}
        </>
      ),
    },
    { key: 'kind', title: say('kind'), width: '64px', cell: (project) => label(projectKinds, project.kind) },
    {
      key: 'year',
      title: say('keyYear'),
      sort: 'year',
      width: '84px',
      isNumber: true,
      cell: (project) => project.keyYear ?? <span className="muted">{say('keyYear.none')}</span>,
    },
    {
      key: 'stage',
      title: say('stage'),
      phone: 'line',
      width: '220px',
      cell: (project) => <StageCell project={project} />,
    },
    {
      key: 'floor',
      title: `${say('floorArea')} (${say('unit.squareMetre')})`,
      isNumber: true,
      width: '104px',
      cell: (project) => figure(project.floorArea),
    },
    {
      key: 'places',
      title: say('places'),
      isNumber: true,
      width: '84px',
      cell: (project) => figure(project.places),
    },
    {
      key: 'state',
      title: say('state'),
      sort: 'state',
      phone: 'end',
      width: '112px',
      cell: (project) => <ProjectStateTag state={project.state} />,
    },
  ];
}
