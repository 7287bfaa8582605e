import { getProject } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useAddressPart, useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import { FailureState } from '../../components/failure-state.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { SourceLink } from '../../components/sources/source-link.tsx';
import { pickLanguage } from './pick-language.ts';
import { useLanguage } from '../../i18n/words.ts';
import { Duties } from '../plan/duties.tsx';
import { ProjectFacts } from './project-facts.tsx';
import { ProjectFunds } from './project-funds.tsx';
import { ProjectNames, ProjectReplans } from './project-history.tsx';
import { ProjectStages } from './project-stages.tsx';
import { ProjectStateTag } from './project-state-tag.tsx';
import { useCanChange } from './change/use-can-change.ts';
import { useProjectWords } from './use-project-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { projectKinds } from '@junheng/vocabulary';

/** One project: where it stands and why, its stages, facts, money, names and the sentence of the plan. */
export function Page(): ReactElement {
  const say = useProjectWords();
  const label = useLabel();
  const language = useLanguage();
  const id = useAddressPart('id');
  const { asOf } = useFilters();
  const {
    data: project,
    error,
    refetch,
  } = useRead(getProject, { params: { id }, query: asOf === undefined ? {} : { asOf } });
  const canChange = useCanChange(project);
  if (project === undefined) {
    return (
      <SidePanel title={say('title')} closeTo="/plan/projects">
        {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : <PageSkeleton />}
      </SidePanel>
    );
  }
  const { number, keyYear } = project;
  const kind = label(projectKinds, project.kind);
  return (
    <SidePanel
      key={project.id}
      kicker={
        keyYear === null
          ? say('kicker', { number, kind })
          : say('kicker.year', { number, kind, year: keyYear })
      }
      title={project.name}
      closeTo="/plan/projects"
    >
      <div className="stack">
        <div className="row">
          <ProjectStateTag state={project.state} />
          {project.formerName === null ? null : (
            <span className="muted">{say('former', { name: project.formerName })}</span>
          )}
        </div>
        <p>{pickLanguage(project.reason, language)}</p>
        {canChange ? (
          <p className="screen-only">
            <AppLink to="/plan/projects/$id/rename" params={{ id }} keep>
              {say('rename')}
            </AppLink>
          </p>
        ) : null}
      </div>
      <ProjectStages project={project} canChange={canChange} />
      <ProjectFunds project={project} canChange={canChange} />
      <ProjectFacts project={project} canChange={canChange} />
      <section className="panel-section">
        <h3>{say('duties')}</h3>
        {project.duties.length === 0 ? (
          <p className="muted">{say('duties.none')}</p>
        ) : (
          <Duties duties={project.duties} />
        )}
      </section>
      <ProjectReplans project={project} />
      <ProjectNames project={project} />
      <section className="panel-section">
        <h3>{say('source')}</h3>
        <p lang="zh-CN" className="document-words">
          {project.source.text}
        </p>
        <p>
          <SourceLink source={project.source} planId={project.planId} about={project.name}>
            {say('sourceOpen')}
          </SourceLink>
        </p>
      </section>
    </SidePanel>
  );
}
